package org.lensbridge.driver.genericcgi.capability.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeviceZoneTest {
    @ParameterizedTest
    @CsvSource({
        "GMT-12, -12:00",
        "GMT+13, +13:00",
        "gmt + 5:30, +05:30",
        "(GMT+08:00) Perth, +08:00",
        "UTC-0330, -03:30",
        "-3, -03:00",
        "GMT, Z",
        "GMT+0, Z"
    })
    void readsHoursFromGreenwich(String text, String offset) {
        assertEquals(Optional.of(ZoneOffset.of(offset)), DeviceZone.offset(text));
    }

    @ParameterizedTest
    @CsvSource({"480", "25", "Asia/Taipei", "EST5EDT", "''", "GMT+99", "2027-03-09"})
    void takesNothingElseForHours(String text) {
        assertEquals(Optional.empty(), DeviceZone.offset(text));
    }
}
