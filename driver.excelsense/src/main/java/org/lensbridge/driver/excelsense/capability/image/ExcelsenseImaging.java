package org.lensbridge.driver.excelsense.capability.image;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.image.ImageLevel;
import org.lensbridge.api.capability.image.ImagingOptions;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.lensbridge.api.capability.image.Orientation;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.operation.SensorOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * The picture by {@code sensor.cgi} (chapter "Sensor Settings"): five adjustments from 0 to 100, and sides that are exchanged. Each is a request
 * of its own, and one that the device refuses is not on offer. Thread-safe; called on the channel's lane.
 */
final class ExcelsenseImaging implements Imaging {
    private static final Map<ImageLevel, SensorOperations.Setting> LEVELS = new EnumMap<>(Map.of(
            ImageLevel.BRIGHTNESS, SensorOperations.BRIGHTNESS,
            ImageLevel.CONTRAST, SensorOperations.CONTRAST,
            ImageLevel.HUE, SensorOperations.HUE,
            ImageLevel.SATURATION, SensorOperations.SATURATION,
            ImageLevel.SHARPNESS, SensorOperations.SHARPNESS));

    private final OperationEngine engine;
    private final SessionScope scope;
    private final Sensor sensor;
    /** What the device had when it was first asked, which is what it is built of. */
    private volatile Optional<ImagingOptions> options = Optional.empty();

    ExcelsenseImaging(OperationEngine engine, SessionScope scope) {
        this.engine = engine;
        this.scope = scope;
        this.sensor = new Sensor(engine);
    }

    @Override
    public ImagingOptions options() {
        scope.ensureOpen();
        return options.orElseGet(() -> {
            read();
            return options.orElseThrow();
        });
    }

    @Override
    public ImagingSettings read() {
        Map<ImageLevel, Double> levels = new EnumMap<>(ImageLevel.class);
        LEVELS.forEach((level, row) ->
                sensor.level(row).ifPresent(percent -> levels.put(level, percent / (double) Sensor.MOST)));
        Optional<Orientation> orientation = sensor.orientation();
        if (options.isEmpty()) {
            options = Optional.of(options(levels.keySet(), orientation.isPresent()));
        }
        return new ImagingSettings(levels, Optional.empty(), Optional.empty(), Optional.empty(), orientation);
    }

    private static ImagingOptions options(Set<ImageLevel> levels, boolean turns) {
        return new ImagingOptions(levels, Set.of(), Set.of(), false, false, Set.of(), Set.of(), turns, turns, Set.of());
    }

    @Override
    public ImagingSettings write(ImagingSettings changes) {
        if (changes.equals(ImagingSettings.NONE)) {
            return read();
        }
        requireOffered(changes);
        // All are looked at before the first is written: a device that fails half-way leaves as little behind as can
        // be.
        Map<ImageLevel, Integer> wanted = new LinkedHashMap<>();
        new TreeMap<>(changes.levels()).forEach((level, share) -> {
            int percent = (int) Math.round(share * Sensor.MOST);
            if (sensor.level(LEVELS.get(level)).filter(now -> now == percent).isEmpty()) {
                wanted.put(level, percent);
            }
        });
        Optional<Orientation> turn =
                changes.orientation().filter(other -> !sensor.orientation().equals(Optional.of(other)));
        wanted.forEach((level, percent) ->
                engine.call(LEVELS.get(level).set(), Map.of(SensorOperations.VALUE, Value.of(percent))));
        turn.ifPresent(orientation -> engine.call(
                SensorOperations.MIRROR.set(),
                Map.of(
                        SensorOperations.VERTICAL, Value.of(orientation.flipped() ? 1 : 0),
                        SensorOperations.HORIZONTAL, Value.of(orientation.mirrored() ? 1 : 0))));
        return read();
    }

    private void requireOffered(ImagingSettings changes) {
        ImagingOptions offered = options();
        changes.exposure().ifPresent(any -> lacks("its exposure"));
        changes.whiteBalance().ifPresent(any -> lacks("its white balance"));
        changes.dayNight().ifPresent(any -> lacks("day and night"));
        for (ImageLevel level : new TreeMap<>(changes.levels()).keySet()) {
            if (!offered.levels().contains(level)) {
                throw refused("This channel cannot adjust " + level + ". It can adjust " + offered.levels() + ".");
            }
        }
        changes.orientation().ifPresent(orientation -> {
            if (orientation.rotation() != 0) {
                throw refused("This channel cannot turn its picture by " + orientation.rotation()
                        + " degrees. Mirrored and flipped, it stands upside down.");
            }
            if (!offered.mirror()) {
                throw refused("This channel cannot exchange sides of its picture.");
            }
        });
    }

    private static void lacks(String what) {
        throw refused("This camera does not let " + what + " be set.");
    }

    private static CameraException refused(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
