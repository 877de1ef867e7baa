package org.lensbridge.media.internal.mp4;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.transport.codec.AnnexB;
import org.lensbridge.transport.codec.SequenceParameters;

/**
 * H.264 in MP4 (ISO/IEC 14496-15, 5). The entry is {@code avc1}, which all players know; sets that the stream repeats in band stay where they are,
 * so that a player that reads one initialisation segment only can follow when the picture's size changes.
 */
final class AvcEntry {
    /** Profiles whose record tells of colours and depths (5.3.3.1.2). */
    private static final Set<Integer> HIGH = Set.of(100, 110, 122, 144);

    private AvcEntry() {}

    /** The entry of a track; empty when its parameter sets are not known. */
    static Optional<Entry> of(MediaFormat format) {
        ParameterSets sets = new ParameterSets(format.configuration());
        List<byte[]> sequences = sets.avc(AnnexB.SEQUENCE);
        List<byte[]> pictures = sets.avc(AnnexB.PICTURE);
        if (sequences.isEmpty() || pictures.isEmpty() || sequences.get(0).length < 4) {
            return Optional.empty();
        }
        byte[] first = sequences.get(0);
        Optional<SequenceParameters> size = SequenceParameters.read(ByteBuffer.wrap(first));
        int width = size.map(SequenceParameters::width).orElse(format.width());
        int height = size.map(SequenceParameters::height).orElse(format.height());
        String codec = String.format(Locale.ROOT, "avc1.%02x%02x%02x", first[1], first[2], first[3]);
        return Optional.of(new Entry(
                format,
                codec,
                Mp4Framing.VIDEO_SCALE,
                boxes -> VisualEntry.write(
                        boxes,
                        "avc1",
                        width,
                        height,
                        () -> boxes.box("avcC", () -> record(boxes, sequences, pictures)))));
    }

    private static void record(Boxes boxes, List<byte[]> sequences, List<byte[]> pictures) {
        byte[] first = sequences.get(0);
        boxes.i8(1).put(first[1], first[2], first[3]).i8(0xff);
        boxes.i8(0xe0 | sequences.size());
        sequences.forEach(set -> boxes.i16(set.length).put(set));
        boxes.i8(pictures.size());
        pictures.forEach(set -> boxes.i16(set.length).put(set));
        if (HIGH.contains(first[1] & 0xff)) {
            Bits bits = new Bits(first).skip(32);
            bits.golomb();
            int colours = bits.golomb();
            if (colours == 3) {
                bits.skip(1);
            }
            boxes.i8(0xfc | colours & 3).i8(0xf8 | bits.golomb() & 7).i8(0xf8 | bits.golomb() & 7);
            boxes.i8(0);
        }
    }
}
