package org.lensbridge.simulator.dahua;

import java.util.List;

/** The device itself: 4.6. */
final class SystemTables {
    /** What 4.6.5 answers. */
    static final List<String> LANGUAGES = List.of("English", "SimpChinese", "French", "German");

    private static final String DATE_PART = "(yyyy|yy|MMMM|MM|M|dd|d)";

    static final List<TableSource> ALL = List.of(
            TableSource.of("General", SystemTables::general),
            TableSource.of("Locales", SystemTables::locales),
            TableSource.of("Language", table -> table.put("", LANGUAGES.get(0), LANGUAGES::contains)),
            TableSource.of("AccessFilter", SystemTables::accessFilter),
            TableSource.of("AutoMaintain", SystemTables::autoMaintain),
            TableSource.of("Holiday", table -> table.at("MonthMask")
                    .times(12, month -> month.put("", 0, 0, Integer.MAX_VALUE))),
            TableSource.of("UserGlobal", table -> table.put("OnvifLoginCheck", false)));

    private SystemTables() {}

    private static void general(Defaults table) {
        table.put("MachineName", table.settings().name())
                .put("LocalNo", 8)
                .put("MachineAddress", "")
                .put("MachineGroup", "");
    }

    private static void locales(Defaults table) {
        table.put("DSTEnable", false);
        edge(table.at("DSTEnd"), 10);
        edge(table.at("DSTStart"), 3);
        table.put(
                "TimeFormat",
                "yyyy-MM-dd HH:mm:ss",
                ValueRule.matching(DATE_PART + "-" + DATE_PART + "-" + DATE_PART + " (HH|H|hh|h):mm:ss"));
    }

    /** The last Sunday of the month; with week 0 the day would count from the first of the month. */
    private static void edge(Defaults edge, int month) {
        edge.put("Day", 0, 0, 31)
                .put("Hour", 2, 0, 23)
                .put("Minute", 0, 0, 59)
                .put("Month", month, 1, 12)
                .put("Week", -1, -1, 4)
                .put("Year", 2026, 2000, 2038);
    }

    /** The lists are empty at first. */
    private static void accessFilter(Defaults table) {
        table.allow("BannedList", ValueRule.ADDRESS)
                .allow("TrustList", ValueRule.ADDRESS)
                .put("Enable", false)
                .put("Type", "BannedList", ValueRule.oneOf("TrustList", "BannedList"));
    }

    private static void autoMaintain(Defaults table) {
        when(table, "AutoReboot", 2, 2);
        when(table, "AutoShutdown", -1, 0);
        when(table, "AutoStartUp", -1, 0);
    }

    /** A day of the week, 7 for all of them, -1 for never. */
    private static void when(Defaults table, String what, int day, int hour) {
        table.put(what + "Day", day, -1, 7).put(what + "Hour", hour, 0, 23).put(what + "Minute", 0, 0, 59);
    }
}
