package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Parking;
import org.lensbridge.api.capability.Thermal;
import org.lensbridge.api.capability.analytics.ParkingSpace;
import org.lensbridge.api.capability.analytics.Temperature;
import org.lensbridge.api.capability.analytics.ThermalZone;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.media.StreamHandle;

/** What {@link Thermal} and {@link Parking} promise. */
interface ThermalContract extends Bench {
    @Test
    default void zonesAreMeasured() {
        for (Thermal thermal : connected().ends(Thermal.class)) {
            List<ThermalZone> zones = thermal.zones();
            Expect.distinct(zones, ThermalZone::token);
            for (ThermalZone zone : zones) {
                Temperature now = thermal.measure(zone.token());
                assertEquals(zone.token(), now.zone());
            }
            assertEquals("", thermal.measureAt(new Point(0.5, 0.5)).zone());
            Expect.invalid(() -> thermal.measure(Expect.NO_TOKEN));
        }
    }

    @Test
    default void temperaturesComeOldestFirst() {
        Thermal thermal = connected().require(Thermal.class);
        for (ThermalZone.Shape shape : ThermalZone.Shape.values()) {
            List<Temperature> found = Pages.walk(cursor -> thermal.history(shape, Pages.lately(), cursor));
            List<?> times = found.stream().map(Temperature::time).toList();
            assertEquals(times.stream().sorted().toList(), times);
            Pages.findsNothing(cursor -> thermal.history(shape, Pages.LONG_AGO, cursor));
            Pages.refusesForeignCursors(cursor -> thermal.history(shape, Pages.lately(), cursor));
        }
    }

    @Test
    default void listeningToTemperaturesEnds() {
        Thermal thermal = connected().require(Thermal.class);
        CollectedReports<Temperature> sink = new CollectedReports<>();
        StreamHandle handle = thermal.listen(sink);
        assertTimeout(Await.CLOSING, handle::close);
        handle.close();
        sink.staysQuiet();
    }

    @Test
    default void parkingSpacesHaveDistinctTokens() {
        Expect.distinct(connected().require(Parking.class).spaces(), ParkingSpace::token);
    }
}
