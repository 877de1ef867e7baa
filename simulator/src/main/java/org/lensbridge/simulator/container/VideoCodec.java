package org.lensbridge.simulator.container;

/** Codecs of video with their numbers in both containers. */
public enum VideoCodec {
    H264(0x02, 2),
    H265(0x0c, 0),
    MJPEG(0x03, 0);

    private final int dhav;
    private final int documented;

    VideoCodec(int dhav, int documented) {
        this.dhav = dhav;
        this.documented = documented;
    }

    int dhav() {
        return dhav;
    }

    /** The number of 15.2.2; 0 for what the document does not know. */
    int documented() {
        return documented;
    }
}
