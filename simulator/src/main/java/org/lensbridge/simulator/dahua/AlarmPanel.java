package org.lensbridge.simulator.dahua;

import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.EventAction;

/**
 * The alarm inputs and outputs (4.9.2 to 4.9.7). An input is on while the event {@code AlarmLocal} goes on; an output
 * that is not switched by hand follows the events whose handler names it, and falls back with them at once. The states
 * may be read from any thread.
 */
final class AlarmPanel {
    private static final String OUTPUT = "AlarmOutput";
    private static final int ON = 1;
    private static final int AUTOMATIC = 0;

    /** The table that says what happens at an event. */
    private static final Map<String, String> TABLES = Map.of(
            "AlarmLocal", "Alarm",
            "VideoMotion", "MotionDetect",
            "VideoBlind", "BlindDetect",
            "VideoLoss", "LossDetect");

    private final CameraSettings settings;
    private final ConfigTables tables;
    private final EventHub hub;

    AlarmPanel(CameraSettings settings, ConfigTables tables, EventHub hub) {
        this.settings = settings;
        this.tables = tables;
        this.hub = hub;
        hub.whenRaised((code, channel, action) -> {
            if (!code.equals(OUTPUT)) {
                tell();
            }
        });
        tables.whenWritten(names -> {
            if (names.stream().anyMatch(AlarmPanel::concerns)) {
                tell();
            }
        });
    }

    /** How many inputs there are. */
    int inputs() {
        return settings.kind().alarmInputs();
    }

    int outputs() {
        return settings.kind().alarmOutputs();
    }

    boolean inputIsOn(int index) {
        return hub.channels("AlarmLocal").contains(index + 1);
    }

    boolean outputIsOn(int index) {
        int mode = tables.number("AlarmOut[" + index + "].Mode", AUTOMATIC);
        return mode == ON || mode == AUTOMATIC && isCalledFor(index);
    }

    private boolean isCalledFor(int index) {
        return TABLES.entrySet().stream().anyMatch(event -> hub.channels(event.getKey()).stream()
                .map(channel -> event.getValue() + "[" + (channel - 1) + "].EventHandler.AlarmOut")
                .anyMatch(head -> isSet(head + "Enable", "true") && isSet(head + "Channels[" + index + "]", "1")));
    }

    private boolean isSet(String name, String value) {
        return tables.value(name).filter(value::equals).isPresent();
    }

    /** Raises an event for each output that is no longer what the last event said. */
    private void tell() {
        Set<Integer> known = Set.copyOf(hub.channels(OUTPUT));
        for (int index = 0; index < outputs(); index++) {
            boolean on = outputIsOn(index);
            if (on != known.contains(index + 1)) {
                hub.raise(OUTPUT, index + 1, on ? EventAction.START : EventAction.STOP, "");
            }
        }
    }

    private static boolean concerns(String name) {
        return name.startsWith("AlarmOut") || name.contains("EventHandler");
    }
}
