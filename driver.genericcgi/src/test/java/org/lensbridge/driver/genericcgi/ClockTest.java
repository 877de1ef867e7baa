package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

final class ClockTest {
    private final GeneralCamera device = new GeneralCamera();

    @AfterEach
    void close() {
        device.close();
    }

    private Clock clock() {
        return device.rig().capability(0, Clock.class);
    }

    private static ClockSettings zone(ZoneOffset offset) {
        return ClockSettings.NONE.with(offset);
    }

    @Test
    void readsTheTimeInTheZoneThatTheDeviceLists() {
        device.answers.put("param.cgi?action=list", GeneralCamera.LISTING + "root.Time.TimeZone=GMT+08:00 Perth\n");
        assertEquals(Instant.parse("2008-04-03T07:16:04Z"), clock().time());
        assertEquals(Optional.of(ZoneOffset.ofHours(8)), clock().settings().offset());
    }

    @Test
    void readsTheTimeOfGreenwichWhereNoZoneIsTold() {
        assertEquals(Instant.parse("2008-04-03T15:16:04Z"), clock().time());
        assertEquals(Optional.empty(), clock().settings().offset());
        for (String text : List.of("2008-04-03 15:16:04", "2008/04/03  15:16:04\n", "Apr 3 2008 15:16:04")) {
            device.answers.put("date.cgi?action=get", text);
            assertEquals(Instant.parse("2008-04-03T15:16:04Z"), clock().time(), text);
        }
    }

    @Test
    void setsAllPartsOfTheTime() {
        device.answers.put("date.cgi?action=set", "OK\r\n");
        clock().set(Instant.parse("2027-03-09T08:07:06Z"));
        assertEquals(List.of("date.cgi?action=set&year=2027&month=3&day=9&hour=8&minute=7&second=6"), device.asked());
    }

    @Test
    void yearsBeyondTheTableAreNotSent() {
        Clock clock = clock();
        for (String time : List.of("2005-04-03T00:00:00Z", "2100-01-01T00:00:00Z")) {
            CameraException failure = assertThrows(CameraException.class, () -> clock.set(Instant.parse(time)));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.reason().contains("year") && failure.reason().contains("2007"), failure.reason());
        }
        assertEquals(List.of(), device.asked());
    }

    @Test
    void setsZonesOfWholeHours() {
        device.answers.put("date.cgi?action=set", "OK\r\n");
        Clock clock = clock();
        assertEquals(zone(ZoneOffset.ofHours(-12)), clock.write(zone(ZoneOffset.ofHours(-12))));
        assertEquals(List.of("date.cgi?action=set&timezone=GMT-12"), device.asked());
        assertEquals(zone(ZoneOffset.UTC), clock.write(zone(ZoneOffset.UTC)));
        assertEquals(List.of("date.cgi?action=set&timezone=GMT%2B0"), device.asked());
        clock.write(zone(ZoneOffset.UTC));
        for (ZoneOffset other : List.of(ZoneOffset.ofHours(14), ZoneOffset.ofHoursMinutes(5, 30))) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> clock.write(zone(other)))
                            .kind());
        }
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(
                                CameraException.class,
                                () -> clock.write(new ClockSettings(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(TimeServer.of("time.example")))))
                        .kind());
        assertEquals(List.of(), device.asked());
    }

    @Test
    void refusalsKeepTheDevicesWords() {
        device.answers.put("date.cgi?action=set", "Request failed: no RTC\r\n");
        Clock clock = clock();
        CameraException failure =
                assertThrows(CameraException.class, () -> clock.set(Instant.parse("2027-03-09T08:07:06Z")));
        assertTrue(failure.reason().contains("no RTC"), failure.reason());
        device.answers.put("date.cgi?action=get", "yesterday");
        assertEquals(
                Kind.PROTOCOL, assertThrows(CameraException.class, clock::time).kind());
    }

    @Test
    void isAbsentWhereItIsRefused() {
        device.answers.remove("date.cgi?action=get");
        try (Rig rig = Rig.to(device.camera)) {
            ChannelInfo self = rig.connect().channels().get(0);
            assertTrue(self.absences().get("Clock").contains("system.time"), self.absences()::toString);
        }
    }
}
