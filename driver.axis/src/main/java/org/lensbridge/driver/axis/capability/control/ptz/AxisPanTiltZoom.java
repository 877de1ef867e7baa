package org.lensbridge.driver.axis.capability.control.ptz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.ptz.Position;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.api.capability.ptz.Velocity;
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
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * Turning and zooming by {@code com/ptz.cgi}. Angles are the device's own, -180 to 180. Where it does not tell what its zoom magnifies, a
 * position's zoom is 1, and going to a position leaves the zoom alone. Thread-safe.
 */
final class AxisPanTiltZoom implements PanTiltZoom {
    private static final double ROUNDING = 0.05;
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    private final OperationEngine engine;
    private final SessionScope scope;
    private final PtzChannel channel;
    private final PtzMethods methods;
    private final PtzLimits limits;
    private final ZoomReading zoom;
    private final ControlQueue control;
    private final Movements motion;

    AxisPanTiltZoom(Ground ground, PtzChannel channel) {
        this.engine = ground.engine();
        this.scope = ground.scope();
        this.channel = channel;
        this.methods = methods(channel, ground.tree());
        this.limits = new PtzLimits(ground, channel.number());
        this.zoom = new ZoomReading(ground, channel.number(), limits);
        this.control = new ControlQueue(ground, channel.number());
        this.motion = new Movements(engine, scope, ground.context(), refusal -> false);
    }

    private static PtzMethods methods(PtzChannel channel, Tree tree) {
        boolean absolute = channel.has(Ability.ABSOLUTE_PAN) && channel.has(Ability.ABSOLUTE_TILT);
        boolean relative = channel.has(Ability.RELATIVE_PAN) && channel.has(Ability.RELATIVE_TILT);
        boolean pan = channel.has(Ability.CONTINUOUS_PAN);
        boolean tilt = channel.has(Ability.CONTINUOUS_TILT);
        boolean zooms = !pan && !tilt && channel.has(Ability.ABSOLUTE_ZOOM);
        return new PtzMethods(
                pan,
                tilt,
                channel.has(Ability.CONTINUOUS_ZOOM),
                absolute || zooms && ZoomReading.ofTree(tree, channel.number()).isPresent(),
                absolute || channel.has(Ability.ABSOLUTE_ZOOM),
                absolute || relative,
                channel.has(Ability.AREA_ZOOM));
    }

    @Override
    public PtzMethods methods() {
        return methods;
    }

    @Override
    public void move(Velocity velocity, Duration limit) {
        scope.ensureOpen();
        Movements.require(velocity, limit, methods);
        if (velocity.isZero()) {
            stop();
            return;
        }
        control.take();
        List<Movement> movements = new ArrayList<>();
        if (velocity.pan() != 0 || velocity.tilt() != 0) {
            movements.add(new Movement("turn", turn(velocity.pan(), velocity.tilt()), turn(0, 0)));
        }
        if (velocity.zoom() != 0) {
            movements.add(new Movement("zoom", zoom(velocity.zoom()), zoom(0)));
        }
        motion.start(movements, limit);
    }

    @Override
    public void stop() {
        scope.ensureOpen();
        List<Step> anything = new ArrayList<>();
        if (methods.pan() || methods.tilt()) {
            anything.add(turn(0, 0));
        }
        if (methods.zoom()) {
            anything.add(zoom(0));
        }
        motion.stop(anything);
    }

    private Step turn(double pan, double tilt) {
        return new Step(PtzOperations.TURN_ON, arguments(Map.of("pan", percent(pan), "tilt", percent(tilt))));
    }

    private Step zoom(double speed) {
        return new Step(PtzOperations.ZOOM_ON, arguments(Map.of("speed", percent(speed))));
    }

    @Override
    public Position position() {
        require(methods.position(), "does not tell where it looks");
        KeyValueDocument answer = engine.lines(PtzOperations.POSITION, arguments(Map.of()));
        if (answer.number("pan").isEmpty() && answer.number("zoom").isEmpty()) {
            throw failure(Kind.PROTOCOL, "The device did not tell where channel " + channel.number() + " looks.")
                    .during(PtzOperations.POSITION.name());
        }
        double magnification = answer.number("zoom")
                .flatMap(step -> zoom.scale().map(scale -> scale.magnification(step.doubleValue())))
                .orElse(1.0);
        return new Position(angle(answer, "pan"), angle(answer, "tilt"), magnification);
    }

    private static double angle(KeyValueDocument answer, String key) {
        return answer.number(key).map(BigDecimal::doubleValue).orElse(0.0);
    }

    @Override
    public void moveTo(Position target) {
        require(methods.absolute(), "cannot turn to a position");
        Map<String, Value> to = new LinkedHashMap<>();
        if (channel.has(Ability.ABSOLUTE_PAN)) {
            to.put("pan", decimal(inside(limits.pan(), wrapped(target.pan()), "pan")));
        }
        if (channel.has(Ability.ABSOLUTE_TILT)) {
            to.put("tilt", decimal(inside(limits.tilt(), target.tilt(), "tilt")));
        }
        if (channel.has(Ability.ABSOLUTE_ZOOM)) {
            zoom.scale().ifPresent(scale -> to.put("zoom", Value.of(step(scale, target.zoom()))));
        }
        control.take();
        motion.stop(List.of());
        engine.call(PtzOperations.GO_TO, arguments(to));
    }

    private long step(ZoomScale scale, double magnification) {
        if (magnification < scale.least() - ROUNDING || magnification > scale.most() + ROUNDING) {
            throw failure(
                    Kind.INVALID_ARGUMENT,
                    "The zoom of channel " + channel.number() + " is " + shown(scale.least()) + " to "
                            + shown(scale.most()) + ", not " + shown(magnification) + ".");
        }
        PtzLimits.Range steps = limits.zoom();
        return Math.round(Math.max(steps.least(), Math.min(steps.most(), scale.step(magnification))));
    }

    /** What a device tells of itself may be beyond its limits by as much as it was rounded. */
    private double inside(PtzLimits.Range range, double value, String what) {
        double nearest = Math.max(range.least(), Math.min(range.most(), value));
        if (Math.abs(nearest - value) > ROUNDING) {
            throw failure(
                    Kind.INVALID_ARGUMENT,
                    "The " + what + " of channel " + channel.number() + " is " + shown(range.least()) + " to "
                            + shown(range.most()) + " degrees, not " + shown(value) + ".");
        }
        return nearest;
    }

    /** The same direction within -180 to 180; what is within stays as it is. */
    private static double wrapped(double pan) {
        return pan >= -180 && pan <= 180 ? pan : ((pan + 180) % 360 + 360) % 360 - 180;
    }

    @Override
    public void center(Point point) {
        require(methods.center(), "cannot turn to a point of the picture");
        control.take();
        motion.stop(List.of());
        engine.call(PtzOperations.CENTER, arguments(pixels(point)));
    }

    @Override
    public void zoomTo(Area area) {
        require(methods.area(), "cannot zoom to a part of the picture");
        double width = area.to().x() - area.from().x();
        double height = area.to().y() - area.from().y();
        Point middle = new Point(area.from().x() + width / 2, area.from().y() + height / 2);
        Map<String, Value> to = new LinkedHashMap<>(pixels(middle));
        long percent = Math.round(100 / Math.max(width, height));
        to.put("zoom", Value.of(Math.min(percent, 100_000)));
        control.take();
        motion.stop(List.of());
        engine.call(PtzOperations.AREA, arguments(to));
    }

    /** In pixels of a picture of a size that the request names. */
    private static Map<String, Value> pixels(Point point) {
        return Map.of(
                "x",
                Value.of(Math.round(point.x() * WIDTH)),
                "y",
                Value.of(Math.round(point.y() * HEIGHT)),
                "width",
                Value.of(WIDTH),
                "height",
                Value.of(HEIGHT));
    }

    private void require(boolean able, String what) {
        scope.ensureOpen();
        if (!able) {
            throw failure(Kind.UNSUPPORTED, "Channel " + channel.number() + " " + what + ".");
        }
    }

    private Map<String, Value> arguments(Map<String, Value> others) {
        Map<String, Value> all = new LinkedHashMap<>(others);
        all.put(Operation.CHANNEL, Value.of(channel.number()));
        return all;
    }

    /** -100 to 100; the slowest wish still moves. */
    static Value percent(double speed) {
        long percent = Math.max(1, Math.round(Math.abs(speed) * 100));
        return Value.of(speed > 0 ? percent : speed < 0 ? -percent : 0);
    }

    private static Value decimal(double number) {
        return new Value.Numeric(BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP));
    }

    private static String shown(double number) {
        return decimal(number).toString();
    }

    private static CameraException failure(Kind kind, String sentence) {
        return new CameraException(kind, sentence);
    }
}
