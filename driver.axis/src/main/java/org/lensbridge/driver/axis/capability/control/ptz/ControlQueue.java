package org.lensbridge.driver.axis.capability.control.ptz;

import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.PtzOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Questions;

/**
 * The queue for control that a device may have ({@code PTZ.Various.V#.CtlQueueing}): who is not first in it is told so instead of being
 * ignored, and leaves it. Stateless.
 */
final class ControlQueue {
    private final Ground ground;
    private final int channel;

    ControlQueue(Ground ground, int channel) {
        this.ground = ground;
        this.channel = channel;
    }

    /**
     * Takes control where it is queued for.
     *
     * @throws CameraException BUSY when somebody else has it
     */
    void take() {
        if (!ground.tree().says("PTZ.Various.V" + channel + ".CtlQueueing")) {
            return;
        }
        Value place = place().orElse(Value.ABSENT);
        long position = number(place, "position").orElse(1L);
        if (position == 1) {
            return;
        }
        leave();
        String wait = number(place, "seconds")
                .filter(seconds -> position > 1 && seconds >= 0)
                .map(seconds -> " It would have been this user's turn in about " + seconds + " seconds.")
                .orElse("");
        throw new CameraException(
                Kind.BUSY,
                "Somebody else controls the movements of channel " + channel + " now." + wait + " Try again later.");
    }

    /** A queue that cannot be asked says nothing: the movement itself will. */
    private Optional<Value> place() {
        try {
            return Optional.of(ground.engine()
                    .call(PtzOperations.REQUEST_CONTROL, arguments())
                    .document());
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void leave() {
        try {
            ground.engine().call(PtzOperations.DROP_CONTROL, arguments());
        } catch (CameraException ignored) {
            // The device forgets whoever does not ask again.
        }
    }

    private Map<String, Value> arguments() {
        return Map.of(Operation.CHANNEL, Value.of(channel));
    }

    private static Optional<Long> number(Value place, String name) {
        return place.at(name).asNumber().map(Number::longValue);
    }
}
