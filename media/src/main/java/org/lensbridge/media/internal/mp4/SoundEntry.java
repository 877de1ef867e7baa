package org.lensbridge.media.internal.mp4;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/** Sound in MP4: AAC (ISO/IEC 14496-14, 5.6), and uncompressed sound by the entries of QuickTime. */
final class SoundEntry {
    private static final Map<Codec, String> PLAIN =
            Map.of(Codec.PCMU, "ulaw", Codec.PCMA, "alaw", Codec.PCM16LE, "sowt");

    private static final List<Integer> RATES =
            List.of(96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350);
    private static final int LOW_COMPLEXITY = 2;
    private static final int MOST_CONFIGURATION = 64;

    private SoundEntry() {}

    /**
     * The entry of a track; empty for other sound, and for AAC of unknown form.
     *
     * @param aacOnly what browsers take from a page
     */
    static Optional<Entry> of(MediaFormat format, boolean aacOnly) {
        if (format.sampleRate() < 1) {
            return Optional.empty();
        }
        if (format.codec().equals(Codec.AAC)) {
            byte[] configuration = configuration(format);
            String codec = "mp4a.40." + (configuration.length == 0 ? 0 : (configuration[0] & 0xff) >> 3);
            return configuration.length == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Entry(format, codec, format.sampleRate(), boxes -> aac(boxes, format, configuration)));
        }
        return Optional.ofNullable(PLAIN.get(format.codec()))
                .filter(type -> !aacOnly)
                .map(type -> new Entry(
                        format, type, format.sampleRate(), boxes -> boxes.box(type, () -> common(boxes, format))));
    }

    /** The AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1), made where the stream tells none. */
    private static byte[] configuration(MediaFormat format) {
        ByteBuffer stated = format.configuration();
        if (stated.remaining() >= 2 && stated.remaining() <= MOST_CONFIGURATION) {
            byte[] copy = new byte[stated.remaining()];
            stated.get(copy);
            return copy;
        }
        int rate = RATES.indexOf(format.sampleRate());
        if (rate < 0 || format.channels() < 1 || format.channels() > 7) {
            return new byte[0];
        }
        int bits = LOW_COMPLEXITY << 11 | rate << 7 | format.channels() << 3;
        return new byte[] {(byte) (bits >> 8), (byte) bits};
    }

    private static void common(Boxes boxes, MediaFormat format) {
        boxes.zeros(6).i16(1).zeros(8);
        boxes.i16(Math.max(1, format.channels())).i16(16).i32(0);
        boxes.i16(Math.min(0xffff, format.sampleRate())).i16(0);
    }

    private static void aac(Boxes boxes, MediaFormat format, byte[] configuration) {
        boxes.box("mp4a", () -> {
            common(boxes, format);
            boxes.full("esds", 0, 0, () -> {
                int specific = configuration.length;
                boxes.i8(3).i8(23 + specific).i16(0).i8(0);
                boxes.i8(4).i8(15 + specific).i8(0x40).i8(0x15).zeros(3).i32(0).i32(0);
                boxes.i8(5).i8(specific).put(configuration);
                boxes.i8(6).i8(1).i8(2);
            });
        });
    }
}
