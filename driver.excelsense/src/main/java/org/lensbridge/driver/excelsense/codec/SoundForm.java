package org.lensbridge.driver.excelsense.codec;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/**
 * How a stream's sound is coded: {@code audioEncoderType} of section "AV Stream". The document tells no rate; all forms have the 8000 samples in a
 * second, of one channel, that G.711 is defined with.
 */
public enum SoundForm {
    /** G.711 A-law. */
    A_LAW(102, Codec.PCMA, 1),
    /** G.711 mu-law. */
    MU_LAW(103, Codec.PCMU, 1),
    /** Linear PCM. */
    PCM(108, Codec.PCM16LE, 2);

    /** The usual rate, in hertz. */
    private static final int RATE = 8_000;

    private static final Pattern OTHER = Pattern.compile("(?i)aac|mp4|mpeg|mp3|opus|g72|adpcm|amr|l16");

    private final int code;
    private final Codec codec;
    private final int sampleBytes;

    SoundForm(int code, Codec codec, int sampleBytes) {
        this.code = code;
        this.codec = codec;
        this.sampleBytes = sampleBytes;
    }

    /** The form of a device's number; empty for 109, which is none, and for one that the document does not have. */
    public static Optional<SoundForm> of(String number) {
        for (SoundForm form : values()) {
            if (Integer.toString(form.code).equals(number.strip())) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** The form that the media type of a part names, in one of the many spellings; empty when it names none of these. */
    public static Optional<SoundForm> named(String mediaType) {
        String name = mediaType.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (name.contains("alaw") || name.contains("pcma") || name.contains("g711a")) {
            return Optional.of(A_LAW);
        }
        if (name.contains("ulaw") || name.contains("pcmu") || name.contains("g711u") || name.equals("audiobasic")) {
            return Optional.of(MU_LAW);
        }
        return name.equals("audiopcm") || name.equals("audioxpcm") ? Optional.of(PCM) : Optional.empty();
    }

    /** Whether the media type of a part names a form that the document does not have. */
    public static boolean isOther(String mediaType) {
        return OTHER.matcher(mediaType).find();
    }

    /** What a track of it is. */
    public MediaFormat format(int track) {
        return new MediaFormat(track, codec, 0, 0, RATE, 1, ByteBuffer.allocate(0));
    }

    /** How long so many bytes last, in nanoseconds. */
    public long nanoseconds(int bytes) {
        return bytes * 1_000_000_000L / ((long) RATE * sampleBytes);
    }
}
