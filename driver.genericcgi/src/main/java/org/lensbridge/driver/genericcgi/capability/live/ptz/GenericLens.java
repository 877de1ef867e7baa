package org.lensbridge.driver.genericcgi.capability.live.ptz;

import java.time.Duration;
import java.util.ArrayList;
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
import org.lensbridge.driver.genericcgi.codec.PtzPosition;
import org.lensbridge.driver.genericcgi.operation.PtzOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Movements;
import org.lensbridge.driver.support.session.Movements.Movement;
import org.lensbridge.driver.support.session.Movements.Step;

/**
 * The lens by section 5.3.1.1. Of focus by steps and of continuous focus positive is near there, the other way round than callers have it. Whether a
 * lens searches its focus is not told: it counts as moving while a movement goes on that was begun here. Thread-safe.
 */
final class GenericLens implements Lens {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LARGEST_STEP = 128;

    private final Ground ground;
    private final Commands commands;
    private volatile LensMethods methods;
    private final Operation focusSteps;
    private final Movements running;

    GenericLens(Ground ground, Commands commands) {
        this.ground = ground;
        this.commands = commands;
        boolean places = commands.have("zoom", "focus");
        boolean zoom = commands.have("continuouszoommove");
        boolean focus = commands.have("continuousfocusmove");
        boolean iris = commands.have("continuousirismove");
        boolean zoomSteps = commands.have("zoomsteps");
        this.methods = new LensMethods(
                zoom || zoomSteps || places,
                focus || commands.focusSteps() || places,
                iris,
                zoom || focus || iris,
                zoomSteps || commands.focusSteps(),
                places,
                places && commands.have("query"),
                commands.once().isPresent());
        this.focusSteps = commands.have("focusteps") ? PtzOperations.FOCUS_STEPS : PtzOperations.FOCUS_STEPS_OTHERWISE;
        this.running = new Movements(
                ground.engine(), ground.scope(), ground.context(), refusal -> refusal.kind() == Kind.UNSUPPORTED);
    }

    @Override
    public LensMethods methods() {
        return methods;
    }

    @Override
    public LensStatus status() {
        require(methods.status(), "does not tell where it stands");
        PtzPosition told;
        try {
            told = ground.engine().ask(PtzOperations.QUERY, Map.of(), reply -> PtzPosition.parse(reply.text()));
        } catch (CameraException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                methods = mute(methods);
            }
            throw e;
        }
        return new LensStatus(new LensPosition(share(told.zoom()), share(told.focus())), running.moving());
    }

    /** The same of firmware that lacks the request, which the document gives to a class of models. */
    private static LensMethods mute(LensMethods telling) {
        return new LensMethods(
                telling.zoom(),
                telling.focus(),
                telling.iris(),
                telling.moving(),
                telling.stepping(),
                telling.absolute(),
                false,
                telling.autofocus());
    }

    private static OptionalDouble share(OptionalDouble steps) {
        return steps.isPresent() ? OptionalDouble.of(steps.getAsDouble() / PtzPosition.MOST_STEPS) : steps;
    }

    @Override
    public void move(LensMotion motion, Duration limit) {
        require(methods.moving(), "moves by steps only");
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "A movement's limit is more than zero and at most 60 seconds.");
        }
        require(motion.zoom() == 0 || commands.have("continuouszoommove"), "does not zoom until it is stopped");
        require(motion.focus() == 0 || commands.have("continuousfocusmove"), "does not focus until it is stopped");
        require(motion.iris() == 0 || methods.iris(), "has no iris that can be moved");
        List<Movement> movements = new ArrayList<>();
        if (motion.zoom() != 0) {
            movements.add(movement("zoom", PtzOperations.ZOOM_ON, motion.zoom()));
        }
        if (motion.focus() != 0) {
            movements.add(movement("focus", PtzOperations.FOCUS_ON, -motion.focus()));
        }
        if (motion.iris() != 0) {
            movements.add(new Movement("iris", iris(motion.iris() > 0 ? "open" : "close"), iris("stop")));
        }
        if (movements.isEmpty()) {
            stop();
        } else {
            running.start(movements, limit);
        }
    }

    private static Movement movement(String name, Operation row, double share) {
        return new Movement(name, at(row, GenericPanTiltZoom.speed(share)), at(row, 0));
    }

    private static Step at(Operation row, int speed) {
        return new Step(row, Map.of("speed", Value.of(speed)));
    }

    private static Step iris(String motion) {
        return new Step(PtzOperations.IRIS_ON, Map.of("motion", Value.of(motion)));
    }

    @Override
    public void stop() {
        require(methods.moving(), "moves by steps only, which end by themselves");
        List<Step> all = new ArrayList<>();
        if (commands.have("continuouszoommove")) {
            all.add(at(PtzOperations.ZOOM_ON, 0));
        }
        if (commands.have("continuousfocusmove")) {
            all.add(at(PtzOperations.FOCUS_ON, 0));
        }
        if (methods.iris()) {
            all.add(iris("stop"));
        }
        running.stop(all);
    }

    @Override
    public void step(LensMotion motion) {
        require(methods.stepping(), "knows no steps: move it for a short time");
        require(motion.zoom() == 0 || commands.have("zoomsteps"), "has no zoom that moves by steps");
        require(motion.focus() == 0 || commands.focusSteps(), "has no focus that moves by steps");
        require(motion.iris() == 0, "has no iris that moves by steps");
        if (motion.zoom() != 0) {
            send(PtzOperations.ZOOM_STEPS, steps(motion.zoom()));
        }
        if (motion.focus() != 0) {
            send(focusSteps, steps(-motion.focus()));
        }
    }

    private void send(Operation row, long steps) {
        ground.engine().call(row, Map.of("steps", Value.of(Long.toString(steps))));
    }

    /** The nearest power of two, which is what the device knows. */
    private static long steps(double share) {
        double wished = Math.max(1, Math.abs(share) * LARGEST_STEP);
        long steps = 1L << Math.round(Math.log(wished) / Math.log(2));
        return share > 0 ? steps : -steps;
    }

    @Override
    public void moveTo(LensPosition target) {
        require(methods.absolute(), "cannot be moved to a position");
        if (target.zoom().isPresent()) {
            ground.engine().call(PtzOperations.ZOOM, Map.of("zoom", place(target.zoom())));
        }
        if (target.focus().isPresent()) {
            ground.engine().call(PtzOperations.FOCUS, Map.of("focus", place(target.focus())));
        }
    }

    private static Value place(OptionalDouble share) {
        return Value.of(Math.round(share.getAsDouble() * PtzPosition.MOST_STEPS));
    }

    @Override
    public void autofocus() {
        require(methods.autofocus(), "cannot focus by itself");
        Value mode = Value.of(commands.once().orElseThrow());
        ground.engine().call(PtzOperations.AUTOFOCUS, Map.of("mode", mode));
    }

    private void require(boolean able, String what) {
        ground.scope().ensureOpen();
        if (!able) {
            throw new CameraException(Kind.UNSUPPORTED, "The lens of this camera " + what + ".");
        }
    }
}
