package org.lensbridge.driver.dahua.capability.ptz;

import java.time.Duration;
import java.util.Map;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.operation.PtzOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Movements.Movement;
import org.lensbridge.driver.support.session.Movements.Step;

/** Movements in the vendor's terms (4.10.7): the request that begins one, and the code and numbers that end it. Stateless. */
final class PtzMovement {
    private static final int FASTEST = 8;

    private PtzMovement() {}

    /** Ends whatever moves, for a device that somebody else has set in motion. */
    static Step stopAnything(int channel) {
        return new Step(PtzOperations.STOP, arguments(channel, "Continuously", 0, 0, 0));
    }

    /** The codes for one axis or a diagonal; all axes at once for anything that zooms and turns. */
    static Movement of(int channel, Velocity velocity, Duration limit) {
        int pan = steps(velocity.pan());
        int tilt = steps(velocity.tilt());
        int zoom = steps(velocity.zoom());
        if (zoom != 0 && (pan != 0 || tilt != 0)) {
            return continuous(channel, pan, tilt, zoom, limit);
        }
        if (zoom != 0) {
            return coded(arguments(channel, zoom > 0 ? "ZoomTele" : "ZoomWide", 0, 0, 0));
        }
        String side = pan < 0 ? "Left" : pan > 0 ? "Right" : "";
        String height = tilt > 0 ? "Up" : tilt < 0 ? "Down" : "";
        boolean diagonal = pan != 0 && tilt != 0;
        int second = pan != 0 ? Math.abs(pan) : Math.abs(tilt);
        return coded(arguments(channel, side + height, diagonal ? Math.abs(tilt) : 0, second, 0));
    }

    private static Movement coded(Map<String, Value> arguments) {
        return new Movement(
                arguments.get("code").toString(),
                new Step(PtzOperations.START, arguments),
                new Step(PtzOperations.STOP, arguments));
    }

    private static Movement continuous(int channel, int pan, int tilt, int zoom, Duration limit) {
        long seconds = Math.max(1, limit.plusMillis(999).toSeconds());
        Map<String, Value> start = Map.of(
                Operation.CHANNEL,
                Value.of(channel),
                "pan",
                Value.of(pan),
                "tilt",
                Value.of(tilt),
                "zoom",
                Value.of(zoom),
                "timeout",
                Value.of(seconds));
        return new Movement(
                "Continuously",
                new Step(PtzOperations.MOVE, start),
                new Step(PtzOperations.STOP, arguments(channel, "Continuously", pan, tilt, zoom)));
    }

    private static Map<String, Value> arguments(int channel, String code, int first, int second, int third) {
        return Map.of(
                Operation.CHANNEL,
                Value.of(channel),
                "code",
                Value.of(code),
                "arg1",
                Value.of(first),
                "arg2",
                Value.of(second),
                "arg3",
                Value.of(third));
    }

    /** -8 to 8; the slowest wish still moves. */
    private static int steps(double speed) {
        int steps = (int) Math.max(1, Math.round(Math.abs(speed) * FASTEST));
        return speed > 0 ? steps : speed < 0 ? -steps : 0;
    }
}
