package org.lensbridge.media.internal.mp4;

import java.nio.ByteBuffer;
import java.util.List;

/** What precedes all fragments: {@code ftyp} and a {@code moov} without samples (ISO/IEC 14496-12, 8.2 to 8.8). */
final class InitialSegment {
    private static final int MILLIS = 1000;
    private static final int[] IDENTITY = {1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30};
    /** {@code und}: five bits for each letter. */
    private static final int NO_LANGUAGE = 0x55c4;

    private final Boxes boxes = new Boxes();

    private InitialSegment() {}

    /** The segment of these tracks. */
    static ByteBuffer of(List<Entry> tracks) {
        return new InitialSegment().write(tracks);
    }

    private ByteBuffer write(List<Entry> tracks) {
        boxes.box("ftyp", () -> boxes.ascii("iso5").i32(512).ascii("iso5iso6mp41"));
        boxes.box("moov", () -> {
            boxes.full("mvhd", 0, 0, () -> {
                boxes.i32(0).i32(0).i32(MILLIS).i32(0).i32(1 << 16).i16(0x100).zeros(10);
                matrix();
                boxes.zeros(24).i32(Entry.SOUND + 1);
            });
            tracks.forEach(this::track);
            boxes.box("mvex", () -> {
                for (Entry track : tracks) {
                    boxes.full(
                            "trex", 0, 0, () -> boxes.i32(track.number()).i32(1).zeros(12));
                }
            });
        });
        return boxes.written();
    }

    private void track(Entry track) {
        boxes.box("trak", () -> {
            boxes.full("tkhd", 0, 3, () -> {
                boxes.i32(0)
                        .i32(0)
                        .i32(track.number())
                        .i32(0)
                        .i32(0)
                        .zeros(8)
                        .i16(0)
                        .i16(0);
                boxes.i16(track.video() ? 0 : 0x100).i16(0);
                matrix();
                boxes.i32(track.format().width() << 16).i32(track.format().height() << 16);
            });
            boxes.box("mdia", () -> media(track));
        });
    }

    private void media(Entry track) {
        boxes.full("mdhd", 0, 0, () -> boxes.i32(0)
                .i32(0)
                .i32(track.scale())
                .i32(0)
                .i16(NO_LANGUAGE)
                .i16(0));
        boxes.full("hdlr", 0, 0, () -> boxes.i32(0)
                .ascii(track.video() ? "vide" : "soun")
                .zeros(12)
                .ascii("Lensbridge\0"));
        boxes.box("minf", () -> {
            if (track.video()) {
                boxes.full("vmhd", 0, 1, () -> boxes.zeros(8));
            } else {
                boxes.full("smhd", 0, 0, () -> boxes.zeros(4));
            }
            boxes.box("dinf", () -> boxes.full("dref", 0, 0, () -> boxes.i32(1).full("url ", 0, 1, () -> {})));
            boxes.box("stbl", () -> {
                boxes.full("stsd", 0, 0, () -> track.sample().accept(boxes.i32(1)));
                boxes.full("stts", 0, 0, () -> boxes.i32(0));
                boxes.full("stsc", 0, 0, () -> boxes.i32(0));
                boxes.full("stsz", 0, 0, () -> boxes.i32(0).i32(0));
                boxes.full("stco", 0, 0, () -> boxes.i32(0));
            });
        });
    }

    private void matrix() {
        for (int value : IDENTITY) {
            boxes.i32(value);
        }
    }
}
