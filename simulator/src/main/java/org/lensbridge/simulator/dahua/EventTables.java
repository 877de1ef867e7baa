package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;

/** What the device notices: 4.8. */
final class EventTables {
    private static final int REGION_LINES = 18;
    private static final int REGION_BLOCKS = (1 << 22) - 1;

    static final List<TableSource> ALL =
            List.of(TableSource.perChannel("MotionDetect", EventTables::motion).checked(EventTables::checkRegions));

    private EventTables() {}

    private static void motion(Defaults channel) {
        channel.allow("DetectVersion", ValueRule.oneOf("V3.0")).put("Enable", true);
        EventHandlerTable.write(channel.at("EventHandler"));
        channel.at("MotionDetectWindow").times(4, window -> {
            window.put("Id", window.number()).put("Name", "Region" + (window.number() + 1));
            boolean first = window.number() == 0;
            window.at("Region").times(REGION_LINES, line -> line.put("", first ? REGION_BLOCKS : 0, 0, REGION_BLOCKS));
            window.put("Sensitive", 60, 0, 100).put("Threshold", 5, 0, 100);
            window.list("Window", ValueRule.range(0, 8191), "0", "0", first ? "8191" : "0", first ? "8191" : "0");
        });
        channel.put("OsdTwinkleEnable", false).put("PirMotionLevel", 3);
    }

    /** 4.8.1: who writes a motion region says in the same request which version of regions it means. */
    private static void checkRegions(Map<String, String> changes) throws Refusal {
        boolean regions = changes.keySet().stream().anyMatch(name -> name.contains(".Region["));
        boolean version = changes.keySet().stream().anyMatch(name -> name.endsWith("DetectVersion"));
        if (regions && !version) {
            throw Refusal.invalidParam();
        }
    }
}
