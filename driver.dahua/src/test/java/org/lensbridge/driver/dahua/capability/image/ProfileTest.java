package org.lensbridge.driver.dahua.capability.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.transport.text.KeyValues;

class ProfileTest {
    /** A Sunday. */
    private static final String DATE = "2026-11-22T";

    private static Profile inForce(String mode, String options, String time) {
        return Profile.inForce(
                KeyValues.parse(mode.replace(';', '\n')),
                KeyValues.parse(options.replace(';', '\n')),
                () -> LocalDateTime.parse(DATE + time));
    }

    @ParameterizedTest
    @CsvSource({
        "Mode=0;Config[0]=0, NORMAL",
        "Mode=0;Config[0]=1, DAY",
        "Mode=0;Config[0]=2, NIGHT",
        "Mode=0, DAY",
        "Mode=0;Config[0]=bright, DAY"
    })
    void oneConfigIsInForceAlways(String mode, Profile expected) {
        assertEquals(expected, inForce(mode, "NightOptions.Profile=1", "12:00:00"));
    }

    @ParameterizedTest
    @CsvSource({"05:59:59, NIGHT", "06:00:00, DAY", "20:00:00, DAY", "20:00:01, NIGHT"})
    void theWeekDecidesByTheSectionsOfTheDay(String time, Profile expected) {
        String sunday = "Mode=1;Config[1]=1;Config[2]=2;TimeSection[0][0]=0 00:00:00-23:59:59;"
                + "TimeSection[0][1]=1 06:00:00-20:00:00;TimeSection[1][0]=1 00:00:00-23:59:59";
        assertEquals(expected, inForce(sunday, "", time));
    }

    @ParameterizedTest
    @CsvSource({
        "NightOptions.Profile=0, DAY",
        "NightOptions.Profile=1, NIGHT",
        "NightOptions.Profile=2, NORMAL",
        "NightOptions.Profile=3;NightOptions.SwitchMode=0, DAY",
        "NightOptions.Profile=3;NightOptions.SwitchMode=1, DAY",
        "NightOptions.Profile=3;NightOptions.SwitchMode=3, NIGHT",
        "NightOptions.Profile=3;NightOptions.SwitchMode=4, NORMAL",
        "NightOptions.SwitchMode=4, NORMAL",
        "NightOptions.Profile=99, DAY",
        "Backlight=0, DAY"
    })
    void nightOptionsDecideWhereThereIsNoMode(String options, Profile expected) {
        assertEquals(expected, inForce("", options, "12:00:00"));
    }

    @ParameterizedTest
    @CsvSource({"06:29:59, NIGHT", "06:30:00, DAY", "17:59:59, DAY", "18:00:00, NIGHT"})
    void theSunDecidesWhereItIsTold(String time, Profile expected) {
        String sun = "NightOptions.Profile=3;NightOptions.SwitchMode=2;NightOptions.SunriseHour=6;"
                + "NightOptions.SunriseMinute=30;NightOptions.SunsetHour=18";
        assertEquals(expected, inForce("", sun, time));
    }

    @Test
    void sectionsAreReadAndOtherTextsAreNot() {
        DaySection night = DaySection.parse(" 1 22:00:00-24:00:00").orElseThrow();
        assertTrue(night.covers(86_399));
        assertFalse(night.covers(0));
        assertTrue(DaySection.parse("7 0:0:0 - 23:59:59").orElseThrow().always());
        assertFalse(DaySection.parse("0 00:00:00-24:00:00").orElseThrow().always());
        for (String text : new String[] {"", "1", "1 08:00-09:00", "x 00:00:00-24:00:00", "123456 00:00:00-24:00:00"}) {
            assertEquals(Optional.empty(), DaySection.parse(text), text);
        }
    }
}
