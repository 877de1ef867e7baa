package org.lensbridge.driver.dahua.capability.recording;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.driver.dahua.operation.StreamOperations;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * A recording that is being played: section 4.2.4. Packets come on one connection, it is controlled by requests on others. Thread-safe: control
 * calls go one after the other, closing waits for none.
 */
final class DahuaPlayback implements Playback {
    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 32;
    /** Numbers of requests have 32 bits. */
    private static final BigDecimal LARGEST_ID = BigDecimal.valueOf(0xffff_ffffL);
    /** Within the second that closing may take. */
    private static final Duration HASTE = Duration.ofMillis(500);

    private final OperationEngine engine;
    private final StreamHandle stream;
    private final OptionalInt number;
    private final TimeSpan span;
    private final DeviceTime times;
    private final LongConsumer obey;
    private final AtomicBoolean closed = new AtomicBoolean();
    /** Held while a control request is on its way, so that their order is the callers'. */
    private final Object turn = new Object();

    private boolean paused;
    private double speed = 1;
    private Optional<Instant> target = Optional.empty();

    /**
     * A recording that plays from its beginning.
     *
     * @param stream closed with this
     * @param number by which the device knows the stream; empty when it told none, so that nothing can be controlled
     * @param obey told the number of a request after which earlier packets are of no use; must not block
     */
    DahuaPlayback(
            OperationEngine engine,
            StreamHandle stream,
            OptionalInt number,
            TimeSpan span,
            DeviceTime times,
            LongConsumer obey) {
        this.engine = engine;
        this.stream = stream;
        this.number = number;
        this.span = span;
        this.times = times;
        this.obey = obey;
    }

    @Override
    public void pause() {
        synchronized (turn) {
            if (!paused) {
                control(Map.of("command", Value.of("pause")));
                paused = true;
            }
        }
    }

    @Override
    public void play(double wanted) {
        double size = Math.abs(wanted);
        if (!(size >= SLOWEST && size <= FASTEST)) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "A recording plays at 0.1 to 32 times its speed, backwards with a minus, not at " + wanted + ".");
        }
        synchronized (turn) {
            playOn(wanted, target);
            paused = false;
            speed = wanted;
            target = Optional.empty();
        }
    }

    /** While it pauses, the device is told with the next {@link #play}: it knows a jump as a form of playing only. */
    @Override
    public void seek(Instant time) {
        Instant inside = time.isBefore(span.from()) ? span.from() : time.isAfter(span.to()) ? span.to() : time;
        synchronized (turn) {
            if (paused) {
                ensureControlled();
                target = Optional.of(inside);
            } else {
                playOn(speed, Optional.of(inside));
            }
        }
    }

    private void playOn(double wanted, Optional<Instant> from) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("command", Value.of("play"));
        arguments.put("speed", Value.of(wanted));
        from.ifPresent(time -> arguments.put("seekTime", Value.of(times.format(time))));
        Value answer = control(arguments);
        if (from.isPresent()) {
            answer.at("operateId")
                    .asNumber()
                    .filter(id -> id.signum() >= 0 && id.compareTo(LARGEST_ID) <= 0)
                    .ifPresent(id -> obey.accept(id.longValue()));
        }
    }

    private Value control(Map<String, Value> arguments) {
        Map<String, Value> all = new LinkedHashMap<>(arguments);
        all.put("streamId", Value.of(ensureControlled()));
        return engine.call(StreamOperations.PLAYBACK_CONTROL, all).document();
    }

    private int ensureControlled() {
        if (closed.get()) {
            throw new CameraException(Kind.GONE, "This playback is closed.");
        }
        return number.orElseThrow(() -> new CameraException(
                Kind.UNSUPPORTED,
                "The device plays this recording, but gives no number by which it could be controlled."));
    }

    /** First the packets stop, then the device is told that nobody listens. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            stream.close();
            number.ifPresent(this::cancel);
        }
    }

    private void cancel(int id) {
        boolean interrupted = Thread.interrupted();
        try {
            engine.send(
                    StreamOperations.PLAYBACK_CONTROL,
                    Map.of("streamId", Value.of(id), "command", Value.of("cancel")),
                    Optional.of(HASTE));
        } catch (CameraException ignored) {
            // A device that noticed the closed connection has no such stream any more.
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
