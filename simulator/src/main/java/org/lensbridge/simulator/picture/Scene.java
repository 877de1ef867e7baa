package org.lensbridge.simulator.picture;

import java.awt.Color;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A row of houses around the camera, in 360 degrees, with a ball that goes its rounds. Panning, tilting and zooming
 * move and scale it as they would a real view. Immutable.
 */
final class Scene {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final double FIELD_OF_VIEW = 60;
    private static final int HOUSES = 24;
    private static final int WHITE = 0xffffff;
    private static final int LINE = 0xc0d0d0;
    private static final int BALL = 0xff3020;

    private final int sky;
    private final int ground;

    /** The colours follow from the camera's name, so that cameras can be told apart at a glance. */
    Scene(String camera, int channel) {
        float hue = Math.floorMod(camera.hashCode() * 31 + channel * 97, 360) / 360f;
        sky = Color.HSBtoRGB(hue, 0.55f, 0.75f);
        ground = Color.HSBtoRGB(hue, 0.60f, 0.40f);
    }

    void draw(Canvas canvas, View view, long frame) {
        double pixelsPerDegree = canvas.width() / FIELD_OF_VIEW * view.ptz().zoom();
        int horizon = (int) (canvas.height() * 0.6 + view.ptz().tilt() * pixelsPerDegree);
        canvas.fill(0, 0, canvas.width(), horizon, sky);
        canvas.fill(0, Math.max(0, horizon), canvas.width(), canvas.height(), ground);
        grid(canvas, view, pixelsPerDegree, horizon);
        for (int house = 0; house < HOUSES; house++) {
            house(canvas, view, house, pixelsPerDegree, horizon);
        }
        ball(canvas, view);
        crosshair(canvas);
        view.covers().forEach(cover -> cover.draw(canvas));
        overlay(canvas, view, frame);
    }

    private static void house(Canvas canvas, View view, int house, double pixelsPerDegree, int horizon) {
        int x = column(canvas, view, house * 360.0 / HOUSES, pixelsPerDegree);
        int width = (int) ((5 + house % 4) * pixelsPerDegree);
        int height = (int) ((6 + house * 7 % 11) * pixelsPerDegree);
        int wall = 0x404040 + house * 7 % HOUSES * 0x050403;
        canvas.fill(x, horizon - height, width, height, wall);
        for (int window = 1; window < 4; window++) {
            canvas.fill(x + width / 4, horizon - height * window / 4, width / 2, height / 10, 0xf0e060);
        }
        canvas.text(x + width / 4, horizon + 6, scale(canvas), String.format(Locale.ROOT, "%03d", house * 15), WHITE);
    }

    /** Lines in the sky, so that the view has something to move wherever it points. */
    private static void grid(Canvas canvas, View view, double pixelsPerDegree, int horizon) {
        for (int height = 10; height <= 90; height += 10) {
            int y = (int) (horizon - height * pixelsPerDegree);
            canvas.fill(0, y, canvas.width(), 1, LINE);
            canvas.text(canvas.width() / 8, y + 4, scale(canvas), "+" + height, LINE);
        }
        for (int direction = 0; direction < 360; direction += 15) {
            canvas.fill(column(canvas, view, direction, pixelsPerDegree), 0, 1, horizon, LINE);
        }
    }

    /** The moving object stays in the picture wherever the camera looks. */
    private static void ball(Canvas canvas, View view) {
        double seconds = view.time().toLocalTime().toNanoOfDay() / 1e9;
        int x = (int) (canvas.width() * (0.5 + 0.4 * Math.sin(seconds)));
        int y = (int) (canvas.height() * (0.8 - 0.5 * Math.abs(Math.sin(seconds * 3))));
        canvas.disc(x, y, canvas.height() / 30, BALL);
    }

    /** Picture column of a direction. */
    private static int column(Canvas canvas, View view, double angle, double pixelsPerDegree) {
        double off = ((angle - view.ptz().pan()) % 360 + 540) % 360 - 180;
        return (int) (canvas.width() / 2.0 + off * pixelsPerDegree);
    }

    private static void crosshair(Canvas canvas) {
        int x = canvas.width() / 2;
        int y = canvas.height() / 2;
        int arm = canvas.height() / 20;
        canvas.fill(x - arm, y, 2 * arm + 1, 1, WHITE);
        canvas.fill(x, y - arm, 1, 2 * arm + 1, WHITE);
    }

    private static void overlay(Canvas canvas, View view, long frame) {
        int scale = scale(canvas);
        int line = (PixelFont.HEIGHT + 2) * scale;
        canvas.fill(0, 0, canvas.width(), line + scale, 0x101010);
        canvas.text(2 * scale, 2 * scale, scale, view.title() + "  " + CLOCK.format(view.time()), WHITE);
        String number = "FRAME " + frame;
        int right = canvas.width() - (number.length() * PixelFont.ADVANCE + 2) * scale;
        canvas.text(right, 2 * scale, scale, number, WHITE);
        String position = String.format(
                Locale.ROOT,
                "PAN %.1f TILT %.1f ZOOM %.1f%s",
                view.ptz().pan(),
                view.ptz().tilt(),
                view.ptz().zoom(),
                view.motion() ? "  MOTION" : "");
        canvas.text(2 * scale, canvas.height() - line, scale, position, view.motion() ? 0xff4040 : WHITE);
    }

    private static int scale(Canvas canvas) {
        return Math.max(1, canvas.height() / 144);
    }
}
