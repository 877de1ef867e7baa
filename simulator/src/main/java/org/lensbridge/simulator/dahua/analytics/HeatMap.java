package org.lensbridge.simulator.dahua.analytics;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lensbridge.simulator.dahua.analytics.PeopleCount.Passages;

/** The picture of 8.2.2: a byte per pixel, the brighter the more people were there, behind a head of 16 bytes. */
public final class HeatMap {
    public static final int WIDTH = 160;
    public static final int HEIGHT = 120;

    /** Width and height in two bytes each, the low one first as in chapter 15; twelve are reserved. */
    public static final int HEAD = 16;

    private static final double SPREAD = 900;

    private HeatMap() {}

    /** Who comes walks up the left of the picture, who leaves down its right. */
    public static ByteBuffer draw(Passages passages) {
        ByteBuffer map = ByteBuffer.allocate(HEAD + WIDTH * HEIGHT).order(ByteOrder.LITTLE_ENDIAN);
        map.putShort((short) WIDTH).putShort((short) HEIGHT).position(HEAD);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double heat = trail(x - WIDTH / 3, y - HEIGHT / 2, passages.entered())
                        + trail(x - 2 * WIDTH / 3, y - HEIGHT / 2, passages.exited());
                map.put((byte) Math.min(255, Math.round(heat)));
            }
        }
        return map.flip().asReadOnlyBuffer();
    }

    private static double trail(double x, double y, long people) {
        return people * Math.exp(-(x * x + y * y / 4) / SPREAD);
    }
}
