package org.lensbridge.driver.support.quirk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Parameter;

class QuirkTableTest {
    private static final Operation ROW = Operation.read("a.read", "1", "/r?c={channel}", Decoding.KEYS, "Reads.")
            .channelFrom(1);
    private static final Parameter OLD = Parameter.of("Old", ValueType.TEXT, "1", "Gone later.");
    private static final Quirk BASE =
            Quirk.ofOperations("from-zero", "it was tried", Devices.LEARNT, row -> row.withChannelBase(0));
    private static final Quirk WITHOUT = Quirk.ofParameters(
            "without-old",
            "release notes",
            new Devices("cam-[0-9]+", "2.10", "3"),
            row -> row.equals(OLD) ? Optional.empty() : Optional.of(row));
    private static final QuirkTable TABLE = new QuirkTable(List.of(BASE, WITHOUT));

    private static DeviceInfo device(String model, String firmware) {
        return new DeviceInfo("Acme", model, firmware, "", "", Map.of());
    }

    private static String names(DeviceInfo device, List<Quirk> learnt, String option) {
        return TABLE.select(device, learnt, TABLE.choice(option)).names();
    }

    @Test
    void selectsByModelAndFirmware() {
        assertEquals("", names(device("CAM-7", "2.9"), List.of(), ""));
        assertEquals("without-old", names(device("CAM-7", "2.10"), List.of(), ""));
        assertEquals("without-old", names(device("cam-7", "V2.800.12 build 4"), List.of(), ""));
        assertEquals("", names(device("cam-7", "3.0"), List.of(), ""));
        assertEquals("", names(device("cam-7", ""), List.of(), ""));
        assertEquals("", names(device("dome-7", "2.10"), List.of(), ""));
        assertTrue(Devices.of("cam.*").include(device("cam-7", "")));
    }

    @Test
    void peopleDecideBeforeTheDevice() {
        assertEquals("from-zero", names(device("x", "1"), List.of(BASE), ""));
        assertEquals("", names(device("x", "1"), List.of(BASE), "-from-zero"));
        assertEquals("from-zero without-old", names(device("x", "1"), List.of(), "without-old, from-zero"));
        assertTrue(TABLE.choice("-from-zero").decides(BASE));
        assertFalse(TABLE.choice("").decides(BASE));
        CameraException failure = assertThrows(CameraException.class, () -> TABLE.choice("upside-down"));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(TABLE.option().description().contains("from-zero"));
    }

    @Test
    void replacesRows() {
        QuirkTable.Applied applied = TABLE.select(device("cam-1", "2.11"), List.of(BASE), QuirkTable.Choice.NONE);
        assertEquals(0, applied.operation(ROW).channelBase());
        assertEquals(List.of(), applied.parameters(List.of(OLD)));
        assertEquals(List.of(OLD), QuirkTable.Applied.NONE.parameters(List.of(OLD)));
    }

    @Test
    void versionsWithHugeNumbersCompare() {
        assertTrue(Devices.compare("1.99999999999999999999999", "1.2") > 0);
    }
}
