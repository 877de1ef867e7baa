package org.lensbridge.driver.dahua.capability.ptz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.ptz.Position;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.operation.PtzOperations;
import org.lensbridge.driver.dahua.quirk.DahuaQuirks;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Movements;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.TypedReading;

/**
 * Turning and zooming by sections 4.10.7 to 4.10.9. Angles are the device's own: pan 0 to 360, tilt 0 to 90, of which the document
 * does not say whether it counts up or down. Thread-safe.
 */
public final class DahuaPanTiltZoom implements PanTiltZoom {
    private static final int SCREEN = 8192;

    private final OperationEngine engine;
    private final int channel;
    private final PtzMethods methods;
    private final Movements motion;
    private final SessionScope scope;
    private final Questions questions;

    /** For a channel, from 1, that can do what {@code methods} say. A movement is stopped with the session. */
    public DahuaPanTiltZoom(
            OperationEngine engine, int channel, PtzMethods methods, SessionScope scope, DriverContext context) {
        this.engine = engine;
        this.channel = channel;
        this.methods = methods;
        this.scope = scope;
        this.questions = new Questions(engine, context);
        this.motion = new Movements(engine, scope, context, DahuaRefusals::isLack);
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
        motion.start(List.of(PtzMovement.of(channel, velocity, limit)), limit);
    }

    @Override
    public void stop() {
        scope.ensureOpen();
        motion.stop(List.of(PtzMovement.stopAnything(channel)));
    }

    @Override
    public Position position() {
        TypedReading status = questions.reading(
                PtzOperations.STATUS, engine.lines(PtzOperations.STATUS, Map.of(Operation.CHANNEL, Value.of(channel))));
        return DahuaQuirks.POSITIONS.stream()
                .map(key -> position(numbers(status, key)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> failure(Kind.UNSUPPORTED, "The device does not tell its position."));
    }

    /** One number that cannot be read leaves none: the others would move into its place. */
    private static List<BigDecimal> numbers(TypedReading status, String key) {
        if (status.text(key).isPresent()) {
            return status.read(key, "numbers with commas between them", DahuaPanTiltZoom::split)
                    .orElse(List.of());
        }
        List<Integer> indexes = status.document().list(key);
        List<BigDecimal> numbers = indexes.stream()
                .flatMap(i -> status.number(key + "[" + i + "]").stream())
                .toList();
        return numbers.size() == indexes.size() ? numbers : List.of();
    }

    private static Optional<List<BigDecimal>> split(String text) {
        String[] parts = text.split(",");
        List<BigDecimal> numbers = Arrays.stream(parts)
                .flatMap(part -> Value.of(part.strip()).asNumber().stream())
                .toList();
        return Optional.of(numbers).filter(all -> all.size() == parts.length);
    }

    private static Optional<Position> position(List<BigDecimal> numbers) {
        if (numbers.size() < 2) {
            return Optional.empty();
        }
        double zoom = numbers.size() > 2 ? numbers.get(2).doubleValue() : 1;
        // Firmware without a lens motor answers 0; the widest is 1 by definition.
        return Optional.of(new Position(
                numbers.get(0).doubleValue(), numbers.get(1).doubleValue(), zoom > 0 && zoom < 10_000 ? zoom : 1));
    }

    @Override
    public void moveTo(Position target) {
        require(methods.absolute());
        double pan = ((target.pan() % 360) + 360) % 360;
        if (target.tilt() < 0 || target.tilt() > 90) {
            throw failure(Kind.INVALID_ARGUMENT, "This camera's tilt is 0 to 90 degrees.");
        }
        engine.call(
                PtzOperations.MOVE_TO,
                Map.of(
                        Operation.CHANNEL,
                        Value.of(channel),
                        "pan",
                        tenths(pan),
                        "tilt",
                        tenths(target.tilt()),
                        "zoom",
                        tenths(target.zoom())));
    }

    @Override
    public void center(Point point) {
        require(methods.center());
        show(point, point);
    }

    @Override
    public void zoomTo(Area area) {
        require(methods.area());
        show(area.from(), area.to());
    }

    private void show(Point from, Point to) {
        engine.call(
                PtzOperations.MOVE_DIRECTLY,
                Map.of(
                        Operation.CHANNEL,
                        Value.of(channel),
                        "startX",
                        screen(from.x()),
                        "startY",
                        screen(from.y()),
                        "endX",
                        screen(to.x()),
                        "endY",
                        screen(to.y())));
    }

    private void require(boolean able) {
        scope.ensureOpen();
        if (!able) {
            throw failure(Kind.UNSUPPORTED, "This camera cannot turn to a place by itself.");
        }
    }

    private static Value screen(double share) {
        return Value.of(Math.round(share * SCREEN));
    }

    private static Value tenths(double number) {
        return new Value.Numeric(BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP));
    }

    private static CameraException failure(Kind kind, String sentence) {
        return new CameraException(kind, sentence);
    }
}
