package org.lensbridge.simulator.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.lensbridge.simulator.FrameStamp;

/** Draws each frame anew, in the size of its stream. */
public final class DrawnFrames implements FrameSource {
    private static final float QUALITY = 0.7f;

    private final List<Size> sizes;
    private final IntFunction<View> views;
    private final Map<Profile, Canvas> canvases = new HashMap<>();
    private final Map<Integer, Scene> scenes = new HashMap<>();
    private final JpegEncoder encoder = new JpegEncoder(QUALITY);

    /** In pixels. */
    public record Size(int width, int height) {
        public Size half() {
            return new Size(width / 2, height / 2);
        }
    }

    /** {@code sizes} are those of the streams by subtype; {@code views} tells what a channel sees at the moment of the call. */
    public DrawnFrames(List<Size> sizes, IntFunction<View> views) {
        this.sizes = List.copyOf(sizes);
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
        Size size = sizes.get(profile.subtype());
        return new Canvas(size.width(), size.height());
    }
}
