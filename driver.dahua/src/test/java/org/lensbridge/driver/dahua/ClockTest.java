package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.system.Changeover;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.DaylightSaving;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.simulator.DahuaCamera;

class ClockTest {
    private static final String SYSTEM = "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n";
    private static final DaylightSaving EUROPE = new DaylightSaving(
            true,
            new Changeover(Month.MARCH, 5, 7, LocalTime.of(2, 0)),
            new Changeover(Month.OCTOBER, 5, 7, LocalTime.of(3, 0)));

    private static DahuaCamera camera() {
        return DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).start();
    }

    private static ClockSettings zone(String offset) {
        return ClockSettings.NONE.with(ZoneOffset.of(offset));
    }

    private static void assertNear(Instant expected, Instant actual) {
        Duration apart = Duration.between(expected, actual).abs();
        assertTrue(apart.compareTo(Duration.ofMinutes(2)) < 0, () -> actual + " is not about " + expected);
    }

    @Test
    void setsTheTimeInTheZoneOfTheDevice() {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Clock clock = rig.capability(0, Clock.class);
            clock.write(zone("+05:30"));
            clock.set(Instant.parse("2026-01-31T20:40:00Z"));
            assertTrue(camera.requests().stream()
                    .anyMatch(request -> request.target().endsWith("setCurrentTime&time=2026-02-01%2002%3A10%3A00")));
            assertNear(Instant.parse("2026-01-31T20:40:00Z"), clock.time());
        }
    }

    @Test
    void aClockThatGoesWrongIsSeenToDoSo() {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Clock clock = rig.capability(0, Clock.class);
            Instant wrong = Instant.now().minus(Duration.ofHours(5));
            clock.set(wrong);
            assertNear(wrong, clock.time());
        }
    }

    @Test
    void inSummerTheClockIsAnHourAhead() {
        Map<String, String> answers = Map.of(
                "getSystemInfo", SYSTEM,
                "getConfig&name=NTP", "table.NTP.TimeZone=24\r\n",
                "getDST", "result = 1\r\n",
                "getCurrentTime", "result = 2026-7-4 9:05:00\r\n");
        assertEquals(Instant.parse("2026-07-04T12:05:00Z"), timeOf(answers));
    }

    @Test
    void aDeviceThatTellsNoZoneIsInTheOneWhereItsClockIsRight() {
        String shown =
                "result = " + Instant.now().plus(Duration.ofHours(8)).toString().substring(0, 19) + "\r\n";
        assertNear(Instant.now(), timeOf(Map.of("getSystemInfo", SYSTEM, "getCurrentTime", shown)));
    }

    private static Instant timeOf(Map<String, String> answers) {
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            return rig.capability(0, Clock.class).time();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void writesZoneDaylightSavingAndServer() {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Clock clock = rig.capability(0, Clock.class);
            TimeServer server = new TimeServer(true, "time.example", 1123, Duration.ofHours(2));
            ClockSettings wanted =
                    new ClockSettings(Optional.of(ZoneOffset.ofHours(1)), Optional.of(EUROPE), Optional.of(server));
            assertEquals(wanted, clock.write(wanted));
            assertEquals("-1", camera.config("Locales.DSTStart.Week").orElseThrow());
            assertEquals("0", camera.config("Locales.DSTEnd.Day").orElseThrow());
            assertEquals("120", camera.config("NTP.UpdatePeriod").orElseThrow());
            assertEquals("1", camera.config("NTP.TimeZone").orElseThrow());
            long written = writes(camera);
            assertEquals(wanted, clock.write(wanted));
            assertEquals(written, writes(camera), "what the device has already is not written");
        }
    }

    private static long writes(DahuaCamera camera) {
        return camera.requests().stream()
                .filter(request -> request.target().contains("setConfig"))
                .count();
    }

    @Test
    void daysOfTheMonthStayDaysOfTheMonth() {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Clock clock = rig.capability(0, Clock.class);
            DaylightSaving south = new DaylightSaving(
                    false,
                    new Changeover(Month.OCTOBER, 0, 31, LocalTime.MIDNIGHT),
                    new Changeover(Month.FEBRUARY, 2, 6, LocalTime.of(23, 59)));
            ClockSettings wanted = ClockSettings.NONE.with(south);
            assertEquals(Optional.of(south), clock.write(wanted).daylightSaving());
            assertEquals("31", camera.config("Locales.DSTStart.Day").orElseThrow());
            assertEquals("6", camera.config("Locales.DSTEnd.Day").orElseThrow());
            assertEquals(
                    Integer.parseInt(camera.config("Locales.DSTStart.Year").orElseThrow()) + 1,
                    Integer.parseInt(camera.config("Locales.DSTEnd.Year").orElseThrow()));
        }
    }

    @Test
    void refusesAZoneThatTheDeviceDoesNotHave() {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Clock clock = rig.capability(0, Clock.class);
            CameraException failure = assertThrows(CameraException.class, () -> clock.write(zone("+14:00")));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.reason().contains("+14:00"), failure.reason());
            assertEquals(0, writes(camera));
        }
    }

    @Test
    void settingsThatMakeNoSenseAreUnknown() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo",
                SYSTEM,
                "getCurrentTime",
                "result = 2026-1-1 1:1:1\r\n",
                "getConfig&name=NTP",
                "table.NTP.TimeZone=77\r\ntable.NTP.Port=99999\r\n",
                "getConfig&name=Locales",
                "table.Locales.DSTEnable=true\r\ntable.Locales.DSTStart.Week=0\r\ntable.Locales.DSTStart.Day=0\r\n"
                        + "table.Locales.DSTStart.Month=13\r\n");
        try (ScriptedCamera camera = new ScriptedCamera(answers);
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            assertEquals(ClockSettings.NONE, rig.capability(0, Clock.class).settings());
        }
    }
}
