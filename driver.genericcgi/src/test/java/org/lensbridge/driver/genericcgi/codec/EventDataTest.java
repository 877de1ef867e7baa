package org.lensbridge.driver.genericcgi.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.driver.genericcgi.codec.IoStatus.Pair;

class EventDataTest {
    @Test
    void readsGroupsLineByLine() {
        EventData data = EventData.parse("Motion:Enabled=1;Level=7;Sensitivity=55;Triggered=1; \r\n"
                + "Motion1:Enabled=0; \r\nIO:Status=0f020000000008;\r\n\r\n");
        assertEquals(Optional.of(true), data.active("Motion"));
        assertEquals(Optional.of(7), data.percent("Motion", "Level"));
        assertEquals(Optional.of(55), data.percent("Motion", "Sensitivity"));
        assertEquals(Optional.of(false), data.active("Motion1"));
        assertEquals(Optional.empty(), data.active("Motion2"));
        assertEquals(Optional.of(true), data.contacts().of(Pair.OUTPUTS_ACTIVE, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "motion:ENABLED=1;triggered=1|true",
                "Motion : Enabled = 1 ; Triggered = 0 ;|false",
                "Motion:Enabled=0;Triggered=1;|false",
                "Motion:Enable=0;|false",
                "Motion:Triggered=1;|true",
                "Motion:Enabled=1;|",
                "Motion:Triggered=yes;|",
                "Motion|",
                "# Error: nothing|",
            })
    void whatIsSwitchedOffIsNotActive(String text, Boolean active) {
        assertEquals(Optional.ofNullable(active), EventData.parse(text).active("Motion"));
    }

    @Test
    void takesGroupsOnOneLine() {
        EventData data = EventData.parse("T0:Enabled=1;Triggered=1;Motion3:Enabled=1;Triggered=0;");
        assertEquals(Optional.of(true), data.active("T0"));
        assertEquals(Optional.of(false), data.active("Motion3"));
    }

    @ParameterizedTest
    @CsvSource({"101", "-1", "many", "''", "1000000000000"})
    void levelsAreWithinTheirRange(String level) {
        assertEquals(
                Optional.empty(), EventData.parse("Motion:Level=" + level + ";").percent("Motion", "Level"));
    }

    @Test
    void everyPairTellsOfItsOwn() {
        IoStatus status = IoStatus.parse("a2010280408011");
        assertEquals(
                Map.of(
                        "InputsEnabled", List.of(2, 6, 8),
                        "InputsClosed", List.of(1),
                        "OutputsClosed", List.of(2),
                        "InputsNormallyClosed", List.of(8),
                        "OutputsActiveClosed", List.of(7),
                        "InputsActive", List.of(8),
                        "OutputsActive", List.of(1, 5)),
                status.numbers());
        assertEquals(Optional.of(true), status.of(Pair.INPUTS_ENABLED, 8));
        assertEquals(Optional.of(false), status.of(Pair.INPUTS_ENABLED, 1));
        assertEquals(Optional.empty(), status.of(Pair.INPUTS_ENABLED, 9));
        assertEquals(Optional.empty(), status.of(Pair.INPUTS_ENABLED, 0));
    }

    @Test
    void pairsThatAreMissingTellNothing() {
        IoStatus status = IoStatus.parse(" A2F");
        assertEquals(Optional.of(true), status.of(Pair.INPUTS_ENABLED, 2));
        assertEquals(Optional.empty(), status.of(Pair.INPUTS_CLOSED, 1));
        assertEquals(Map.of(), IoStatus.parse("").numbers());
        assertEquals(
                List.of("OutputsClosed"),
                List.copyOf(IoStatus.parse("zz g01").numbers().keySet()));
        assertEquals(7, IoStatus.parse("000102030405060708090a").numbers().size());
    }

    @Test
    void endlessTextsAreReadUpToABound() {
        EventData data = EventData.parse("Motion:Enabled=1;".repeat(100_000) + "Motion1:Enabled=1;");
        assertEquals(1, data.groups().size());
        assertTrue(EventData.parse("Motion:" + "a=" + "x".repeat(100_000) + ";")
                .groups()
                .isEmpty());
    }
}
