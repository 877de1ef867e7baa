package org.lensbridge.driver.arecont.capability.media;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.arecont.operation.StreamOperations;

/**
 * A stream that a channel offers.
 *
 * @param arguments that make it, but for the number of the stream
 */
record LiveStream(StreamProfile profile, Map<String, Value> arguments) {
    LiveStream {
        arguments = Map.copyOf(arguments);
    }

    /** Whether it is H.264. */
    boolean isH264() {
        return profile.codec().equals(Codec.H264);
    }

    /**
     * The streams of a sensor, best first: H.264 where the camera has it, in full and half resolution, then JPEG likewise, then small images.
     *
     * @param scaled whether small images are on; how large they are is seen when they come
     */
    static List<LiveStream> of(Sensor sensor, boolean h264, boolean scaled) {
        List<Codec> codecs = h264 ? List.of(Codec.H264, Codec.JPEG) : List.of(Codec.JPEG);
        List<LiveStream> streams = new ArrayList<>();
        for (Codec codec : codecs) {
            streams.add(whole(codec, sensor, false));
            streams.add(whole(codec, sensor, true));
        }
        if (scaled) {
            codecs.forEach(codec -> streams.add(small(codec)));
        }
        return List.copyOf(streams);
    }

    private static LiveStream whole(Codec codec, Sensor sensor, boolean half) {
        Window window = Window.of(half, sensor.width(), sensor.height());
        int part = half ? 2 : 1;
        StreamProfile profile = new StreamProfile(
                token(codec) + (half ? "-half" : ""),
                title(codec) + (half ? ", half resolution" : ", full resolution"),
                codec,
                window.right() / part,
                window.bottom() / part,
                0);
        return new LiveStream(profile, whole(window, half));
    }

    /** The arguments of the largest window. Its edges are left to a camera that does not tell how large its sensor is. */
    static Map<String, Value> whole(Window window, boolean half) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put(StreamOperations.RESOLUTION, Value.of(half ? StreamOperations.HALF : StreamOperations.FULL));
        if (window.right() > 0 && window.bottom() > 0) {
            arguments.put(StreamOperations.LEFT, Value.of(0));
            arguments.put(StreamOperations.TOP, Value.of(0));
            arguments.put(StreamOperations.RIGHT, Value.of(window.right()));
            arguments.put(StreamOperations.BOTTOM, Value.of(window.bottom()));
        }
        arguments.put(StreamOperations.DOUBLE_SCAN, Value.of(0));
        return arguments;
    }

    private static LiveStream small(Codec codec) {
        StreamProfile profile = new StreamProfile(token(codec) + "-scaled", title(codec) + ", scaled", codec, 0, 0, 0);
        return new LiveStream(profile, Map.of(StreamOperations.VARIANT, Value.of(StreamOperations.SCALED)));
    }

    private static String token(Codec codec) {
        return codec.equals(Codec.H264) ? "h264" : "mjpeg";
    }

    private static String title(Codec codec) {
        return codec.equals(Codec.H264) ? "H.264" : "MJPEG";
    }
}
