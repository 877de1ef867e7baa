package org.lensbridge.simulator.dahua.thermal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;

/**
 * What the sensor sees: for each pixel a number of two bytes, the low one first, {@code S = R / (exp(B / T) - F) + O} with T in
 * kelvin. That is how sensors of the type that the document's example names are calibrated; what the binary part holds is
 * not in the document.
 */
public final class Sensor {
    public static final int WIDTH = 160;
    public static final int HEIGHT = 120;
    public static final int R = 395_653;
    public static final int B = 1_428;
    public static final int F = 1;
    public static final int O = 156;
    public static final String TYPE = "Tau";

    private static final double ZERO_CELSIUS = 273.15;

    private Sensor() {}

    public static ByteBuffer look(HeatScene scene, LocalDateTime when) {
        ByteBuffer pixels = ByteBuffer.allocate(WIDTH * HEIGHT * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double celsius = scene.temperature(place(x, WIDTH), place(y, HEIGHT), when);
                pixels.putShort((short) Math.min(65_535, Math.max(0, signal(celsius))));
            }
        }
        return pixels.flip().asReadOnlyBuffer();
    }

    private static double place(int pixel, int pixels) {
        return (pixel + 0.5) * HeatScene.LARGEST_PLACE / pixels;
    }

    private static int signal(double celsius) {
        double kelvin = Math.max(1, celsius + ZERO_CELSIUS);
        return (int) Math.round(R / (Math.exp(B / kelvin) - F) + O);
    }
}
