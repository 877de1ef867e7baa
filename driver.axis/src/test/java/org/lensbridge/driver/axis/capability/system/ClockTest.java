package org.lensbridge.driver.axis.capability.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.system.Changeover;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.DaylightSaving;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;

class ClockTest {
    private static final DaylightSaving DAYLIGHT = new DaylightSaving(
            true,
            new Changeover(Month.MARCH, 5, 7, LocalTime.of(3, 0)),
            new Changeover(Month.OCTOBER, 5, 7, LocalTime.of(4, 0)));
    private static final String INFO = "{\"dateTime\":\"2024-07-01T12:00:00Z\",\"dstEnabled\":true,"
            + "\"localDateTime\":\"2024-07-01T15:00:00+03:00\",\"timeZone\":\"Europe/Helsinki\","
            + "\"posixTimeZone\":\"EET-2EEST,M3.5.0/3,M10.5.0/4\"}";
    private static final String NTP = "{\"client\":{\"enabled\":true,\"serversSource\":\"DHCP\","
            + "\"staticServers\":[\"10.0.0.9\"],\"advertisedServers\":[\"10.0.0.2\"]}}";

    private final SystemCamera device = new SystemCamera();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private Clock current() {
        return device.listing("time-service", "ntp")
                .data("getDateTimeInfo", INFO)
                .data("getNTPInfo", NTP)
                .data("setDateTime", "{}")
                .data("setPosixTimeZone", "{}")
                .data("setNTPClientConfiguration", "{}")
                .connect()
                .capability(Clock.class);
    }

    private Clock old() {
        return device.connect().capability(Clock.class);
    }

    private static ClockSettings offset(ZoneOffset offset) {
        return ClockSettings.NONE.with(offset);
    }

    private static ClockSettings daylight(DaylightSaving saving) {
        return ClockSettings.NONE.with(saving);
    }

    private static ClockSettings server(TimeServer server) {
        return ClockSettings.NONE.with(server);
    }

    @Test
    void tellsTheTimeByEitherFirmware() {
        assertEquals(Instant.parse("2024-07-01T12:00:00Z"), current().time());
    }

    @Test
    void readsLocalTimesOfOldFirmwareByItsZone() {
        assertEquals(Instant.parse("2024-07-01T12:00:00Z"), old().time());
    }

    @Test
    void tellsTheSameSettingsByEitherFirmware() throws IOException {
        ClockSettings expected = new ClockSettings(
                Optional.of(ZoneOffset.ofHours(2)), Optional.of(DAYLIGHT), Optional.of(TimeServer.of("10.0.0.2")));
        assertEquals(expected, old().settings());
        try (SystemCamera other = new SystemCamera()) {
            Clock clock = other.listing("time-service", "ntp")
                    .data("getDateTimeInfo", INFO)
                    .data("getNTPInfo", NTP)
                    .connect()
                    .capability(Clock.class);
            assertEquals(expected, clock.settings());
            assertEquals(expected, clock.write(expected));
            assertEquals(List.of(), other.bodies("setPosixTimeZone"));
            assertEquals(List.of(), other.bodies("setNTPClientConfiguration"));
        }
    }

    @Test
    void setsTheClockInWholeSeconds() {
        current().set(Instant.parse("2024-02-29T12:00:00.75Z"));
        assertEquals(
                List.of(
                        "{\"apiVersion\":\"1.0\",\"method\":\"setDateTime\",\"params\":{\"dateTime\":\"2024-02-29T12:00:00Z\"}}"),
                device.bodies("setDateTime"));
    }

    @Test
    void setsTheClockOfOldFirmwareInLocalTime() {
        Clock clock = old();
        device.text("date.cgi", "OK\r\n");
        clock.set(Instant.parse("2024-02-29T22:30:05Z"));
        assertEquals(
                "date.cgi?action=set&year=2024&month=3&day=1&hour=0&minute=30&second=5",
                device.camera.sent("date.cgi").get(1));
    }

    @Test
    void movesTheZoneWithItsDaylightSaving() {
        current().write(offset(ZoneOffset.ofHoursMinutes(5, 30)));
        assertEquals(
                List.of("{\"apiVersion\":\"1.0\",\"method\":\"setPosixTimeZone\",\"params\":{\"posixTimeZone\":"
                        + "\"<+0530>-5:30<+0630>,M3.5.0/3,M10.5.0/4\",\"enableDst\":true}}"),
                device.bodies("setPosixTimeZone"));
    }

    @Test
    void switchesDaylightSavingOffWithoutForgettingItsRules() {
        old().write(daylight(new DaylightSaving(false, DAYLIGHT.start(), DAYLIGHT.end())));
        assertEquals(
                List.of("param.cgi?action=update&Time.DST.Enabled=no"), device.camera.sent("param.cgi?action=update"));
    }

    @Test
    void writesDaysOfTheMonthAsDaysOfTheYear() {
        Changeover start = new Changeover(Month.MARCH, 0, 1, LocalTime.of(2, 0));
        Changeover end = new Changeover(Month.NOVEMBER, 1, 7, LocalTime.of(1, 30));
        old().write(daylight(new DaylightSaving(true, start, end)));
        assertEquals(
                List.of("param.cgi?action=update&Time.POSIXTimeZone=EET-2EEST%2CJ60%2CM11.1.0%2F1%3A30"),
                device.camera.sent("param.cgi?action=update"));
    }

    @Test
    void theClocksDoNotChangeOnALeapDay() {
        Clock clock = old();
        Changeover never = new Changeover(Month.FEBRUARY, 0, 29, LocalTime.NOON);
        refused(Kind.INVALID_ARGUMENT, () -> clock.write(daylight(new DaylightSaving(true, never, never))));
        refused(Kind.INVALID_ARGUMENT, () -> clock.write(offset(ZoneOffset.ofTotalSeconds(3601))));
        assertEquals(List.of(), device.camera.sent("param.cgi?action=update"));
    }

    @Test
    void aServerThatIsWrittenGoesBeforeThatOfDhcp() {
        current().write(server(TimeServer.of("ntp.example.com")));
        assertEquals(
                List.of("{\"apiVersion\":\"1.0\",\"method\":\"setNTPClientConfiguration\",\"params\":"
                        + "{\"serversSource\":\"static\",\"staticServers\":[\"ntp.example.com\"]}}"),
                device.bodies("setNTPClientConfiguration"));
    }

    @Test
    void aServerIsWrittenToParametersOfOldFirmware() {
        old().write(server(new TimeServer(false, "10.0.0.8", 123, Duration.ZERO)));
        assertEquals(
                List.of("param.cgi?action=update&Time.NTP.Server=10.0.0.8&Time.ObtainFromDHCP=no&Time.SyncSource=None"),
                device.camera.sent("param.cgi?action=update"));
    }

    @ParameterizedTest
    @CsvSource({
        "nas, 124, 0, UNSUPPORTED",
        "nas, 123, 60, UNSUPPORTED",
        "'', 123, 0, INVALID_ARGUMENT",
        "a b, 123, 0, INVALID_ARGUMENT"
    })
    void refusesServersThatTheDeviceCannotAsk(String host, int port, int seconds, Kind kind) {
        Clock clock = current();
        refused(kind, () -> clock.write(server(new TimeServer(true, host, port, Duration.ofSeconds(seconds)))));
        assertEquals(List.of(), device.bodies("setNTPClientConfiguration"));
    }

    @Test
    void aZoneThatIsANameOnlyHasAnOffset() {
        Clock clock = current();
        device.data(
                "getDateTimeInfo",
                "{\"localDateTime\":\"2024-07-01T15:00:00+03:00\",\"timeZone\":\"Europe/Helsinki\"}");
        assertEquals(Optional.of(ZoneOffset.ofHours(2)), clock.settings().offset());
        assertEquals(Optional.empty(), clock.settings().daylightSaving());
        assertEquals(Instant.parse("2024-07-01T12:00:00Z"), clock.time());
        device.data("getDateTimeInfo", "{\"localDateTime\":\"2024-07-01T15:00:00+03:00\",\"timeZone\":\"Own/Zone\"}");
        assertEquals(Optional.of(ZoneOffset.ofHours(3)), clock.settings().offset());
    }

    @Test
    void tellsWhatADeviceWithoutSenseDoes() {
        Clock clock = current();
        device.data("getDateTimeInfo", "[7]").data("getNTPInfo", "\"none\"");
        refused(Kind.PROTOCOL, clock::time);
        assertEquals(ClockSettings.NONE, clock.settings());
        device.error("setDateTime", 4004, "Invalid parameter(s)");
        refused(Kind.INVALID_ARGUMENT, () -> clock.set(Instant.EPOCH));
        device.error("setDateTime", 4000, "Method does not exist");
        refused(Kind.UNSUPPORTED, () -> clock.set(Instant.EPOCH));
        device.answers.put("getDateTimeInfo", AnsweringCamera.HANG_UP);
        refused(Kind.UNREACHABLE, clock::time);
    }

    @Test
    void aDeviceWhoseTimeIsNoneHasNoClock() {
        device.text("date.cgi", "<html>Welcome</html>").connect();
        assertEquals(Optional.empty(), device.rig.session().capability(0, Clock.class));
    }

    private static void refused(Kind kind, Runnable call) {
        CameraException failure = assertThrows(CameraException.class, call::run);
        assertEquals(kind, failure.kind(), failure::toString);
    }
}
