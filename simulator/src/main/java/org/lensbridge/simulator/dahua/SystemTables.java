package org.lensbridge.simulator.dahua;

import java.util.List;

/** The device itself: 4.6. */
final class SystemTables {
    static final List<TableSource> ALL = List.of(
            TableSource.of("General", SystemTables::general),
            TableSource.of("UserGlobal", table -> table.put("OnvifLoginCheck", false)),
            TableSource.of("Locales", SystemTables::locales));

    private SystemTables() {}

    private static void general(Defaults table) {
        table.put("MachineName", table.settings().name())
                .put("LocalNo", 8)
                .put("MachineAddress", "")
                .put("MachineGroup", "");
    }

    private static void locales(Defaults table) {
        table.put("DSTEnable", false);
        for (String edge : List.of("DSTEnd", "DSTStart")) {
            table.at(edge)
                    .put("Day", 1)
                    .put("Hour", 0)
                    .put("Minute", 0)
                    .put("Month", edge.equals("DSTStart") ? 3 : 10)
                    .put("Week", 1)
                    .put("Year", 2026);
        }
        table.put("TimeFormat", "yyyy-MM-dd HH:mm:ss");
    }
}
