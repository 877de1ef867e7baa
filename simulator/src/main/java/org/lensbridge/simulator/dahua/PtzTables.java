package org.lensbridge.simulator.dahua;

import java.util.List;

/** The positioner: 4.10.1 and 4.10.2. */
final class PtzTables {
    private static final int TASKS = 4;

    static final List<TableSource> ALL = List.of(
            TableSource.perChannel("Ptz", PtzTables::port),
            TableSource.perChannel("PtzAutoMovement", channel -> channel.times(TASKS, PtzTables::task))
                    .when(CameraSettings::ptz));

    private PtzTables() {}

    private static void port(Defaults port) {
        port.put("Address", 8, 0, 255)
                .list("Attribute", PtzTables::isAttribute, "115200", "8", "Even", "1")
                .list("Homing", ValueRule.range(-1, 65535), "0", "30")
                .put("NumberInMatrixs", 0)
                .put("ProtocolName", port.settings().ptz() ? "DH-SD1" : "NONE");
    }

    /** Baud rate, data bits, parity and stop bits share one list. */
    private static boolean isAttribute(String text) {
        return List.of("1200", "2400", "4800", "9600", "19200", "38400", "57600", "115200")
                        .contains(text)
                || List.of("4", "5", "6", "7", "8").contains(text)
                || List.of("Even", "Mark", "None", "Odd", "Space").contains(text)
                || List.of("1", "1.5", "2").contains(text);
    }

    /** {@code Fuction} is how the document spells it; the days of its week count from 1. */
    private static void task(Defaults task) {
        task.put("Enable", false);
        for (int day = 1; day <= 7; day++) {
            task.at("TimeSection[" + day + "]").sections(1, 1);
        }
        task.put("Fuction", "Preset", ValueRule.oneOf("Scan", "Preset", "Pattern", "Tour"))
                .put("ScanId", 0)
                .put("PresetId", 1)
                .put("PatternId", 0)
                .put("TourId", 1);
        task.at("AutoHoming").put("Enable", true).put("Time", 300);
        task.put("SnapshotEnable", false).put("SnapshotDelayTime", 30);
    }
}
