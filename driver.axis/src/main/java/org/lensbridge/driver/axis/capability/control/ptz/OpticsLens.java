package org.lensbridge.driver.axis.capability.control.ptz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
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
import org.lensbridge.driver.axis.operation.Members;
import org.lensbridge.driver.axis.operation.OpticsOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * A lens by {@code opticscontrol.cgi}, which goes to positions and by steps and needs no stop. The way of its zoom is that of the magnification.
 * Without state; called on the channel's lane.
 */
final class OpticsLens implements Lens {
    private final OperationEngine engine;
    private final SessionScope scope;
    private final int channel;
    private final Optic optic;
    private final LensMethods methods;

    OpticsLens(Ground ground, int channel, Optic optic) {
        this.engine = ground.engine();
        this.scope = ground.scope();
        this.channel = channel;
        this.optic = optic;
        this.methods = new LensMethods(optic.zoom(), optic.focus(), false, false, true, true, true, optic.focus());
    }

    @Override
    public LensMethods methods() {
        return methods;
    }

    @Override
    public LensStatus status() {
        Value state =
                engine.call(OpticsOperations.STATE, Map.<String, Value>of()).document();
        Value mine = Members.items(state, "data", "optics").stream()
                .filter(item -> Members.text(item, "opticsId").equals(optic.id()))
                .findFirst()
                .orElse(Value.ABSENT);
        OptionalDouble magnification = optic.zoom() ? Members.number(mine, "magnification") : OptionalDouble.empty();
        OptionalDouble zoom = magnification.isPresent()
                ? OptionalDouble.of(inside((magnification.getAsDouble() - 1) / (optic.most() - 1)))
                : OptionalDouble.empty();
        OptionalDouble focus = Members.number(mine, "focusPosition");
        return new LensStatus(
                new LensPosition(zoom, focus.isPresent() ? OptionalDouble.of(inside(focus.getAsDouble())) : focus),
                Members.says(mine, "focusMoving") || Members.says(mine, "zoomMoving"));
    }

    private static double inside(double share) {
        return Math.max(0, Math.min(1, share));
    }

    @Override
    public void move(LensMotion motion, Duration limit) {
        require(methods.moving(), "knows no movements: move it by steps, or to a position");
    }

    @Override
    public void stop() {
        require(methods.moving(), "knows no movements that could be stopped");
    }

    @Override
    public void step(LensMotion motion) {
        requireParts(motion.zoom() != 0, motion.focus() != 0, motion.iris() != 0);
        if (motion.zoom() != 0) {
            step(OpticsOperations.ZOOM_STEP, motion.zoom());
        }
        if (motion.focus() != 0) {
            step(OpticsOperations.FOCUS_STEP, motion.focus());
        }
    }

    /** The device knows a small and a big step, of sizes that it does not tell. */
    private void step(Operation row, double share) {
        String size = Math.abs(share) < 0.5 ? "smallStep" : "bigStep";
        send(row, Map.of("step", Value.of((share > 0 ? "+" : "-") + size)));
    }

    @Override
    public void moveTo(LensPosition target) {
        requireParts(target.zoom().isPresent(), target.focus().isPresent(), false);
        target.zoom()
                .ifPresent(share ->
                        send(OpticsOperations.ZOOM, Map.of("magnification", decimal(1 + share * (optic.most() - 1)))));
        target.focus().ifPresent(share -> send(OpticsOperations.FOCUS, Map.of("position", decimal(share))));
    }

    @Override
    public void autofocus() {
        require(methods.autofocus(), "cannot focus by itself");
        send(OpticsOperations.AUTO_FOCUS, Map.of());
    }

    private void send(Operation row, Map<String, Value> others) {
        Map<String, Value> arguments = new LinkedHashMap<>(others);
        arguments.put("lens", Value.of(optic.id()));
        engine.call(row, arguments);
    }

    private void requireParts(boolean zoom, boolean focus, boolean iris) {
        require(!zoom || methods.zoom(), "has no zoom that can be moved");
        require(!focus || methods.focus(), "has no focus that can be moved");
        require(!iris, "has no iris that can be moved");
    }

    private void require(boolean able, String what) {
        scope.ensureOpen();
        if (!able) {
            throw new CameraException(Kind.UNSUPPORTED, "The lens of channel " + channel + " " + what + ".");
        }
    }

    private static Value decimal(double number) {
        return new Value.Numeric(BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP));
    }
}
