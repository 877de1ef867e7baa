package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.ptz.Position;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.api.capability.ptz.Tour;
import org.lensbridge.api.capability.ptz.TourStop;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** What {@link PanTiltZoom}, {@link Presets} and {@link Tours} promise. Moves a camera for half a second, and goes nowhere else. */
interface MovementContract extends Bench {
    @Test
    default void movementsHaveALimit() {
        PanTiltZoom ptz = connected().require(PanTiltZoom.class);
        boolean pans = ptz.methods().pan();
        Velocity right = new Velocity(pans ? 0.5 : 0, 0, pans ? 0 : 0.5);
        Expect.invalid(() -> ptz.move(right, Duration.ZERO));
        Expect.invalid(() -> ptz.move(right, Duration.ofSeconds(61)));
        ptz.move(right, Duration.ofMillis(500));
        ptz.stop();
        ptz.stop();
        ptz.move(Velocity.ZERO, Duration.ofSeconds(1));
    }

    @Test
    default void positionsAreKnownWhereTheMethodsSaySo() throws Throwable {
        for (PanTiltZoom ptz : connected().ends(PanTiltZoom.class)) {
            PtzMethods methods = ptz.methods();
            assertTrue(methods.pan() || methods.tilt() || methods.zoom(), "nothing moves");
            Expect.asOffered(() -> ptz.methods().position(), ptz::position);
        }
    }

    @Test
    default void waysOfMovingThatTheCameraLacksAreUnsupported() throws Throwable {
        for (PanTiltZoom ptz : connected().ends(PanTiltZoom.class)) {
            PtzMethods methods = ptz.methods();
            if (!methods.absolute()) {
                Expect.unsupported(() -> ptz.moveTo(new Position(0, 0, 1)));
            }
            if (!methods.center()) {
                Expect.unsupported(() -> ptz.center(new Point(0.5, 0.5)));
            }
            if (!methods.area()) {
                Expect.unsupported(() -> ptz.zoomTo(new Area(new Point(0, 0), new Point(1, 1))));
            }
        }
    }

    @Test
    default void presetsHaveDistinctTokensAndNoneIsMadeUp() {
        for (Presets presets : connected().ends(Presets.class)) {
            List<Preset> before = presets.list();
            Expect.distinct(before, Preset::token);
            Expect.invalid(() -> presets.go(Expect.NO_TOKEN));
            presets.remove(Expect.NO_TOKEN);
            assertEquals(before, presets.list());
        }
    }

    @Test
    default void presetsAreSavedAndRemoved() {
        skipUnlessItMayBeChanged();
        Presets presets = connected().require(Presets.class);
        List<Preset> before = presets.list();
        String token = saved(presets);
        assertTrue(presets.list().stream().anyMatch(preset -> preset.token().equals(token)), "it is not listed");
        presets.go(token);
        presets.remove(token);
        presets.remove(token);
        assertEquals(before, presets.list());
    }

    @Test
    default void toursHaveDistinctTokensAndNoneIsMadeUp() {
        for (Tours tours : connected().ends(Tours.class)) {
            List<Tour> before = tours.list();
            Expect.distinct(before, Tour::token);
            Expect.invalid(() -> tours.start(Expect.NO_TOKEN));
            tours.stop(Expect.NO_TOKEN);
            tours.remove(Expect.NO_TOKEN);
            assertEquals(before, tours.list());
        }
    }

    @Test
    default void toursAreStoredAsTheyAre() {
        for (Tours tours : connected().ends(Tours.class)) {
            List<Tour> before = tours.list();
            // A tour without stops may be one that the device does not tell: storing it would take them away.
            before.stream().filter(tour -> !tour.stops().isEmpty()).findFirst().ifPresent(tour -> {
                assertEquals(tour.token(), tours.put(tour));
                assertEquals(before, tours.list());
            });
        }
    }

    @Test
    default void toursAreAddedAndRemoved() {
        skipUnlessItMayBeChanged();
        Connected connected = connected();
        Tours tours = connected.require(Tours.class);
        Presets presets = connected.require(Presets.class);
        List<Tour> before = tours.list();
        String preset = saved(presets);
        String token = tours.put(new Tour("", "tck", List.of(TourStop.at(preset))));
        Tour stored = tours.list().stream()
                .filter(tour -> tour.token().equals(token))
                .findFirst()
                .orElseThrow(() -> new AssertionError("it is not listed"));
        // Not every device tells the stops.
        assertTrue(stored.stops().stream().allMatch(stop -> stop.preset().equals(preset)), stored::toString);
        tours.start(token);
        tours.stop(token);
        tours.remove(token);
        tours.remove(token);
        presets.remove(preset);
        assertEquals(before, tours.list());
    }

    /** A new preset; skips where the device does not tell which are taken, so that a new one could overwrite another. */
    private static String saved(Presets presets) {
        try {
            return presets.save("tck");
        } catch (CameraException e) {
            assumeTrue(e.kind() != Kind.UNSUPPORTED, e.reason());
            throw e;
        }
    }
}
