package org.lensbridge.simulator.dahua;

import java.util.List;

/** The settings of 4.9.1, which many tables hold under {@code EventHandler}. */
final class EventHandlerTable {
    private static final int MOST_CHANNELS = 16;
    private static final ValueRule LATCH = ValueRule.range(10, 300);
    private static final ValueRule CHOSEN = ValueRule.range(0, 1);
    private static final ValueRule LINK =
            ValueRule.oneOf("None", "Preset", "Tour", "Pattern").or(ValueRule.INTEGER);

    private EventHandlerTable() {}

    /** Writes them at the place where the handler stands. */
    static void write(Defaults handler) {
        int channels = Math.min(MOST_CHANNELS, handler.settings().channels());
        int outputs = Math.max(1, handler.settings().kind().alarmOutputs());
        output(handler, "AlarmOut", outputs);
        output(handler, "ExAlarmOut", 1);
        output(handler, "Matrix", 1);
        output(handler, "Record", channels);
        output(handler, "Snapshot", channels);
        output(handler, "Tour", 1);
        for (String latch : List.of("AlarmOutLatch", "FlashLatch", "RecordLatch")) {
            handler.put(latch, "10", LATCH);
        }
        for (String flag : List.of("Beep", "Flash", "Log", "Mail", "Message", "PtzLink", "Tip", "Voice")) {
            handler.put(flag + "Enable", flag.equals("Log"));
        }
        handler.put("Dejitter", 5, 0, 255).put("Delay", 0, 0, 300);
        handler.at("PtzLink").times(channels, link -> link.list("", LINK, "None", "0"));
        handler.put("SnapshotPeriod", 3, 0, 255).put("SnapshotTimes", 0, 0, 65535);
        handler.put("Voice.AudioFileName", "");
        handler.schedule(1, 1);
    }

    private static void output(Defaults handler, String name, int channels) {
        handler.put(name, 1);
        handler.put(name + "Enable", name.equals("Record"));
        int own = handler.number();
        handler.at(name + "Channels").times(channels, channel -> {
            boolean chosen = name.equals("Record") && channel.number() == own;
            channel.put("", chosen ? "1" : "0", CHOSEN);
        });
    }
}
