package org.lensbridge.media.internal.mp4;

/** What the sample entries of all pictures share (ISO/IEC 14496-12, 12.1.3). */
final class VisualEntry {
    private static final int DOTS_PER_INCH = 72 << 16;

    private VisualEntry() {}

    static void write(Boxes boxes, String type, int width, int height, Runnable configuration) {
        boxes.box(type, () -> {
            boxes.zeros(6).i16(1).zeros(16);
            boxes.i16(width).i16(height);
            boxes.i32(DOTS_PER_INCH).i32(DOTS_PER_INCH).i32(0);
            boxes.i16(1).zeros(32).i16(24).i16(-1);
            configuration.run();
        });
    }
}
