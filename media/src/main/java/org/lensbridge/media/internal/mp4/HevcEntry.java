package org.lensbridge.media.internal.mp4;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.transport.codec.H265Picture;

/** H.265 in MP4 (ISO/IEC 14496-15, 8). The entry is {@code hvc1}, which Safari asks for; sets in band stay as they do for H.264. */
final class HevcEntry {
    private static final int VIDEO = 32;
    private static final int SEQUENCE = 33;
    private static final int PICTURE = 34;

    /** A unit's head, and the fields in front of the profile. */
    private static final int BEFORE_PROFILE = 24;

    private HevcEntry() {}

    /** The entry of a track; empty when its parameter sets are not known. */
    static Optional<Entry> of(MediaFormat format) {
        ParameterSets sets = new ParameterSets(format.configuration());
        List<List<byte[]>> all = List.of(sets.hevc(VIDEO), sets.hevc(SEQUENCE), sets.hevc(PICTURE));
        if (all.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        Optional<H265Picture> picture = H265Picture.read(format.configuration());
        int width = picture.map(H265Picture::width).filter(size -> size > 0).orElse(format.width());
        int height = picture.map(H265Picture::height).filter(size -> size > 0).orElse(format.height());
        byte[] first = all.get(1).get(0);
        return Optional.of(new Entry(
                format,
                codec(new Bits(first).skip(BEFORE_PROFILE)),
                Mp4Framing.VIDEO_SCALE,
                boxes -> VisualEntry.write(
                        boxes, "hvc1", width, height, () -> boxes.box("hvcC", () -> record(boxes, first, all)))));
    }

    /** Profile, compatibility with its bits reversed, tier and level, constraints without zeros at their end (annex E.3). */
    private static String codec(Bits bits) {
        String[] spaces = {"", "A", "B", "C"};
        String space = spaces[bits.next(2)];
        String tier = bits.next(1) == 0 ? "L" : "H";
        int profile = bits.next(5);
        int compatible = Integer.reverse(bits.next(32));
        StringJoiner constraints = new StringJoiner("");
        int[] octets = new int[6];
        int last = -1;
        for (int i = 0; i < octets.length; i++) {
            octets[i] = bits.next(8);
            last = octets[i] == 0 ? last : i;
        }
        for (int i = 0; i <= last; i++) {
            constraints.add(String.format(Locale.ROOT, ".%X", octets[i]));
        }
        return String.format(
                Locale.ROOT, "hvc1.%s%d.%X.%s%d%s", space, profile, compatible, tier, bits.next(8), constraints);
    }

    private static void record(Boxes boxes, byte[] sequence, List<List<byte[]>> all) {
        Bits bits = new Bits(sequence).skip(20);
        int layers = bits.next(3);
        int nested = bits.next(1);
        boxes.i8(1);
        for (int i = 0; i < 12; i++) {
            boxes.i8(bits.next(8));
        }
        passOverLayers(bits, layers);
        bits.golomb();
        int colours = bits.golomb();
        if (colours == 3) {
            bits.skip(1);
        }
        bits.golomb();
        bits.golomb();
        if (bits.next(1) == 1) {
            for (int i = 0; i < 4; i++) {
                bits.golomb();
            }
        }
        boxes.i16(0xf000).i8(0xfc).i8(0xfc | colours & 3);
        boxes.i8(0xf8 | bits.golomb() & 7).i8(0xf8 | bits.golomb() & 7);
        boxes.i16(0).i8(layers + 1 << 3 | nested << 2 | 3);
        boxes.i8(all.size());
        int type = VIDEO;
        for (List<byte[]> sets : all) {
            boxes.i8(type++).i16(sets.size());
            sets.forEach(set -> boxes.i16(set.length).put(set));
        }
    }

    /** Profiles and levels of the layers below (ITU-T H.265, 7.3.3). */
    private static void passOverLayers(Bits bits, int layers) {
        int flags = bits.next(2 * layers);
        if (layers > 0) {
            bits.skip(2 * (8 - layers));
        }
        for (int i = 2 * layers - 1; i >= 0; i -= 2) {
            bits.skip((flags >> i & 1) == 1 ? 88 : 0).skip((flags >> i - 1 & 1) == 1 ? 8 : 0);
        }
    }
}
