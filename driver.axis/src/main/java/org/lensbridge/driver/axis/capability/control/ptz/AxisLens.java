package org.lensbridge.driver.axis.capability.control.ptz;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.image.LensMethods;
import org.lensbridge.api.capability.image.LensMotion;
import org.lensbridge.api.capability.image.LensPosition;
import org.lensbridge.api.capability.image.LensStatus;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.PtzOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Movements;
import org.lensbridge.driver.support.session.Movements.Movement;
import org.lensbridge.driver.support.session.Movements.Step;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * Zoom, focus and iris by {@code com/ptz.cgi}. The device has no request that focuses once: {@link #autofocus} switches automatic focus on, which
 * lasts until the focus is moved. Thread-safe.
 */
final class AxisLens implements Lens {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final OperationEngine engine;
    private final SessionScope scope;
    private final PtzChannel channel;
    private final LensMethods methods;
    private final PtzLimits limits;
    private final ControlQueue control;
    private final Movements running;

    AxisLens(Ground ground, PtzChannel channel) {
        this.engine = ground.engine();
        this.scope = ground.scope();
        this.channel = channel;
        this.methods = methods(channel);
        this.limits = new PtzLimits(ground, channel.number());
        this.control = new ControlQueue(ground, channel.number());
        this.running = new Movements(engine, scope, ground.context(), refusal -> false);
    }

    /** A way of moving counts when every part but the iris has it. */
    private static LensMethods methods(PtzChannel channel) {
        boolean zoom = channel.has(Ability.CONTINUOUS_ZOOM)
                || channel.has(Ability.RELATIVE_ZOOM)
                || channel.has(Ability.ABSOLUTE_ZOOM);
        boolean focus = channel.has(Ability.CONTINUOUS_FOCUS)
                || channel.has(Ability.RELATIVE_FOCUS)
                || channel.has(Ability.ABSOLUTE_FOCUS);
        boolean any = zoom || focus;
        return new LensMethods(
                zoom,
                focus,
                channel.has(Ability.CONTINUOUS_IRIS) || channel.has(Ability.RELATIVE_IRIS),
                any
                        && (!zoom || channel.has(Ability.CONTINUOUS_ZOOM))
                        && (!focus || channel.has(Ability.CONTINUOUS_FOCUS)),
                any && (!zoom || channel.has(Ability.RELATIVE_ZOOM)) && (!focus || channel.has(Ability.RELATIVE_FOCUS)),
                any && (!zoom || channel.has(Ability.ABSOLUTE_ZOOM)) && (!focus || channel.has(Ability.ABSOLUTE_FOCUS)),
                channel.has(Ability.ABSOLUTE_ZOOM) || channel.has(Ability.ABSOLUTE_FOCUS),
                channel.has(Ability.AUTO_FOCUS));
    }

    @Override
    public LensMethods methods() {
        return methods;
    }

    @Override
    public LensStatus status() {
        require(methods.status(), "does not tell where it stands");
        KeyValueDocument answer = engine.lines(PtzOperations.POSITION, arguments(Map.of()));
        return new LensStatus(
                new LensPosition(share(answer, "zoom", limits.zoom()), share(answer, "focus", limits.focus())),
                running.moving());
    }

    private static OptionalDouble share(KeyValueDocument answer, String key, PtzLimits.Range range) {
        return answer.number(key)
                .map(BigDecimal::doubleValue)
                .map(step -> OptionalDouble.of(range.share(step)))
                .orElseGet(OptionalDouble::empty);
    }

    @Override
    public void move(LensMotion motion, Duration limit) {
        require(methods.moving(), "knows no movements: move it by steps, or to a position");
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw failure(Kind.INVALID_ARGUMENT, "A movement's limit is more than zero and at most 60 seconds.");
        }
        requireParts(motion);
        require(motion.iris() == 0 || channel.has(Ability.CONTINUOUS_IRIS), "has an iris that only goes by steps");
        List<Movement> movements = new ArrayList<>();
        add(movements, PtzOperations.ZOOM_ON, motion.zoom());
        add(movements, PtzOperations.FOCUS_ON, motion.focus());
        add(movements, PtzOperations.IRIS_ON, motion.iris());
        if (movements.isEmpty()) {
            stop();
        } else {
            control.take();
            running.start(movements, limit);
        }
    }

    private void add(List<Movement> movements, Operation row, double speed) {
        if (speed != 0) {
            movements.add(new Movement(row.name(), step(row, speed), step(row, 0)));
        }
    }

    private Step step(Operation row, double speed) {
        return new Step(row, arguments(Map.of("speed", AxisPanTiltZoom.percent(speed))));
    }

    @Override
    public void stop() {
        require(methods.moving(), "knows no movements that could be stopped");
        List<Step> all = new ArrayList<>();
        if (channel.has(Ability.CONTINUOUS_ZOOM)) {
            all.add(step(PtzOperations.ZOOM_ON, 0));
        }
        if (channel.has(Ability.CONTINUOUS_FOCUS)) {
            all.add(step(PtzOperations.FOCUS_ON, 0));
        }
        if (channel.has(Ability.CONTINUOUS_IRIS)) {
            all.add(step(PtzOperations.IRIS_ON, 0));
        }
        running.stop(all);
    }

    @Override
    public void step(LensMotion motion) {
        require(methods.stepping(), "knows no steps: move it for a short time, or to a position");
        requireParts(motion);
        require(motion.iris() == 0 || channel.has(Ability.RELATIVE_IRIS), "has an iris that knows no steps");
        Map<String, Value> steps = new LinkedHashMap<>();
        steps(steps, "zoom", motion.zoom());
        steps(steps, "focus", motion.focus());
        steps(steps, "iris", motion.iris());
        if (!steps.isEmpty()) {
            control.take();
            running.stop(List.of());
            engine.call(PtzOperations.GO_BY, arguments(steps));
        }
    }

    private static void steps(Map<String, Value> steps, String part, double share) {
        if (share != 0) {
            long count = Math.max(1, Math.round(Math.abs(share) * PtzOperations.LAST_STEP));
            steps.put(part, Value.of(share > 0 ? count : -count));
        }
    }

    @Override
    public void moveTo(LensPosition target) {
        require(methods.absolute(), "cannot be moved to a position");
        requireParts(
                new LensMotion(target.zoom().isPresent() ? 1 : 0, target.focus().isPresent() ? 1 : 0, 0));
        Map<String, Value> to = new LinkedHashMap<>();
        target.zoom().ifPresent(share -> to.put("zoom", Value.of(limits.zoom().at(share))));
        target.focus()
                .ifPresent(share -> to.put("focus", Value.of(limits.focus().at(share))));
        if (!to.isEmpty()) {
            control.take();
            running.stop(List.of());
            engine.call(PtzOperations.GO_TO, arguments(to));
        }
    }

    @Override
    public void autofocus() {
        require(methods.autofocus(), "cannot focus by itself");
        control.take();
        running.stop(List.of());
        engine.call(PtzOperations.AUTO_FOCUS, arguments(Map.of("mode", Value.of("on"))));
    }

    private void requireParts(LensMotion motion) {
        require(motion.zoom() == 0 || methods.zoom(), "has no zoom that can be moved");
        require(motion.focus() == 0 || methods.focus(), "has no focus that can be moved");
        require(motion.iris() == 0 || methods.iris(), "has no iris that can be moved");
    }

    private void require(boolean able, String what) {
        scope.ensureOpen();
        if (!able) {
            throw failure(Kind.UNSUPPORTED, "The lens of channel " + channel.number() + " " + what + ".");
        }
    }

    private Map<String, Value> arguments(Map<String, Value> others) {
        Map<String, Value> all = new LinkedHashMap<>(others);
        all.put(Operation.CHANNEL, Value.of(channel.number()));
        return all;
    }

    private static CameraException failure(Kind kind, String sentence) {
        return new CameraException(kind, sentence);
    }
}
