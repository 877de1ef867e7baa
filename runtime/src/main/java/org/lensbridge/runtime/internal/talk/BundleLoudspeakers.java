package org.lensbridge.runtime.internal.talk;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.Loudspeakers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The loudspeakers as one bundle has them: its speeches end with the bundle. Thread-safe. */
@Component(scope = ServiceScope.BUNDLE)
public final class BundleLoudspeakers implements Loudspeakers {
    /** A pause between two sentences is shorter. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final DeviceRegistry registry;
    private final TalkThreads threads;
    private final Set<Speech> speeches = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Nobody speaks yet. */
    @Activate
    public BundleLoudspeakers(@Reference DeviceRegistry registry) {
        this(registry, IDLE);
    }

    BundleLoudspeakers(DeviceRegistry registry, Duration idle) {
        this.registry = registry;
        threads = new TalkThreads(idle);
    }

    @Override
    public Talk talk(DeviceId device, int channel, MediaFormat sound) {
        Objects.requireNonNull(device);
        if (channel < 1) {
            throw new IllegalArgumentException("A channel counts from 1, not " + channel);
        }
        if (!SoundFormat.known(sound)) {
            throw new IllegalArgumentException("Speech is PCM16LE, PCMU or PCMA of 8,000 to 48,000 hertz and one or two"
                    + " channels, not " + sound.codec() + " of " + sound.sampleRate() + " hertz and " + sound.channels()
                    + " channels");
        }
        Speech speech = new Speech(registry, device, channel, sound, threads, speeches::remove);
        speeches.add(speech);
        if (closed) {
            speech.closing();
        }
        return speech;
    }

    /** Closes all speeches at once, and waits a second for them at most. */
    @Deactivate
    void close() {
        closed = true;
        List<Future<?>> closing =
                List.copyOf(speeches).stream().<Future<?>>map(Speech::closing).toList();
        threads.close();
        long end = System.nanoTime()
                + Duration.ofMillis(TalkThreads.PATIENCE_MILLIS).toNanos();
        for (Future<?> each : closing) {
            if (System.nanoTime() < end) {
                TalkThreads.await(each);
            }
        }
    }
}
