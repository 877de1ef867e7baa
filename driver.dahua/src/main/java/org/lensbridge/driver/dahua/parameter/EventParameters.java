package org.lensbridge.driver.dahua.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * What sets off events, and what they set off: sections 4.8 and 4.9. Channels and all indexes count from 0. Alarm inputs and outputs belong to the
 * device, not to its channels.
 */
public final class EventParameters {
    /** More than any device of the family has of inputs, or of outputs. */
    public static final int MOST_CONTACTS = 16;

    private static final Index INPUT = new Index("input", 0, MOST_CONTACTS - 1);
    private static final Index PORT = new Index("port", 0, MOST_CONTACTS - 1);

    /** The name of an alarm input. */
    public static final Parameter INPUT_NAME = Parameter.of(
                    "Alarm[{input}].Name", new ValueType.TextType(64), "4.9.2", "The name of the alarm input.")
            .at(INPUT);
    /** Who switches an alarm output: {@code automatic}, {@code on} or {@code off}. */
    public static final Parameter OUTPUT_MODE = Parameter.of(
                    "AlarmOut[{port}].Mode",
                    ValueType.choice("automatic", "on", "off"),
                    "4.9.3",
                    "Who switches the alarm output: events (0 on the wire), or nobody, so that it stays on (1) or off (2).")
            .as(Conversions.codes(Map.of("0", "automatic", "1", "on", "2", "off")))
            .at(PORT);
    /** The name of an alarm output. */
    public static final Parameter OUTPUT_NAME = Parameter.of(
                    "AlarmOut[{port}].Name", new ValueType.TextType(64), "4.9.3", "The name of the alarm output.")
            .at(PORT);

    static final List<Parameter> ALL = all();

    private EventParameters() {}

    private static List<Parameter> all() {
        List<Parameter> rows = new ArrayList<>(MotionParameters.ALL);
        rows.add(enable("Alarm[{input}]", "4.9.2", "Whether the alarm input is watched.")
                .at(INPUT));
        rows.add(INPUT_NAME);
        rows.add(Parameter.of(
                        "Alarm[{input}].SensorType",
                        ValueType.choice("NC", "NO"),
                        "4.9.2",
                        "The contact of the alarm input at rest: closed (NC) or open (NO).")
                .at(INPUT));
        rows.addAll(EventHandlerParameters.of("Alarm[{input}]", "4.9.2", INPUT));
        rows.add(OUTPUT_MODE);
        rows.add(OUTPUT_NAME);
        rows.add(enable("BlindDetect[{channel}]", "4.9.8", "Whether a covered lens is looked for.")
                .at(Index.channel(0)));
        rows.add(Parameter.of(
                        "BlindDetect[{channel}].Level",
                        ValueType.integer(1, 6),
                        "4.9.8",
                        "The sensitivity for a covered lens, from 1, the lowest, to 6.")
                .at(Index.channel(0)));
        rows.addAll(EventHandlerParameters.of("BlindDetect[{channel}]", "4.9.8", Index.channel(0)));
        rows.add(enable("LossDetect[{channel}]", "4.9.9", "Whether a lost picture signal is looked for.")
                .at(Index.channel(0)));
        rows.addAll(EventHandlerParameters.of("LossDetect[{channel}]", "4.9.9", Index.channel(0)));
        device(rows, "LoginFailureAlarm", "4.9.10", "Whether failed logins are told.");
        device(rows, "StorageNotExist", "4.9.11", "Whether missing storage is told.");
        device(rows, "StorageFailure", "4.9.12", "Whether storage that fails is told.");
        device(rows, "StorageLowSpace", "4.9.13", "Whether storage that is nearly full is told.");
        device(rows, "NetAbort", "4.9.14", "Whether a cut network is told.");
        device(rows, "IPConflict", "4.9.15", "Whether an address that another device has too is told.");
        return List.copyOf(rows);
    }

    private static void device(List<Parameter> rows, String table, String section, String text) {
        rows.add(enable(table, section, text));
        rows.addAll(EventHandlerParameters.of(table, section));
    }

    private static Parameter enable(String head, String section, String text) {
        return Parameter.of(head + ".Enable", ValueType.FLAG, section, text);
    }
}
