package org.lensbridge.simulator.picture;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.lensbridge.simulator.FrameStamp;

/** Draws each frame anew. The main stream has the full size, extra streams half of it in each direction. */
public final class DrawnFrames implements FrameSource {
    private static final float QUALITY = 0.7f;

    private final int width;
    private final int height;
    private final IntFunction<View> views;
    private final Map<Profile, Canvas> canvases = new HashMap<>();
    private final Map<Integer, Scene> scenes = new HashMap<>();
    private final JpegEncoder encoder = new JpegEncoder(QUALITY);

    /** {@code views} tells what a channel sees at the moment of the call. */
    public DrawnFrames(int width, int height, IntFunction<View> views) {
        this.width = width;
        this.height = height;
        this.views = views;
    }

    @Override
    public Frame make(Profile profile, FrameStamp stamp) {
        Canvas canvas = canvases.computeIfAbsent(profile, this::canvas);
        Scene scene = scenes.computeIfAbsent(profile.channel(), channel -> new Scene(stamp.camera(), channel));
        scene.draw(canvas, views.apply(profile.channel()), stamp.frame());
        return Frame.of(stamp, encoder.encode(canvas.image()));
    }

    @Override
    public void close() {
        encoder.close();
    }

    private Canvas canvas(Profile profile) {
        int divisor = profile.subtype() == 0 ? 1 : 2;
        return new Canvas(width / divisor, height / divisor);
    }
}
