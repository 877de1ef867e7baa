package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.capability.system.NetworkInterface;

/**
 * What {@link Clock}, {@link NetworkConfiguration}, {@link Maintenance} and {@link Logs} promise. Takes the device away for no moment, and
 * changes nothing about its network.
 */
interface SystemContract extends Bench {
    @Test
    default void clockGoesForward() {
        Clock clock = connected().require(Clock.class);
        assumeTrue(clock.methods().time(), "no request tells the time");
        Instant time = clock.time();
        assertFalse(clock.time().isBefore(time), "the clock goes back");
    }

    @Test
    default void clockStaysAsItIsWhenThatIsWritten() {
        Clock clock = connected().require(Clock.class);
        ClockSettings before = clock.settings();
        assertEquals(before, clock.write(before));
        ClockSettings nothing = ClockSettings.NONE;
        assertEquals(before, clock.write(nothing));
        assertEquals(before, clock.settings());
    }

    @Test
    default void clockIsSet() {
        skipUnlessItMayBeChanged();
        Clock clock = connected().require(Clock.class);
        assumeTrue(clock.methods().time() && clock.methods().set(), "no request sets the clock");
        Instant time = clock.time();
        clock.set(time);
        assertFalse(clock.time().isBefore(time.minusSeconds(2)), "the clock was set back");
    }

    @Test
    default void clockRefusesWhatItDoesNotOffer() throws Throwable {
        Clock clock = connected().require(Clock.class);
        Expect.asOffered(() -> clock.methods().time(), clock::time);
        ClockSettings zone = ClockSettings.NONE.with(ZoneOffset.UTC);
        if (!clock.methods().offset()) {
            Expect.unsupported(() -> clock.write(zone));
        }
        if (!clock.methods().set()) {
            Expect.unsupported(() -> clock.set(Instant.EPOCH));
        }
    }

    @Test
    default void interfacesAreTold() {
        NetworkConfiguration network = connected().require(NetworkConfiguration.class);
        List<NetworkInterface> interfaces = network.interfaces();
        assertFalse(interfaces.isEmpty());
        Expect.distinct(interfaces, NetworkInterface::name);
        for (NetworkInterface each : interfaces) {
            assertTrue(each.mac().isEmpty() || each.mac().matches("[0-9a-f]{2}(:[0-9a-f]{2}){5}"), each.mac());
            literal(each.address());
            literal(each.gateway());
            each.dns().forEach(SystemContract::literal);
        }
    }

    private static void literal(String address) {
        assertTrue(
                address.isEmpty() || address.matches("[0-9.]+") || address.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*"),
                address);
    }

    @Test
    default void portsAreToldByProtocol() {
        connected().require(NetworkConfiguration.class).ports().forEach((protocol, port) -> {
            assertEquals(protocol.toLowerCase(Locale.ROOT), protocol);
            assertTrue(port > 0 && port < 65536, () -> protocol + " at " + port);
        });
    }

    @Test
    default void settingsAreBackedUp() throws Throwable {
        Maintenance maintenance = connected().require(Maintenance.class);
        Expect.asOffered(
                () -> maintenance.methods().backup(), () -> Transfers.arrivesAndCanBeCancelled(maintenance::backup));
    }

    @Test
    default void logsComeInPages() {
        Logs logs = connected().require(Logs.class);
        for (LogEntry entry : Pages.walk(cursor -> logs.find(Pages.lately(), cursor))) {
            assertFalse(entry.type().isEmpty() && entry.text().isEmpty(), "a line says nothing");
            entry.time()
                    .ifPresent(time -> assertFalse(
                            time.isBefore(Pages.lately().from().minusSeconds(60))
                                    || time.isAfter(Pages.lately().to()),
                            "a line is of another time"));
        }
    }

    @Test
    default void nothingWasLoggedLongAgo() {
        Logs logs = connected().require(Logs.class);
        Pages.findsNothing(cursor -> logs.find(Pages.LONG_AGO, cursor));
    }

    @Test
    default void logsAreNotFoundByAForeignCursor() {
        Logs logs = connected().require(Logs.class);
        Pages.refusesForeignCursors(cursor -> logs.find(Pages.lately(), cursor));
    }

    @Test
    default void reportsAreCopied() {
        Transfers.arrivesAndCanBeCancelled(connected().require(Logs.class)::report);
    }
}
