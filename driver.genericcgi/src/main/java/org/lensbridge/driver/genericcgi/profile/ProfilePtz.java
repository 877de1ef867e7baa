package org.lensbridge.driver.genericcgi.profile;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Movements;
import org.lensbridge.driver.support.session.Movements.Movement;
import org.lensbridge.driver.support.session.Movements.Step;

/** Turning by the profile's requests; what moves is stopped by the limit and with the session. Thread-safe. */
final class ProfilePtz implements PanTiltZoom {
    private final Profile.Ptz ptz;
    private final Ground ground;
    private final Map<String, Value> channel;
    private final PtzMethods methods;
    private final Movements motion;

    ProfilePtz(Profile.Ptz ptz, Ground ground, Map<String, Value> channel) {
        this.ptz = ptz;
        this.ground = ground;
        this.channel = channel;
        this.methods = PtzMethods.moving(
                moves("pan", "left", "right"),
                moves("tilt", "up", "down"),
                ptz.zooms() && moves("zoom", "zoomIn", "zoomOut"));
        this.motion = new Movements(
                ground.engine(), ground.scope(), ground.context(), failure -> failure.kind() == Kind.UNSUPPORTED);
    }

    private boolean moves(String speed, String one, String other) {
        return ptz.move().filter(row -> Calls.takes(row, speed)).isPresent()
                || ptz.directions().containsKey(one) && ptz.directions().containsKey(other);
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
        Movement movement = ptz.move().isPresent() ? continuous(ptz.move().get(), velocity) : directed(velocity);
        motion.start(List.of(movement), limit);
    }

    private Movement continuous(Operation row, Velocity velocity) {
        return new Movement(
                "move",
                step(
                        row,
                        Map.of(
                                "pan", speed(velocity.pan()),
                                "tilt", speed(velocity.tilt()),
                                "zoom", speed(velocity.zoom()))),
                stillness());
    }

    private Movement directed(Velocity velocity) {
        String name = direction(velocity);
        Operation row = Optional.ofNullable(ptz.directions().get(name))
                .orElseThrow(() -> unsupported(
                        "This camera moves in one direction at a time; its profile has none for this one."));
        double fastest =
                Math.max(Math.abs(velocity.pan()), Math.max(Math.abs(velocity.tilt()), Math.abs(velocity.zoom())));
        return new Movement(name, step(row, Map.of("speed", speed(fastest))), stillness());
    }

    private static String direction(Velocity velocity) {
        if (velocity.zoom() != 0) {
            boolean alone = velocity.pan() == 0 && velocity.tilt() == 0;
            return alone ? velocity.zoom() > 0 ? "zoomIn" : "zoomOut" : "several";
        }
        String height = velocity.tilt() > 0 ? "Up" : velocity.tilt() < 0 ? "Down" : "";
        String side = velocity.pan() < 0 ? "left" : velocity.pan() > 0 ? "right" : "";
        return side.isEmpty() ? height.toLowerCase(Locale.ROOT) : side + height;
    }

    /** The slowest wish still moves. */
    private Value speed(double share) {
        long speed = Math.max(1, Math.round(Math.abs(share) * ptz.fastest()));
        return Value.of(share > 0 ? speed : share < 0 ? -speed : 0);
    }

    private Step step(Operation row, Map<String, Value> arguments) {
        Map<String, Value> all = new HashMap<>(arguments);
        all.putAll(channel);
        return new Step(row, Calls.fitting(row, all));
    }

    private Step stillness() {
        return ptz.stop()
                .map(row -> step(row, Map.of()))
                .orElseGet(() -> step(
                        ptz.move().orElseThrow(),
                        Map.of("pan", Value.of(0), "tilt", Value.of(0), "zoom", Value.of(0))));
    }

    @Override
    public void stop() {
        ground.scope().ensureOpen();
        motion.stop(List.of(stillness()));
    }

    private static CameraException unsupported(String sentence) {
        return new CameraException(Kind.UNSUPPORTED, sentence);
    }
}
