package org.lensbridge.driver.axis.capability.control.ptz;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.axis.operation.PtzOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.tree.Tree;

/**
 * How far a channel goes, by {@code PTZ.Limit.L#} or, where that was not listed, by {@code query=limits}, which is asked once when it is needed.
 * Thread-safe.
 */
final class PtzLimits {
    /** The ends of a way in the vendor's units; an end that the device does not tell is the document's. */
    record Range(double least, double most) {
        double share(double value) {
            return most > least ? Math.max(0, Math.min(1, (value - least) / (most - least))) : 0;
        }

        long at(double share) {
            return Math.round(least + share * (most - least));
        }
    }

    private final Ground ground;
    private final int channel;
    private Function<String, Optional<BigDecimal>> told;

    PtzLimits(Ground ground, int channel) {
        this.ground = ground;
        this.channel = channel;
    }

    Range pan() {
        return range("Pan", -180, 180);
    }

    Range tilt() {
        return range("Tilt", -180, 180);
    }

    Range zoom() {
        return range("Zoom", 1, PtzOperations.LAST_STEP);
    }

    Range focus() {
        return range("Focus", 1, PtzOperations.LAST_STEP);
    }

    /** A limit by its name, such as {@code MaxFieldAngle}; empty when the device does not tell. */
    Optional<BigDecimal> limit(String name) {
        return told().apply(name);
    }

    private Range range(String what, double least, double most) {
        double low = limit("Min" + what).map(BigDecimal::doubleValue).orElse(least);
        double high = limit("Max" + what).map(BigDecimal::doubleValue).orElse(most);
        return low <= high ? new Range(low, high) : new Range(least, most);
    }

    private synchronized Function<String, Optional<BigDecimal>> told() {
        if (told == null) {
            told = ask();
        }
        return told;
    }

    private Function<String, Optional<BigDecimal>> ask() {
        Tree tree = ground.tree();
        String branch = "PTZ.Limit.L" + channel;
        if (tree.holds("PTZ.Limit")) {
            return name -> tree.number(branch + "." + name);
        }
        try {
            return ground.engine().lines(PtzOperations.LIMITS, Map.of(Operation.CHANNEL, Value.of(channel)))::number;
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return name -> Optional.empty();
        }
    }
}
