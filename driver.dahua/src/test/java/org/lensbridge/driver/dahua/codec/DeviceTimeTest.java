package org.lensbridge.driver.dahua.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.testkit.RecordingDevice;

class DeviceTimeTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T22:58:10Z"), ZoneOffset.UTC);

    private final List<String> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "2011-7-3 21:02:32, 2011-07-03T19:02:32Z",
        "2011-07-03 01:02:03, 2011-07-02T23:02:03Z",
        "' 2012-1-1  1:2:3 ', 2011-12-31T23:02:03Z",
        "2012-02-29T10:00:00, 2012-02-29T08:00:00Z",
        "2012/02/29 10:00:00.250, 2012-02-29T08:00:00Z",
        "2012-02-28%2024:00:00, 2012-02-28T22:00:00Z",
        "28-02-2012 10:00:00, 2012-02-28T08:00:00Z",
        "3/2/2012 1:00:00, 2012-02-02T23:00:00Z",
        "02/28/2012 10:00:00, 2012-02-28T08:00:00Z",
        "'\"2012.02.28 10:00:00\"', 2012-02-28T08:00:00Z"
    })
    void readsWhatDevicesWrite(String text, String moment) {
        assertEquals(Instant.parse(moment), new DeviceTime(ZoneOffset.ofHours(2)).parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "never",
                "0000-00-00 00:00:00",
                "2011-02-30 10:00:00",
                "2011-1-1 25:00:00",
                "2011-1-1",
                "21:02:32",
                "2011-1-1 10:00:00 and more",
                "13-13-2011 10:00:00",
                "1-1-11 10:00:00",
                "99999-1-1 10:00:00"
            })
    void refusesWhatIsNoTime(String text) {
        CameraException failure = assertThrows(CameraException.class, () -> DeviceTime.UTC.parse(text));
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertEquals(Optional.empty(), DeviceTime.UTC.read(text));
    }

    @Test
    void anyTextIsATimeOrNone() {
        Random random = new Random(462);
        String alphabet = "0123456789-: T/%.x";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(80); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            DeviceTime.UTC.read(text.toString()).ifPresent(DeviceTime.UTC::format);
        }
    }

    @Test
    void writesPaddedNumbersInTheDevicesZone() {
        DeviceTime time = new DeviceTime(ZoneOffset.ofHoursMinutes(-3, -30));
        assertEquals("2026-03-01 19:28:10", time.format(NOW.instant().plusMillis(900)));
        assertEquals(NOW.instant(), time.parse(time.format(NOW.instant())));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01 22:58:09, Z",
        "2026-03-01 23:59:40, +01:00",
        "2026-3-2 4:31:00, +05:30",
        "2026-03-01 15:54:59, -07:00",
        "2026-3-2 12:58:10, +14:00"
    })
    void learnsTheOffsetFromTheDevicesClock(String shown, String offset) {
        assertEquals(new DeviceTime(ZoneOffset.of(offset)), learn("result = " + shown + "\r\n"));
        assertEquals(List.of(), warnings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "result = 2000-1-1 0:0:0",
                "result = 2026-03-02 18:00:00",
                "result = soon",
                "hello = 1",
                "Error\r\nErrorID=3, Detail=Method not found!"
            })
    void aDeviceThatDoesNotTellKeepsUtcWithAWarning(String reply) {
        assertEquals(DeviceTime.UTC, learn(reply));
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).matches("system\\.time: .*UTC\\..*"), warnings::toString);
    }

    private DeviceTime learn(String reply) {
        OperationEngine engine =
                new OperationEngine(new RecordingDevice(reply), new DahuaRefusals(), Duration.ofSeconds(1));
        return DeviceTime.learn(engine, NOW, (subject, sentence) -> warnings.add(subject + ": " + sentence));
    }
}
