package org.lensbridge.driver.excelsense.capability.alarm;

import java.time.Duration;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.capability.image.CleaningMethods;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.capability.alarm.trigger.Signal;
import org.lensbridge.driver.excelsense.capability.alarm.trigger.SignalLine;

/**
 * The cleaner of a ToughEye: section "Alarm and Trigger Settings". Cleans when it is told to, and when the camera's alarms of motion or of disks have
 * a linkage with ActionType 1. Two cleanings that are asked for at once are done one after the other. Thread-safe.
 */
final class LensCleaner implements LensCleaning {
    private final SignalLine line;

    LensCleaner(SignalLine line) {
        this.line = line;
    }

    @Override
    public CleaningMethods methods() {
        return new CleaningMethods(false);
    }

    @Override
    public void clean() {
        line.send(Signal.SELF_CLEAN);
    }

    @Override
    public void start(Duration interval) {
        throw once();
    }

    @Override
    public void stop() {
        throw once();
    }

    private static CameraException once() {
        return new CameraException(
                Kind.UNSUPPORTED, "This camera cleans its lens once for each request; ask for it as often as needed.");
    }
}
