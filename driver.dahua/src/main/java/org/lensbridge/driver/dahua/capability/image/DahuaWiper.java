package org.lensbridge.driver.dahua.capability.image;

import java.time.Duration;
import java.util.Map;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.capability.image.CleaningMethods;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.operation.LensOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;

/** The wiper of section 5.2. It goes on when the session ends, since the rain does. Without state. */
final class DahuaWiper implements LensCleaning {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final OperationEngine engine;
    private final Value channel;

    /** For a channel, from 1. */
    DahuaWiper(OperationEngine engine, int channel) {
        this.engine = engine;
        this.channel = Value.of(channel);
    }

    @Override
    public CleaningMethods methods() {
        return new CleaningMethods(true);
    }

    @Override
    public void clean() {
        engine.call(LensOperations.WIPE_ONCE, Map.of(Operation.CHANNEL, channel));
    }

    @Override
    public void start(Duration interval) {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "A wiper's interval is a second to a day.");
        }
        long seconds = interval.plusMillis(500).toSeconds();
        engine.call(LensOperations.WIPE_ON, Map.of(Operation.CHANNEL, channel, "interval", Value.of(seconds)));
    }

    @Override
    public void stop() {
        try {
            engine.call(LensOperations.WIPE_OFF, Map.of(Operation.CHANNEL, channel));
        } catch (CameraException e) {
            // Devices differ in whether they accept a stop while nothing moves.
            if (!DahuaRefusals.isLack(e)) {
                throw e;
            }
        }
    }
}
