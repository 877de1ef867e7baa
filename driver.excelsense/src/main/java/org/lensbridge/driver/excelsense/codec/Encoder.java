package org.lensbridge.driver.excelsense.codec;

import java.util.Optional;
import org.lensbridge.api.media.Codec;

/** How a stream's video is coded: {@code videoEncoderType} of section "AV Stream", {@code streamEncoderType} of "Stream Ability". */
public enum Encoder {
    /** H.264, of a profile that the device chooses. */
    H264(1, "H264", Codec.H264),
    /** JPEG images. */
    MJPEG(2, "MJPEG", Codec.JPEG),
    /** H.264, Main profile. */
    H264_MAIN(4, "H264", Codec.H264),
    /** H.264, High profile. */
    H264_HIGH(5, "H264", Codec.H264),
    /** H.265, Main profile. */
    H265_MAIN(8, "H265", Codec.H265);

    private final int code;
    private final String word;
    private final Codec codec;

    Encoder(int code, String word, Codec codec) {
        this.code = code;
        this.word = word;
        this.codec = codec;
    }

    /** The encoder of a device's number; empty for one that the document does not have. */
    public static Optional<Encoder> of(String number) {
        for (Encoder encoder : values()) {
            if (Integer.toString(encoder.code).equals(number.strip())) {
                return Optional.of(encoder);
            }
        }
        return Optional.empty();
    }

    /** The number that devices have for it. */
    public int code() {
        return code;
    }

    /** What {@code EncoderType} of section "Live Video" calls it. */
    public String word() {
        return word;
    }

    /** What its frames are. */
    public Codec codec() {
        return codec;
    }
}
