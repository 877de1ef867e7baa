package org.lensbridge.benchmarks.relay;

import java.util.List;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;

/** The camera's MJPEG stream, as a driver would open it. */
final class CameraVideo implements LiveVideo {
    /** Connects to the camera. */
    @FunctionalInterface
    interface Source {
        StreamHandle open(Ingest ingest);
    }

    private volatile Source source = ingest -> {
        throw new IllegalStateException("No camera was named yet");
    };

    /** Where streams are opened from now on. */
    void source(Source next) {
        source = next;
    }

    @Override
    public List<StreamProfile> profiles() {
        return List.of(new StreamProfile("main", "Main", Codec.JPEG, 0, 0, 0));
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        return source.open(new Ingest(sink));
    }
}
