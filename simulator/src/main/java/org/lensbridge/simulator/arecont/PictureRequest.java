package org.lensbridge.simulator.arecont;

import org.lensbridge.simulator.device.PictureSettings;
import org.lensbridge.simulator.picture.DrawnFrames.Size;
import org.lensbridge.simulator.picture.WindowFrames.Window;

/** Reads the window, resolution and quality that a request asks for. */
final class PictureRequest {
    private static final int FULL_GRID = 32;
    private static final int HALF_GRID = 64;
    private static final int BEST = 21;
    private static final int USUAL = 15;

    private final ArecontSite site;
    private final ArecontCall call;
    private final PictureSettings sensor;

    PictureRequest(ArecontSite site, ArecontCall call) {
        this.site = site;
        this.call = call;
        sensor = site.settings().device().picture();
    }

    Window window() throws Refusal {
        boolean half = isHalf(call.value("res").orElse("full"));
        int quality = call.number("quality", 1, 100, USUAL);
        if (call.value("channel").filter("scaled"::equals).isPresent()) {
            return scaled(quality);
        }
        Window colour = window(
                sensor,
                side("x0", half, sensor.width()),
                side("y0", half, sensor.height()),
                side("x1", half, sensor.width()),
                side("y1", half, sensor.height()),
                half,
                quality);
        return call.value("channel").filter("mono"::equals).isPresent() ? mono(colour) : colour;
    }

    /** Smaller by 1.6 unless it is scaled up again. */
    private Window mono(Window colour) {
        double ratio = site.parameters().is("upscaling", 1, "on") ? 1 : 1.6;
        Size size = new Size((int) Math.max(1, colour.size().width() / ratio), (int)
                Math.max(1, colour.size().height() / ratio));
        return new Window(colour.x(), colour.y(), colour.width(), colour.height(), size, true, colour.quality());
    }

    /** What the settings {@code imgleft} and so on say. */
    static Window preset(ArecontSite site) {
        Parameters parameters = site.parameters();
        PictureSettings sensor = site.settings().device().picture();
        int left = parameters.number("imgleft");
        int top = parameters.number("imgtop");
        int right = Math.min(left + parameters.number("imgwidth"), sensor.width());
        int bottom = Math.min(top + parameters.number("imgheight"), sensor.height());
        return window(
                sensor, left, top, right, bottom, parameters.is("imgres", 1, "half"), parameters.number("imgquality"));
    }

    private Window scaled(int quality) throws Refusal {
        String size = site.parameters().value("scaling_size", 1).orElseThrow(Refusal::notFound);
        if (!site.parameters().is("scaling", 1, "on")) {
            throw Refusal.badRequest("Scaling is off");
        }
        int comma = size.indexOf(',');
        return new Window(
                0,
                0,
                sensor.width(),
                sensor.height(),
                new Size(Integer.parseInt(size.substring(0, comma)), Integer.parseInt(size.substring(comma + 1))),
                false,
                part(quality));
    }

    /** A window without an inside stands for the whole sensor. */
    private static Window window(
            PictureSettings sensor, int left, int top, int right, int bottom, boolean half, int quality) {
        boolean empty = right <= left || bottom <= top;
        int x = empty ? 0 : left;
        int y = empty ? 0 : top;
        int width = (empty ? sensor.width() : right) - x;
        int height = (empty ? sensor.height() : bottom) - y;
        int scale = half ? 2 : 1;
        return new Window(
                x,
                y,
                width,
                height,
                new Size(Math.max(1, width / scale), Math.max(1, height / scale)),
                false,
                part(quality));
    }

    private int side(String name, boolean half, int most) throws Refusal {
        int wanted = call.number(name, 0, 99_999, 0);
        int grid = half ? HALF_GRID : FULL_GRID;
        if (site.settings().firmware().strict() && (wanted % grid != 0 || wanted > most)) {
            throw Refusal.badRequest(name + " is a multiple of " + grid + " up to " + most);
        }
        return Math.min(wanted, most) / grid * grid;
    }

    private static boolean isHalf(String resolution) throws Refusal {
        if (!resolution.equals("full") && !resolution.equals("half")) {
            throw Refusal.badRequest("res is full or half");
        }
        return resolution.equals("half");
    }

    private static float part(int quality) {
        return Math.max(0.1f, Math.min(1f, (float) quality / BEST));
    }
}
