package org.lensbridge.simulator.dahua;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.lensbridge.simulator.PtzState;

/** The positioner of one channel: motors, presets, tours, patterns and switches. Thread-safe. */
public final class PtzUnit {
    private static final double FIELD_OF_VIEW = 60;
    private static final double SCREEN = 8192;
    private static final double TOUR_REST = 2;

    private final PtzDrive drive = new PtzDrive();
    private final Map<Integer, Preset> presets = new TreeMap<>();
    private final Map<Integer, List<Integer>> tours = new TreeMap<>();
    private final Map<Integer, List<PtzPosition>> patterns = new HashMap<>();
    private final Set<Integer> auxiliary = new TreeSet<>();
    private PtzPosition leftLimit = PtzPosition.HOME;
    private PtzPosition rightLimit = PtzPosition.HOME.withPanTilt(90, 0);
    private int lastPreset;

    private record Preset(String name, PtzPosition place) {}

    /** Where it is and what it does now. */
    public synchronized PtzState state() {
        double now = now();
        PtzPosition place = drive.at(now);
        PtzPosition speed = drive.speedAt(now);
        Map<Integer, String> names = new TreeMap<>();
        presets.forEach((number, preset) -> names.put(number, preset.name()));
        return new PtzState(
                place.pan(),
                place.tilt(),
                place.zoom(),
                place.focus(),
                place.iris(),
                speed.pan() != 0 || speed.tilt() != 0,
                speed.zoom() != 0,
                names,
                lastPreset,
                auxiliary);
    }

    /** Adds a preset as it may be there when the camera is delivered. */
    public synchronized void definePreset(int number, String name, double pan, double tilt, double zoom) {
        presets.put(
                number, new Preset(name, PtzPosition.HOME.withPanTilt(pan, tilt).withZoom(zoom)));
    }

    /** Changes the speed of some axes and leaves the others running. */
    synchronized void run(UnaryOperator<PtzPosition> change) {
        double now = now();
        drive.move(now, change.apply(drive.manualSpeedAt(now)), Double.POSITIVE_INFINITY);
    }

    /** Runs all axes; stops by itself after so many seconds, 0 for never. */
    synchronized void runFor(PtzPosition speed, double seconds) {
        double now = now();
        drive.move(now, speed, seconds > 0 ? now + seconds : Double.POSITIVE_INFINITY);
    }

    synchronized void go(double pan, double tilt, double zoom, double share) {
        double now = now();
        PtzPosition place = drive.at(now).withPanTilt(pan, tilt);
        drive.go(now, zoom > 0 ? place.withZoom(zoom) : place, share);
    }

    /** 4.10.9: brings a rectangle of the screen, 0 to 8192 in each direction, to the middle and fills it. */
    synchronized void frame(int startX, int startY, int endX, int endY) {
        double now = now();
        PtzPosition here = drive.at(now);
        double degrees = FIELD_OF_VIEW / here.zoom() / SCREEN;
        double width = Math.max(Math.abs(endX - startX), Math.abs(endY - startY));
        double factor = width == 0 ? 1 : SCREEN / width;
        PtzPosition aim = here.withPanTilt(
                here.pan() + ((startX + endX) / 2.0 - SCREEN / 2) * degrees,
                here.tilt() - ((startY + endY) / 2.0 - SCREEN / 2) * degrees);
        double zoom = endX < startX ? here.zoom() / factor : here.zoom() * factor;
        drive.go(now, aim.withZoom(zoom).after(PtzPosition.STILL, 0), 1);
    }

    /** Brings the lens to parts of its way, each from 0 to 1 (4.5.14). */
    synchronized void goToLens(double focus, double zoom) {
        double now = now();
        drive.go(now, drive.at(now).withFocus(focus).withZoom(PtzPosition.zoomAt(zoom)), 1);
    }

    /** Parts of the way per second, backwards when negative, until the end or until 0 (4.5.15). */
    synchronized void driveFocus(double speed) {
        run(now -> now.withFocus(speed));
    }

    synchronized void driveZoom(double speed) {
        run(now -> now.withZoom(speed * (PtzPosition.LONGEST - PtzPosition.WIDEST)));
    }

    /** The longer the lens, the farther away is what it looks at. */
    synchronized void focusSharply() {
        double now = now();
        PtzPosition here = drive.at(now);
        drive.go(now, here.withFocus(0.2 + 0.6 * here.zoomShare()), 1);
    }

    synchronized LensState lens() {
        double now = now();
        PtzPosition place = drive.at(now);
        PtzPosition soon = place.after(drive.speedAt(now), 0.001);
        boolean moves = soon.focus() != place.focus() || soon.zoom() != place.zoom();
        return new LensState(place.focus(), place.zoomShare(), moves);
    }

    synchronized void setPreset(int number) {
        presets.put(number, new Preset("preset" + number, drive.at(now())));
    }

    synchronized void clearPreset(int number) {
        presets.remove(number);
    }

    synchronized void goToPreset(int number) throws Refusal {
        Preset preset = presets.get(number);
        if (preset == null) {
            throw Refusal.invalidParam();
        }
        lastPreset = number;
        drive.go(now(), preset.place(), 1);
    }

    synchronized void addToTour(int tour, int preset) throws Refusal {
        if (!presets.containsKey(preset)) {
            throw Refusal.invalidParam();
        }
        tours.computeIfAbsent(tour, number -> new ArrayList<>()).add(preset);
    }

    synchronized void removeFromTour(int tour, int preset) {
        tours.getOrDefault(tour, new ArrayList<>()).remove(Integer.valueOf(preset));
    }

    synchronized void clearTour(int tour) {
        tours.remove(tour);
    }

    synchronized List<Integer> tours() {
        return List.copyOf(tours.keySet());
    }

    synchronized void startTour(int tour) throws Refusal {
        List<PtzPosition> places = tours.getOrDefault(tour, List.of()).stream()
                .filter(presets::containsKey)
                .map(number -> presets.get(number).place())
                .toList();
        if (places.isEmpty()) {
            throw Refusal.invalidParam();
        }
        drive.follow(now(), places, TOUR_REST);
    }

    synchronized void setLeftLimit() {
        leftLimit = drive.at(now());
    }

    synchronized void setRightLimit() {
        rightLimit = drive.at(now());
    }

    synchronized void scan() {
        drive.follow(now(), List.of(leftLimit, rightLimit), 0);
    }

    /** A pattern here is the way between the places at its beginning and at its end. */
    synchronized void beginPattern(int number) {
        patterns.put(number, List.of(drive.at(now())));
    }

    synchronized void endPattern(int number) throws Refusal {
        if (!patterns.containsKey(number)) {
            throw Refusal.invalidParam();
        }
        patterns.put(number, List.of(patterns.get(number).get(0), drive.at(now())));
    }

    synchronized void startPattern(int number) throws Refusal {
        if (!patterns.containsKey(number)) {
            throw Refusal.invalidParam();
        }
        drive.follow(now(), patterns.get(number), 0);
    }

    synchronized void clearPattern(int number) {
        patterns.remove(number);
    }

    synchronized void switchAuxiliary(int number, boolean on) {
        if (on) {
            auxiliary.add(number);
        } else {
            auxiliary.remove(number);
        }
    }

    /** The direction it looks in becomes pan 0, tilt 0. */
    synchronized void resetPosition() {
        double now = now();
        drive.become(now, drive.at(now).withPanTilt(0, 0));
    }

    synchronized void reset() {
        drive.become(now(), PtzPosition.HOME);
        presets.clear();
        tours.clear();
        patterns.clear();
        auxiliary.clear();
        lastPreset = 0;
    }

    private static double now() {
        return System.nanoTime() / 1e9;
    }
}
