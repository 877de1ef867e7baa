package org.lensbridge.driver.dahua.capability.image;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.operation.PtzOperations;
import org.lensbridge.driver.dahua.operation.VideoOperations;
import org.lensbridge.driver.support.operation.Operation;

/** A row with its arguments. Immutable. */
record LensRequest(Operation row, Map<String, Value> arguments) {
    /** The document excludes 1, and -1 means "leave this motor alone". */
    private static final double FASTEST = 0.999;

    private static final Value ALONE = Value.of(-1);

    /** A part of a lens that moves, by 4.5.15 or by the codes of 4.10.7. */
    enum Part {
        ZOOM("ZoomTele", "ZoomWide"),
        FOCUS("FocusFar", "FocusNear"),
        IRIS("IrisLarge", "IrisSmall");

        private final String up;
        private final String down;

        Part(String up, String down) {
            this.up = up;
            this.down = down;
        }

        /** Moves the motor of this part; 0 stops it. */
        LensRequest motor(int channel, double speed) {
            double most = Math.max(-FASTEST, Math.min(FASTEST, speed));
            // Slower than the last digit is still a movement, and 0 would be a stop.
            double least = speed != 0 && Math.abs(most) < 0.001 ? Math.copySign(0.001, speed) : most;
            Value number = new Value.Numeric(BigDecimal.valueOf(least).setScale(3, RoundingMode.HALF_UP));
            return new LensRequest(
                    VideoOperations.MOVE_FOCUS,
                    Map.of(
                            Operation.CHANNEL,
                            Value.of(channel),
                            "focus",
                            this == FOCUS ? number : ALONE,
                            "zoom",
                            this == ZOOM ? number : ALONE));
        }

        /** Begins or ends the code of this part; codes know no speed. */
        LensRequest code(Operation row, int channel, double speed) {
            return new LensRequest(
                    row, Map.of(Operation.CHANNEL, Value.of(channel), "code", Value.of(speed > 0 ? up : down)));
        }
    }

    /** A movement of a part: what begins it, and what ends it. */
    record Movement(Part part, LensRequest start, LensRequest stop) {
        static Movement byMotor(Part part, int channel, double speed) {
            return new Movement(part, part.motor(channel, speed), part.motor(channel, 0));
        }

        static Movement byCode(Part part, int channel, double speed) {
            return new Movement(
                    part,
                    part.code(PtzOperations.START, channel, speed),
                    part.code(PtzOperations.STOP, channel, speed));
        }
    }
}
