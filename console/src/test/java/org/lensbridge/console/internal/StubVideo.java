package org.lensbridge.console.internal;

import java.util.List;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;

/** Live video of which nothing but its profiles is asked. */
record StubVideo(List<StreamProfile> profiles) implements LiveVideo {
    static StubVideo ofAllCodecs() {
        return new StubVideo(List.of(
                new StreamProfile("main", "Main", Codec.H264, 1920, 1080, 25),
                new StreamProfile("wide", "Wide", Codec.H265, 3840, 2160, 25),
                new StreamProfile("small", "Small", Codec.JPEG, 640, 360, 5)));
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        throw new UnsupportedOperationException("a stub has no pictures");
    }
}
