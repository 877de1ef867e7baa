package org.lensbridge.driver.dahua.capability.image;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.operation.PtzOperations;
import org.lensbridge.driver.dahua.operation.VideoOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Movements.Movement;
import org.lensbridge.driver.support.session.Movements.Step;

/** A part of a lens that moves, by 4.5.15 or by the codes of 4.10.7. */
enum LensPart {
    ZOOM("ZoomTele", "ZoomWide"),
    FOCUS("FocusFar", "FocusNear"),
    IRIS("IrisLarge", "IrisSmall");

    /** The document excludes 1, and -1 means "leave this motor alone". */
    private static final double FASTEST = 0.999;

    private static final Value ALONE = Value.of(-1);

    private final String up;
    private final String down;

    LensPart(String up, String down) {
        this.up = up;
        this.down = down;
    }

    /** Moves the motor of this part until it is told 0. */
    Movement byMotor(int channel, double speed) {
        return new Movement(code(speed), motor(channel, speed), motor(channel, 0));
    }

    private Step motor(int channel, double speed) {
        double most = Math.max(-FASTEST, Math.min(FASTEST, speed));
        // Slower than the last digit is still a movement, and 0 would be a stop.
        double least = speed != 0 && Math.abs(most) < 0.001 ? Math.copySign(0.001, speed) : most;
        Value number = new Value.Numeric(BigDecimal.valueOf(least).setScale(3, RoundingMode.HALF_UP));
        return new Step(
                VideoOperations.MOVE_FOCUS,
                Map.of(
                        Operation.CHANNEL,
                        Value.of(channel),
                        "focus",
                        this == FOCUS ? number : ALONE,
                        "zoom",
                        this == ZOOM ? number : ALONE));
    }

    /** Moves by the code of this part and direction; codes know no speed. */
    Movement byCode(int channel, double speed) {
        Map<String, Value> arguments = Map.of(Operation.CHANNEL, Value.of(channel), "code", Value.of(code(speed)));
        return new Movement(
                code(speed), new Step(PtzOperations.START, arguments), new Step(PtzOperations.STOP, arguments));
    }

    private String code(double speed) {
        return speed > 0 ? up : down;
    }
}
