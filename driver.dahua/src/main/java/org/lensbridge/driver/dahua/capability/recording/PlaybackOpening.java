package org.lensbridge.driver.dahua.capability.recording;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.dahua.capability.media.ContainerStream;
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.driver.dahua.operation.StreamOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;

/** Opens recordings for playing by section 4.2.3. Stateless. */
final class PlaybackOpening {
    private PlaybackOpening() {}

    /** Plays a time of a channel (from 1) into a sink. Ends with the session at the latest. */
    static Playback open(Ground ground, int channel, RecordedStream recorded, TimeSpan span, MediaSink sink) {
        if (recorded.subtype() > 2) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Recordings of " + recorded.profile() + " can be downloaded, but not played.");
        }
        DeviceTime times = DeviceTime.of(ground);
        Map<String, Value> arguments = new LinkedHashMap<>(DeviceSpan.arguments(times, span.from(), span.to()));
        arguments.put(Operation.CHANNEL, Value.of(channel));
        arguments.put("subtype", Value.of(recorded.subtype()));
        AtomicReference<Runnable> closing = new AtomicReference<>(() -> {});
        AtomicBoolean unwanted = new AtomicBoolean();
        ContainerStream packets = new ContainerStream(sink, ground.clock().withZone(times.offset()));
        PlaybackBytes bytes = new PlaybackBytes(packets, () -> {
            unwanted.set(true);
            later(ground, closing.get());
        });
        StreamHandle stream = ground.engine().open(StreamOperations.PLAYBACK, arguments, bytes);
        DahuaPlayback playback;
        try {
            Duration patience = ground.connection().config().timeout();
            OptionalInt number = bytes.number(patience);
            playback = new DahuaPlayback(ground.engine(), stream, number, span, times, packets::obey);
        } catch (CameraException e) {
            stream.close();
            throw e.during(StreamOperations.PLAYBACK.name());
        }
        Playback owned = ground.scope().own(playback);
        closing.set(owned::close);
        if (unwanted.get()) {
            owned.close();
        }
        return owned;
    }

    /** Closing talks to the device, which an I/O thread must not wait for. */
    private static void later(Ground ground, Runnable closing) {
        try {
            ground.context().scheduler().execute(closing);
        } catch (RejectedExecutionException ignored) {
            // Its connection is closed; the device is told when the session is closed.
        }
    }
}
