package org.lensbridge.driver.dahua.capability.image;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.image.LensMethods;
import org.lensbridge.api.capability.image.LensMotion;
import org.lensbridge.api.capability.image.LensPosition;
import org.lensbridge.api.capability.image.LensStatus;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.operation.VideoOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Movements;
import org.lensbridge.driver.support.session.Movements.Movement;
import org.lensbridge.driver.support.session.Movements.Step;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * The motors of a lens: focus and zoom by sections 4.5.14 to 4.5.17 where the channel has these, the rest by the codes of 4.10.7, which
 * have no speed and no position. The document does not say which end of a way is 0; it is taken for wide and near. Thread-safe.
 */
final class DahuaLens implements Lens {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final OperationEngine engine;
    private final int channel;
    private final Set<LensPart> motors;
    private final LensMethods methods;
    private final Movements running;
    private final SessionScope scope;

    /**
     * For a channel, from 1. Movements are stopped with the session.
     *
     * @param motors the parts that 4.5.14 to 4.5.17 move
     * @param codes whether the codes of 4.10.7 work
     */
    DahuaLens(
            OperationEngine engine,
            int channel,
            Set<LensPart> motors,
            boolean codes,
            SessionScope scope,
            DriverContext context) {
        this.engine = engine;
        this.channel = channel;
        this.motors = Set.copyOf(motors);
        boolean focus = motors.contains(LensPart.FOCUS);
        boolean zoom = motors.contains(LensPart.ZOOM);
        this.methods =
                new LensMethods(zoom || codes, focus || codes, codes, true, false, zoom && focus, zoom || focus, focus);
        this.running = new Movements(engine, scope, context, DahuaRefusals::isLack);
        this.scope = scope;
    }

    @Override
    public LensMethods methods() {
        return methods;
    }

    @Override
    public LensStatus status() {
        require(methods.status(), "does not tell where it stands");
        KeyValueDocument status = ask();
        boolean busy = status.text("status.Status")
                .filter(text -> !text.isBlank() && !text.strip().equalsIgnoreCase("Normal"))
                .isPresent();
        return new LensStatus(new LensPosition(part(status, "Zoom"), part(status, "Focus")), busy || running.moving());
    }

    @Override
    public void move(LensMotion motion, Duration limit) {
        scope.ensureOpen();
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw failure(Kind.INVALID_ARGUMENT, "A movement's limit is more than zero and at most 60 seconds.");
        }
        require(motion.zoom() == 0 || methods.zoom(), "has no zoom that can be moved");
        require(motion.focus() == 0 || methods.focus(), "has no focus that can be moved");
        require(motion.iris() == 0 || methods.iris(), "has no iris that can be moved");
        List<Movement> movements = new ArrayList<>();
        add(movements, LensPart.ZOOM, motion.zoom());
        add(movements, LensPart.FOCUS, motion.focus());
        add(movements, LensPart.IRIS, motion.iris());
        if (movements.isEmpty()) {
            stop();
        } else {
            running.start(movements, limit);
        }
    }

    private void add(List<Movement> movements, LensPart part, double speed) {
        if (speed != 0) {
            movements.add(movement(part, speed));
        }
    }

    private Movement movement(LensPart part, double speed) {
        return motors.contains(part) ? part.byMotor(channel, speed) : part.byCode(channel, speed);
    }

    @Override
    public void stop() {
        scope.ensureOpen();
        List<Step> all = new ArrayList<>();
        for (LensPart part : LensPart.values()) {
            if (part == LensPart.ZOOM ? methods.zoom() : part == LensPart.FOCUS ? methods.focus() : methods.iris()) {
                all.add(movement(part, 1).stop());
            }
        }
        running.stop(all);
    }

    @Override
    public void step(LensMotion motion) {
        require(methods.stepping(), "knows no steps: move it for a short time, or to a position");
    }

    @Override
    public void moveTo(LensPosition target) {
        require(methods.absolute(), "cannot be moved to a position");
        if (target.zoom().isEmpty() && target.focus().isEmpty()) {
            return;
        }
        running.stop(List.of());
        boolean partly = target.zoom().isEmpty() || target.focus().isEmpty();
        KeyValueDocument now = partly ? ask() : KeyValues.parse("");
        // The request moves both: the one that is to stay is sent to where it stands.
        double zoom = target.zoom().orElseGet(() -> standing(now, "Zoom"));
        double focus = target.focus().orElseGet(() -> standing(now, "Focus"));
        engine.call(
                VideoOperations.ADJUST_FOCUS,
                Map.of(Operation.CHANNEL, Value.of(channel), "focus", share(focus), "zoom", share(zoom)));
    }

    @Override
    public void autofocus() {
        require(methods.autofocus(), "cannot focus by itself");
        running.stop(List.of());
        engine.call(VideoOperations.AUTO_FOCUS, Map.of(Operation.CHANNEL, Value.of(channel)));
    }

    private KeyValueDocument ask() {
        return engine.lines(VideoOperations.FOCUS_STATUS, Map.of(Operation.CHANNEL, Value.of(channel)));
    }

    private static double standing(KeyValueDocument status, String name) {
        return part(status, name)
                .orElseThrow(() -> failure(
                        Kind.UNSUPPORTED,
                        "The device does not tell its " + name.toLowerCase(Locale.ROOT)
                                + ", which would move too: give both."));
    }

    private static OptionalDouble part(KeyValueDocument status, String name) {
        return status.number("status." + name)
                .map(BigDecimal::doubleValue)
                .filter(number -> number >= 0 && number <= 1)
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    private static Value share(double number) {
        return new Value.Numeric(BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP));
    }

    private void require(boolean able, String what) {
        scope.ensureOpen();
        if (!able) {
            throw failure(Kind.UNSUPPORTED, "The lens of channel " + channel + " " + what + ".");
        }
    }

    private static CameraException failure(Kind kind, String sentence) {
        return new CameraException(kind, sentence);
    }
}
