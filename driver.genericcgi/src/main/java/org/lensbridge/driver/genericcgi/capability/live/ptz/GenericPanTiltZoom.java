package org.lensbridge.driver.genericcgi.capability.live.ptz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.ptz.Position;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.codec.PtzPosition;
import org.lensbridge.driver.genericcgi.operation.PtzOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.session.Movements;
import org.lensbridge.driver.support.session.Movements.Movement;
import org.lensbridge.driver.support.session.Movements.Step;

/**
 * Turning and zooming by section 5.3.1.1. Angles are the device's own, pan -180 to 180 and tilt -10 to 190 degrees, of which the document does not say
 * whether tilt counts up or down. Zoom is the device's steps, of which it does not say the magnification: 1 is widest, which is step 0. Home is a
 * preset. Thread-safe.
 */
final class GenericPanTiltZoom implements PanTiltZoom {
    private static final int FASTEST = 100;
    /** Any size will do: a point is told with the size of the picture that it is on. */
    private static final int WIDTH = 1920;

    private static final int HEIGHT = 1080;

    /** What firmware of a class may lack. */
    private enum Way {
        ABSOLUTE,
        POSITION,
        CENTER
    }

    private final Ground ground;
    private volatile PtzMethods methods;
    private final Movements motion;

    GenericPanTiltZoom(Ground ground, Commands commands) {
        this.ground = ground;
        boolean turns = commands.have("continuouspantiltmove");
        this.methods = new PtzMethods(
                turns,
                turns,
                commands.have("continuouszoommove"),
                commands.absolute(),
                commands.absolute() && commands.have("query"),
                commands.have("center"),
                false);
        this.motion = new Movements(
                ground.engine(), ground.scope(), ground.context(), refusal -> refusal.kind() == Kind.UNSUPPORTED);
    }

    @Override
    public PtzMethods methods() {
        return methods;
    }

    @Override
    public void move(Velocity velocity, Duration limit) {
        ground.scope().ensureOpen();
        Movements.require(velocity, limit, methods);
        if (velocity.isZero()) {
            stop();
            return;
        }
        boolean turning = velocity.pan() != 0 || velocity.tilt() != 0;
        List<Movement> movements = new ArrayList<>();
        if (turning) {
            movements.add(new Movement("turn", turn(speed(velocity.pan()), speed(velocity.tilt())), turn(0, 0)));
        }
        if (velocity.zoom() != 0) {
            movements.add(new Movement("zoom", zoom(speed(velocity.zoom())), zoom(0)));
        }
        motion.start(movements, limit);
    }

    @Override
    public void stop() {
        ground.scope().ensureOpen();
        List<Step> all = new ArrayList<>();
        if (methods.pan()) {
            all.add(turn(0, 0));
        }
        if (methods.zoom()) {
            all.add(zoom(0));
        }
        motion.stop(all);
    }

    @Override
    public Position position() {
        require(methods.position(), "does not tell its position");
        return learning(Way.POSITION, () -> {
            PtzPosition told =
                    ground.engine().ask(PtzOperations.QUERY, Map.of(), reply -> PtzPosition.parse(reply.text()));
            require(told.turns(), "does not tell its position");
            double zoom = Math.max(1, told.zoom().orElse(1));
            return new Position(told.pan().getAsDouble(), told.tilt().getAsDouble(), zoom);
        });
    }

    /** What a device does not know it is not asked for again: the document gives it to a class of models, not to a firmware. */
    private <T> T learning(Way way, Supplier<T> call) {
        try {
            return call.get();
        } catch (CameraException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                PtzMethods before = methods;
                methods = new PtzMethods(
                        before.pan(),
                        before.tilt(),
                        before.zoom(),
                        before.absolute() && way != Way.ABSOLUTE,
                        before.position() && way != Way.POSITION,
                        before.center() && way != Way.CENTER,
                        false);
            }
            throw e;
        }
    }

    @Override
    public void moveTo(Position target) {
        require(methods.absolute(), "cannot be turned to a position");
        if (target.tilt() < -10 || target.tilt() > 190) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "This camera's tilt is -10 to 190 degrees.");
        }
        double pan = ((target.pan() + 180) % 360 + 360) % 360 - 180;
        long zoom = target.zoom() <= 1 ? 0 : Math.min(PtzPosition.MOST_STEPS, Math.round(target.zoom()));
        Map<String, Value> place = Map.of("pan", tenths(pan), "tilt", tenths(target.tilt()), "zoom", Value.of(zoom));
        learning(Way.ABSOLUTE, () -> ground.engine().call(PtzOperations.MOVE_TO, place));
    }

    @Override
    public void center(Point point) {
        require(methods.center(), "cannot be turned to a point of its picture");
        Map<String, Value> arguments = Map.of(
                "x",
                Value.of(Math.round(point.x() * WIDTH)),
                "y",
                Value.of(Math.round(point.y() * HEIGHT)),
                "width",
                Value.of(WIDTH),
                "height",
                Value.of(HEIGHT),
                "stream",
                Value.of("h264"));
        learning(Way.CENTER, () -> ground.engine().call(PtzOperations.CENTER, arguments));
    }

    @Override
    public void zoomTo(Area area) {
        require(false, "cannot zoom to a part of its picture");
    }

    private static Step turn(int pan, int tilt) {
        return new Step(PtzOperations.TURN_ON, Map.of("pan", Value.of(pan), "tilt", Value.of(tilt)));
    }

    private static Step zoom(int speed) {
        return new Step(PtzOperations.ZOOM_ON, Map.of("speed", Value.of(speed)));
    }

    /** -100 to 100; the slowest wish still moves. */
    static int speed(double share) {
        int speed = (int) Math.max(1, Math.round(Math.abs(share) * FASTEST));
        return share > 0 ? speed : share < 0 ? -speed : 0;
    }

    private static Value tenths(double number) {
        return new Value.Numeric(BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP));
    }

    private void require(boolean able, String what) {
        ground.scope().ensureOpen();
        if (!able) {
            throw new CameraException(Kind.UNSUPPORTED, "This camera " + what + ".");
        }
    }
}
