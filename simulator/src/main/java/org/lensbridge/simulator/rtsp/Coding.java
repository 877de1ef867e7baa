package org.lensbridge.simulator.rtsp;

/** What a track carries, with its name in {@code a=rtpmap}, its payload type (RFC 3551, table 4, or a dynamic one) and its clock rate. */
public enum Coding {
    /** RFC 6184. */
    H264("video", 96, "H264", 90_000),
    /** RFC 7798. */
    H265("video", 98, "H265", 90_000),
    /** RFC 2435. */
    JPEG("video", 26, "JPEG", 90_000),
    /** G.711, mu-law. */
    PCMU("audio", 0, "PCMU", 8000),
    /** G.711, A-law. */
    PCMA("audio", 8, "PCMA", 8000),
    /** Samples of 16 bits, in network byte order (RFC 3551, section 4.5.11). */
    L16("audio", 97, "L16", 8000),
    /** RFC 3640, mode AAC-hbr, 16 kHz, one channel. */
    AAC("audio", 104, "MPEG4-GENERIC", 16_000),
    /** Documents of XML (ONVIF Streaming Specification, section 5.2). */
    METADATA("application", 107, "vnd.onvif.metadata", 90_000);

    private final String media;
    private final int payloadType;
    private final String encoding;
    private final int clockRate;

    Coding(String media, int payloadType, String encoding, int clockRate) {
        this.media = media;
        this.payloadType = payloadType;
        this.encoding = encoding;
        this.clockRate = clockRate;
    }

    String media() {
        return media;
    }

    int payloadType() {
        return payloadType;
    }

    /** Ticks of the RTP timestamp in a second. */
    int clockRate() {
        return clockRate;
    }

    boolean isVideo() {
        return media.equals("video");
    }

    boolean isSound() {
        return media.equals("audio");
    }

    /** The value of {@code a=rtpmap} behind the payload type. */
    String rtpMap() {
        return encoding + "/" + clockRate + (isSound() ? "/1" : "");
    }
}
