package org.lensbridge.simulator.dahua;

import java.util.List;

/** The positioner: 4.10. */
final class PtzTables {
    static final List<TableSource> ALL = List.of(TableSource.perChannel("Ptz", PtzTables::ptz));

    private PtzTables() {}

    private static void ptz(Defaults channel) {
        channel.put("Address", 8, 0, 255)
                .list("Attribute", ValueRule.TEXT, "115200", "8", "Even", "1")
                .list("Homing", ValueRule.range(-1, 65535), "0", "30")
                .put("NumberInMatrixs", 0)
                .put("ProtocolName", channel.settings().ptz() ? "DH-SD1" : "NONE");
    }
}
