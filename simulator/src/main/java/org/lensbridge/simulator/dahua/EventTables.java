package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;

/** What the device notices, and what it does then: 4.8 and 4.9. */
final class EventTables {
    private static final int REGION_LINES = 18;
    private static final int REGION_BLOCKS = (1 << 22) - 1;

    static final List<TableSource> ALL = List.of(
            TableSource.perChannel("MotionDetect", EventTables::motion).checked(EventTables::checkRegions),
            TableSource.of(
                    "Alarm", table -> table.times(table.settings().kind().alarmInputs(), EventTables::alarmInput)),
            TableSource.of(
                    "AlarmOut", table -> table.times(table.settings().kind().alarmOutputs(), EventTables::alarmOutput)),
            TableSource.perChannel("BlindDetect", channel -> {
                handled(channel, false);
                channel.put("Level", 3, 1, 6);
            }),
            TableSource.perChannel("LossDetect", channel -> handled(channel, false)),
            TableSource.of("LoginFailureAlarm", table -> handled(table, false)),
            TableSource.of("StorageNotExist", table -> handled(table, true)),
            TableSource.of("StorageFailure", table -> handled(table, true)),
            TableSource.of("StorageLowSpace", table -> handled(table, true)),
            TableSource.of("NetAbort", table -> handled(table, false)),
            TableSource.of("IPConflict", table -> handled(table, false)));

    private EventTables() {}

    private static void handled(Defaults event, boolean enabled) {
        event.put("Enable", enabled);
        EventHandlerTable.write(event.at("EventHandler"));
    }

    private static void motion(Defaults channel) {
        channel.allow("DetectVersion", ValueRule.oneOf("V3.0"));
        handled(channel, true);
        channel.at("MotionDetectWindow").times(4, window -> {
            boolean first = window.number() == 0;
            window.put("Id", window.number()).put("Name", "Region" + (window.number() + 1));
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

    private static void alarmInput(Defaults input) {
        handled(input, true);
        input.put("Name", "Input " + (input.number() + 1)).put("SensorType", "NO", ValueRule.oneOf("NC", "NO"));
    }

    private static void alarmOutput(Defaults output) {
        output.put("Mode", 0, 0, 2).put("Name", "Output " + (output.number() + 1));
    }
}
