package org.lensbridge.simulator.generic;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lensbridge.simulator.GenericPosition;
import org.lensbridge.simulator.PtzState;

/** What pans, tilts, zooms and focuses, with its presets. Thread-safe. */
final class PtzHead {
    private static final double WIDEST_DEGREES = 60;

    /** What can be moved. */
    enum Axis {
        PAN,
        TILT,
        ZOOM,
        FOCUS,
        IRIS
    }

    private final Map<Axis, Drive> drives = new EnumMap<>(Axis.class);
    private final Map<Integer, Preset> presets = new TreeMap<>();
    private Map<Axis, Double> home = Map.of(Axis.PAN, 0.0, Axis.TILT, 0.0, Axis.ZOOM, 0.0);
    private String autofocus = "off";
    private String running = "";

    private record Preset(String name, Map<Axis, Double> where) {}

    PtzHead() {
        drives.put(Axis.PAN, new Drive(-180, 180, true, 120, 0));
        drives.put(Axis.TILT, new Drive(-10, 190, false, 90, 0));
        drives.put(Axis.ZOOM, new Drive(0, 9999, false, 8000, 0));
        drives.put(Axis.FOCUS, new Drive(0, 9999, false, 20_000, 5000));
        drives.put(Axis.IRIS, new Drive(0, 9999, false, 5000, 5000));
    }

    synchronized double at(Axis axis) {
        return drives.get(axis).at();
    }

    synchronized void goTo(Axis axis, double wanted) {
        drives.get(axis).goTo(wanted, 1);
    }

    synchronized void goBy(Axis axis, double offset) {
        drives.get(axis).goBy(offset);
    }

    /** -100 to 100; 0 stops. */
    synchronized void run(Axis axis, double percent) {
        drives.get(axis).run(percent / 100);
    }

    /** With a share of the full speed. */
    synchronized void goTo(Map<Axis, Double> where, double share) {
        where.forEach((axis, wanted) -> drives.get(axis).goTo(wanted, share));
    }

    synchronized void stop() {
        drives.values().forEach(drive -> drive.run(0));
    }

    synchronized boolean isMoving() {
        return drives.values().stream().anyMatch(Drive::isMoving);
    }

    /** Pan, tilt, zoom and focus. */
    synchronized Map<Axis, Double> where() {
        Map<Axis, Double> where = new EnumMap<>(Axis.class);
        Arrays.stream(Axis.values()).filter(axis -> axis != Axis.IRIS).forEach(axis -> where.put(axis, at(axis)));
        return where;
    }

    /** The present position is where {@link #goHome} goes to. */
    synchronized void setHome() {
        home = where();
    }

    synchronized void goHome() {
        goTo(home, 1);
    }

    /** Degrees of the picture from side to side. */
    synchronized double fieldAngle() {
        return WIDEST_DEGREES / magnification();
    }

    private double magnification() {
        return 1 + at(Axis.ZOOM) / 9999 * 19;
    }

    synchronized void autofocus(String mode) {
        autofocus = mode;
    }

    /** What it does of its own accord; empty for nothing. */
    synchronized void running(String what) {
        running = what;
    }

    synchronized void setPreset(int number, String name) {
        presets.put(number, new Preset(name, where()));
    }

    /** As if somebody had set it before. */
    synchronized void definePreset(int number, String name, double pan, double tilt, double zoom) {
        presets.put(number, new Preset(name, Map.of(Axis.PAN, pan, Axis.TILT, tilt, Axis.ZOOM, zoom)));
    }

    synchronized boolean removePreset(int number) {
        return presets.remove(number) != null;
    }

    synchronized boolean removePreset(String name) {
        return presets.values().removeIf(preset -> preset.name().equals(name));
    }

    /** Names by number. */
    synchronized Map<Integer, String> presets() {
        Map<Integer, String> names = new LinkedHashMap<>();
        presets.forEach((number, preset) -> names.put(number, preset.name()));
        return names;
    }

    synchronized Optional<Map<Axis, Double>> preset(int number) {
        return Optional.ofNullable(presets.get(number)).map(Preset::where);
    }

    synchronized GenericPosition position() {
        return new GenericPosition(
                at(Axis.PAN),
                at(Axis.TILT),
                at(Axis.ZOOM),
                at(Axis.FOCUS),
                at(Axis.IRIS),
                isMoving(),
                autofocus,
                running,
                presets());
    }

    /** As the pictures show it. */
    synchronized PtzState shown() {
        double tilt = Math.max(0, Math.min(90, at(Axis.TILT)));
        double pan = (at(Axis.PAN) + 360) % 360;
        return new PtzState(
                pan, tilt, magnification(), at(Axis.FOCUS) / 9999, 0.5, isMoving(), false, presets(), 0, Set.of());
    }
}
