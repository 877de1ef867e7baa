package org.lensbridge.simulator.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.lensbridge.simulator.FrameStamp;

/** Draws the whole of a sensor and cuts out of it what each stream wants. */
public final class WindowFrames implements FrameSource {
    private final DrawnFrames.Size sensor;
    private final IntFunction<View> views;
    private final Function<Profile, Window> windows;
    private final Map<Integer, Scene> scenes = new HashMap<>();
    private final Canvas canvas;
    private final JpegEncoder encoder = new JpegEncoder(1);

    /**
     * What is cut out, in pixels of the sensor, the size that it then gets, whether it is grey, and the quality from 0 to 1. Immutable.
     */
    public record Window(int x, int y, int width, int height, DrawnFrames.Size size, boolean grey, float quality) {}

    /** {@code views} tells what a channel sees at the moment of the call, {@code windows} what a stream wants. */
    public WindowFrames(DrawnFrames.Size sensor, IntFunction<View> views, Function<Profile, Window> windows) {
        this.sensor = sensor;
        this.views = views;
        this.windows = windows;
        canvas = new Canvas(sensor.width(), sensor.height());
    }

    @Override
    public Frame make(Profile profile, FrameStamp stamp) {
        Scene scene = scenes.computeIfAbsent(profile.channel(), channel -> new Scene(stamp.camera(), channel));
        scene.draw(canvas, views.apply(profile.channel()), stamp.frame());
        Window window = windows.apply(profile);
        encoder.quality(window.quality());
        return Frame.of(stamp, encoder.encode(cut(window)));
    }

    private BufferedImage cut(Window window) {
        DrawnFrames.Size size = window.size();
        if (!window.grey()
                && size.equals(sensor)
                && window.width() == sensor.width()
                && window.height() == sensor.height()) {
            return canvas.image();
        }
        int type = window.grey() ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage part = new BufferedImage(size.width(), size.height(), type);
        Graphics2D graphics = part.createGraphics();
        int right = window.x() + window.width();
        int bottom = window.y() + window.height();
        graphics.drawImage(
                canvas.image(), 0, 0, size.width(), size.height(), window.x(), window.y(), right, bottom, null);
        graphics.dispose();
        return part;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
