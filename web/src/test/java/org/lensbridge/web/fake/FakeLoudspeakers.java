package org.lensbridge.web.fake;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.registry.Loudspeakers;

/** Remembers what is said: {@link #said}. */
public final class FakeLoudspeakers implements Loudspeakers {
    /** A line when a sound begins and one when it ends. */
    public final List<String> said = new CopyOnWriteArrayList<>();
    /** How loudspeakers fail. */
    public volatile Optional<CameraException> failure = Optional.empty();

    @Override
    public Talk talk(DeviceId device, int channel, MediaFormat sound) {
        said.add(device + " " + channel + " " + sound.codec() + " " + sound.sampleRate());
        AtomicInteger bytes = new AtomicInteger();
        return new Talk() {
            @Override
            public void send(ByteBuffer samples) {
                failure.ifPresent(known -> {
                    throw known.on(device);
                });
                bytes.addAndGet(samples.remaining());
                samples.position(samples.limit());
            }

            @Override
            public void close() {
                said.add("over after " + bytes);
            }
        };
    }
}
