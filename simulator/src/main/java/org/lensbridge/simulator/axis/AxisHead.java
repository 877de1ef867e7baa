package org.lensbridge.simulator.axis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.AxisPosition;
import org.lensbridge.simulator.PtzState;

/** What pans, tilts, zooms and focuses, with its presets. Thread-safe. */
final class AxisHead {
    /** Position names as requests and replies use them. */
    static final String PAN = "pan";

    static final String TILT = "tilt";
    static final String ZOOM = "zoom";
    static final String FOCUS = "focus";
    static final String IRIS = "iris";
    static final String BRIGHTNESS = "brightness";

    private static final int MOST_PRESETS = 100;

    private final Map<String, Axle> axles = new LinkedHashMap<>();
    private final Map<String, String> switches = new LinkedHashMap<>();
    private final Map<Integer, Preset> presets = new LinkedHashMap<>();
    private int speed = 100;

    private record Preset(String name, Map<String, Double> where) {}

    AxisHead() {
        axles.put(PAN, new Axle(-180, 180, 120, 0));
        axles.put(TILT, new Axle(-20, 90, 90, 0));
        axles.put(ZOOM, new Axle(1, 9999, 8000, 1));
        axles.put(IRIS, new Axle(1, 9999, 20_000, 5000));
        axles.put(FOCUS, new Axle(1, 9999, 20_000, 5000));
        axles.put(BRIGHTNESS, new Axle(1, 9999, 20_000, 5000));
        switches.put("autofocus", "on");
        switches.put("autoiris", "on");
        switches.put("ircutfilter", "auto");
        switches.put("backlight", "off");
        setPreset(1, "Home");
    }

    synchronized void moveTo(String axle, double wanted) {
        axles.get(axle).moveTo(wanted, speed / 100.0);
        byHand(axle);
    }

    synchronized void moveBy(String axle, double offset) {
        axles.get(axle).moveBy(offset, speed / 100.0);
        byHand(axle);
    }

    /** -100 to 100; 0 stops. */
    synchronized void run(String axle, double percent) {
        axles.get(axle).run(percent / 100);
        byHand(axle);
    }

    private void byHand(String axle) {
        switches.computeIfPresent("auto" + axle, (name, value) -> "off");
    }

    synchronized void stop() {
        axles.values().forEach(axle -> axle.run(0));
    }

    synchronized double position(String axle) {
        return axles.get(axle).position();
    }

    synchronized boolean isMoving() {
        return axles.values().stream().anyMatch(Axle::isMoving);
    }

    synchronized void turn(String name, String value) {
        switches.put(name, value);
    }

    synchronized String state(String name) {
        return switches.get(name);
    }

    synchronized void speed(int percent) {
        speed = percent;
    }

    synchronized int speed() {
        return speed;
    }

    /** Degrees of the picture from side to side. */
    synchronized double fieldAngle() {
        return 61.0 / magnification();
    }

    private double magnification() {
        return 1 + (axles.get(ZOOM).position() - 1) / 9998 * 24;
    }

    synchronized void setPreset(int number, String name) {
        Map<String, Double> where = new LinkedHashMap<>();
        for (String axle : new String[] {PAN, TILT, ZOOM}) {
            where.put(axle, axles.get(axle).position());
        }
        presets.put(number, new Preset(name, Map.copyOf(where)));
    }

    /** The number of the name's preset, or the first free one; empty when there is no room. */
    synchronized Optional<Integer> numberFor(String name) {
        Optional<Integer> known = presets.entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
        for (int number = 1; number <= MOST_PRESETS && known.isEmpty(); number++) {
            if (!presets.containsKey(number)) {
                return Optional.of(number);
            }
        }
        return known;
    }

    /** Empty when there is none of that name. */
    synchronized Optional<Integer> preset(String name) {
        return numberFor(name).filter(presets::containsKey);
    }

    synchronized boolean removePreset(int number) {
        return presets.remove(number) != null;
    }

    /** False when there is no such preset. */
    synchronized boolean goTo(int number, double percent) {
        Preset preset = presets.get(number);
        if (preset == null) {
            return false;
        }
        preset.where().forEach((axle, where) -> axles.get(axle).moveTo(where, percent / 100));
        return true;
    }

    /** The preset that it is at; 0 for none. */
    synchronized int at() {
        for (Map.Entry<Integer, Preset> preset : presets.entrySet()) {
            if (preset.getValue().where().entrySet().stream()
                    .allMatch(where -> axles.get(where.getKey()).position() == where.getValue())) {
                return preset.getKey();
            }
        }
        return 0;
    }

    synchronized Map<Integer, String> presets() {
        Map<Integer, String> names = new LinkedHashMap<>();
        presets.forEach((number, preset) -> names.put(number, preset.name()));
        return names;
    }

    /** Is there at once, and a preset of that name too. */
    synchronized void definePreset(int number, String name, double pan, double tilt, double zoom) {
        presets.put(number, new Preset(name, Map.of(PAN, pan, TILT, tilt, ZOOM, zoom)));
    }

    synchronized AxisPosition snapshot() {
        return new AxisPosition(
                position(PAN),
                position(TILT),
                position(ZOOM),
                position(FOCUS),
                position(IRIS),
                position(BRIGHTNESS),
                isMoving(),
                presets());
    }

    /** As the pictures show it. */
    synchronized PtzState shown() {
        double pan = (position(PAN) + 360) % 360;
        return new PtzState(
                pan, position(TILT), magnification(), 0.5, 0.5, isMoving(), false, presets(), at(), Set.of());
    }
}
