package org.lensbridge.driver.axis.capability.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Times in microseconds, and in frames of a rate that is known or not. */
class ExposureTimeTest {
    private static ExposureTime time(long min, long max, String text, double rate) {
        Knob knob = new Knob("Key", ValueType.integer(min, max), Map.of(), true, text);
        return new ExposureTime(knob, rate == 0 ? OptionalDouble.empty() : OptionalDouble.of(rate));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 25, 40000000",
        "-1, 30, 33333333",
        "-5, 30, 166666667",
        "-2, 50, 40000000",
        "-1, 60, 16666667",
        "-60, 25, 2400000000",
        "31, 0, 31000",
        "31, 25, 31000",
        "1, 60, 1000",
        "2000000, 0, 2000000000"
    })
    void isOfItsSign(String text, double rate, long nanos) {
        assertEquals(
                Optional.of(Duration.ofNanos(nanos)),
                time(-60, 2_000_000, text, rate).now());
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "-5, 0", "x, 30", "'', 30", "99999999999, 30", "-99999999999, 30"})
    void isNoneWhereTheNumberTellsNone(String text, double rate) {
        assertEquals(Optional.empty(), time(-60, 2_000_000, text, rate).now());
    }

    @ParameterizedTest
    @CsvSource({
        "-60, 2000000, 30, 40000, 40000",
        "-60, 2000000, 0, 40000, 40000",
        "-60, 2000000, 30, 2000000, 2000000",
        "-60, 100000, 25, 240000, -6",
        "-60, 100000, 30, 110000, -3",
        "-60, -1, 25, 390000, -10",
        "-60, -1, 60, 1, -1",
        "-60, 0, 50, 1200000, -60",
        "31, 100000, 25, 240000, 240000",
        "-60, -1, 25, 2500000, 2500000"
    })
    void countsFramesOnlyWhereTheRangeHasNoPlaceForMicroseconds(
            long min, long max, double rate, long micros, String text) {
        assertEquals(text, time(min, max, "-1", rate).text(Duration.ofNanos(micros * 1000)));
    }

    @Test
    void isRefusedInFramesOfAnUnknownRate() {
        CameraException e =
                assertThrows(CameraException.class, () -> time(-60, -1, "-1", 0).text(Duration.ofMillis(40)));
        assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        assertTrue(e.reason().contains("Key"), e.reason());
    }
}
