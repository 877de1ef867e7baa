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
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * Learns what the zoom of a channel magnifies, once and when it is needed: by the device's attributes, which older firmware does not have, or by
 * its angles of view. Thread-safe.
 */
final class ZoomReading {
    private final Ground ground;
    private final int channel;
    private final PtzLimits limits;
    private Optional<ZoomScale> scale;

    ZoomReading(Ground ground, int channel, PtzLimits limits) {
        this.ground = ground;
        this.channel = channel;
        this.limits = limits;
    }

    /** Empty when the device does not tell. */
    synchronized Optional<ZoomScale> scale() {
        if (scale == null) {
            KeyValueDocument attributes = attributes();
            scale = attributes
                    .text("zoomSteps")
                    .flatMap(ZoomScale::ofSteps)
                    .or(() -> attributes
                            .number("maxOpticalZoomMag")
                            .flatMap(most -> ZoomScale.ofMost(limits.zoom(), most.doubleValue())))
                    .or(this::byAngles);
        }
        return scale;
    }

    private Optional<ZoomScale> byAngles() {
        return byAngles(limits::limit);
    }

    /** By the angles that were listed; asks nothing. */
    static Optional<ZoomScale> ofTree(Tree tree, int channel) {
        return byAngles(name -> tree.number("PTZ.Limit.L" + channel + "." + name));
    }

    /** Steps beyond the last optical one are digital, of which angles say nothing. */
    private static Optional<ZoomScale> byAngles(Function<String, Optional<BigDecimal>> limit) {
        double first = limit.apply("MinZoom").map(BigDecimal::doubleValue).orElse(1.0);
        double last = limit.apply("MaxZoom").map(BigDecimal::doubleValue).orElse((double) PtzOperations.LAST_STEP);
        PtzLimits.Range optical = new PtzLimits.Range(first, Math.min(last, PtzOperations.LAST_STEP));
        Optional<BigDecimal> wide = limit.apply("MaxFieldAngle");
        return limit.apply("MinFieldAngle")
                .flatMap(narrow -> wide.flatMap(most -> ZoomScale.ofAngles(optical, narrow, most)));
    }

    private KeyValueDocument attributes() {
        try {
            return ground.engine()
                    .lines(
                            PtzOperations.ATTRIBUTES,
                            Map.of(Operation.CHANNEL, Value.of(channel), "group", Value.of("zoom")));
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return KeyValues.parse("");
        }
    }
}
