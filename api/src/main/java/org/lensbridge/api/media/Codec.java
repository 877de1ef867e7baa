package org.lensbridge.api.media;

import java.util.Objects;

/**
 * How the bytes of a track are coded. An open set: the constants are what the runtime's own outputs know; a driver may name
 * another, which then travels unchanged.
 *
 * @param name the encoding's name as in the IANA registry of RTP payload formats where it has one, in upper case
 */
public record Codec(String name, Medium medium) {
    /** What a track carries. */
    public enum Medium {
        /** Pictures. */
        VIDEO,
        /** Sound. */
        AUDIO,
        /** Descriptions, such as ONVIF analytics metadata. */
        DATA
    }

    /** Baseline JPEG images, each one a key frame. */
    public static final Codec JPEG = new Codec("JPEG", Medium.VIDEO);
    /** H.264 in Annex B form. */
    public static final Codec H264 = new Codec("H264", Medium.VIDEO);
    /** H.265 in Annex B form. */
    public static final Codec H265 = new Codec("H265", Medium.VIDEO);
    /** MPEG-4 part 2. */
    public static final Codec MPEG4 = new Codec("MP4V-ES", Medium.VIDEO);
    /** G.711 mu-law. */
    public static final Codec PCMU = new Codec("PCMU", Medium.AUDIO);
    /** G.711 A-law. */
    public static final Codec PCMA = new Codec("PCMA", Medium.AUDIO);
    /** Linear PCM, 16 bits, little-endian. */
    public static final Codec PCM16LE = new Codec("PCM16LE", Medium.AUDIO);
    /** AAC with ADTS heads. */
    public static final Codec AAC = new Codec("AAC", Medium.AUDIO);
    /** G.726. */
    public static final Codec G726 = new Codec("G726", Medium.AUDIO);
    /** ONVIF analytics metadata as XML. */
    public static final Codec ONVIF_METADATA = new Codec("VND.ONVIF.METADATA", Medium.DATA);

    public Codec {
        Objects.requireNonNull(medium);
        if (name.isBlank() || name.length() > 40) {
            throw new IllegalArgumentException("A codec's name has 1 to 40 characters");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
