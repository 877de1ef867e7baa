package org.lensbridge.driver.arecont.capability.media.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.Codec;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.operation.StreamOperations;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;

/**
 * The card of a camera, by its parameters. A camera plays from one place, which must not move between setting it and opening what is played.
 * Thread-safe.
 */
final class Card {
    /** The value of {@code sd} that plays in real time. */
    static final String PLAYBACK = "playback";
    /** The value of {@code sd} that plays as fast as it goes. */
    static final String DOWNLOAD = "download";

    private static final String RATE = "sd_playback_fps";
    /** A second: more than cameras make. */
    private static final int MOST_PICTURES = 60;

    private final Ground ground;
    private final ReentrantLock place = new ReentrantLock();
    /** The rate to go back to, of a playback that is over; empty for none. */
    private final AtomicReference<String> left = new AtomicReference<>("");

    Card(Ground ground) {
        this.ground = ground;
    }

    Ground ground() {
        return ground;
    }

    private Configuration parameters() {
        return ground.configuration();
    }

    /** What is recorded, asked for anew. */
    List<Stamps> recorded() {
        return Stamps.in(parameters().read("sd_stampspan"));
    }

    /** How it is recorded. */
    Codec codec() {
        return parameters().read("sd_codec").equalsIgnoreCase("h264") ? Codec.H264 : Codec.JPEG;
    }

    /** Opens what is recorded in a time, which is where the camera plays from until then. */
    <T> T from(Stamps time, Supplier<T> opening) {
        place.lock();
        try {
            parameters().write("sd_playbackstamp", time.text());
            return opening.get();
        } finally {
            place.unlock();
        }
    }

    /** The request that plays; {@code way} is the value of its only argument. */
    Row request(Codec codec, int channel, String way) {
        boolean h264 = codec.equals(Codec.H264);
        Value card = Value.of(way);
        if (parameters().sensors() == 1) {
            return new Row(h264 ? StreamOperations.H264 : StreamOperations.MJPEG, Map.of(StreamOperations.CARD, card));
        }
        return new Row(
                h264 ? StreamOperations.H264_OF_SENSOR : StreamOperations.MJPEG_OF_SENSOR,
                Map.of(Operation.CHANNEL, Value.of(channel), StreamOperations.CARD, card));
    }

    /** A row with its arguments. */
    record Row(Operation row, Map<String, Value> arguments) {}

    /** Whether the rate of playing can be set, as that of 4K models, which download nothing (section "sd_playback_fps"). */
    boolean hasRate() {
        return parameters().fact(RATE).isPresent();
    }

    /** The rate of playing, where it can be set. */
    Optional<String> rate() {
        return hasRate() ? parameters().ask(RATE).value() : Optional.empty();
    }

    /** Sets the rate of playing to what it was. Of a camera that does not take it an administrator is told. */
    void putBack(String rate) {
        try {
            parameters().write(RATE, rate);
        } catch (CameraException e) {
            ground.context().warn(e.operation(), "The card plays at another rate than " + rate + " now. " + e.reason());
        }
    }

    /** A playback that changed the rate is over: the rate goes back soon, and before anything else is played. Waits for nothing. */
    void leave(String rate) {
        left.set(rate);
        try {
            ground.context().scheduler().execute(this::settle);
        } catch (RejectedExecutionException e) {
            // Then it goes back before anything else is played.
        }
    }

    /** Puts back what a playback has left. */
    void settle() {
        String rate = left.getAndSet("");
        if (!rate.isEmpty()) {
            putBack(rate);
        }
    }

    /** Sets the rate of playing to so many times that of recording. */
    void play(double speed) {
        String recorded = parameters().read("sd_fps");
        int rate = recorded.matches("\\d{1,4}") ? Integer.parseInt(recorded) : 0;
        long wanted = Math.round(Math.max(1, rate) * speed);
        parameters().write(RATE, Long.toString(Math.max(1, Math.min(MOST_PICTURES, wanted))));
    }
}
