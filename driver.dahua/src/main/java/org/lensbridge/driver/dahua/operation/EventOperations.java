package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.stream;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** What sets off events, and the events: sections 4.8 and 4.9. */
public final class EventOperations {
    /** Section 4.8.1. */
    public static final Operation MOTION =
            Tables.get("config.motionDetect", "4.8.1", "MotionDetect", "Where and how motion is looked for.");

    private static final String HANDLERS = "Alarm|MotionDetect|BlindDetect|LossDetect";

    /** Section 4.9.1; of the four tables that channels or inputs have. Inputs count like channels here. */
    static final Operation HANDLER = read(
                    "config.eventHandler",
                    "4.9.1",
                    Tables.GET + "{table}[{channel}].EventHandler",
                    Decoding.KEYS,
                    "What an event of a channel or alarm input sets off.")
            .needs("table", ValueType.choice(HANDLERS.split("\\|")), "the table of the event")
            .channelFrom(0)
            .reused(Reuse.CONFIGURATION);

    /** Section 4.9.2. */
    public static final Operation ALARM = Tables.get("config.alarm", "4.9.2", "Alarm", "Alarm inputs.");
    /** Section 4.9.3. */
    public static final Operation ALARM_OUT = Tables.get("config.alarmOut", "4.9.3", "AlarmOut", "Alarm outputs.");
    /** Section 4.9.3. */
    public static final Operation SET_ALARM_OUT = Tables.set(ALARM_OUT, "AlarmOut");

    /** Section 4.9.4. */
    public static final Operation INPUTS =
            alarm("alarm.inputs", "4.9.4", "getInSlots", Reuse.CONFIGURATION, "The number of alarm inputs.");
    /** Section 4.9.5. */
    public static final Operation OUTPUTS =
            alarm("alarm.outputs", "4.9.5", "getOutSlots", Reuse.CONFIGURATION, "The number of alarm outputs.");
    /** Section 4.9.6. */
    public static final Operation INPUT_STATES = alarm(
            "alarm.inputStates", "4.9.6", "getInState", Reuse.STATE, "The alarm inputs that report, a bit for each.");
    /** Section 4.9.7, whose headline speaks of inputs. */
    public static final Operation OUTPUT_STATES = alarm(
            "alarm.outputStates",
            "4.9.7",
            "getOutState",
            Reuse.STATE,
            "The alarm outputs that are switched on, a bit for each.");

    /** Section 4.9.16; the channels in the answer count from 0. */
    public static final Operation INDEXES = read(
                    "event.indexes",
                    "4.9.16",
                    "/cgi-bin/eventManager.cgi?action=getEventIndexes&code={code}",
                    Decoding.KEYS,
                    "On which channels an event goes on; not every event can be asked for.")
            .needs("code", ValueType.TEXT, "the event, such as VideoMotion");

    /**
     * Section 4.9.17. {@code heartbeat} is not in the document, but devices since about 2014 understand it and older ones
     * ignore it. The document's {@code keepalive} obliges the client to write on the open connection.
     */
    public static final Operation ATTACH = stream(
                    "event.attach",
                    "4.9.17",
                    "/cgi-bin/eventManager.cgi?action=attach&codes=[{codes}]&keepalive={keepalive}&heartbeat={heartbeat}",
                    EventParts.MESSAGE,
                    "Events as they happen, each as a record of Code, action, index (from 0) and data.")
            .takes(
                    "codes",
                    new ValueType.ListType(ValueType.TEXT, 100),
                    Value.of(List.of(Value.of("All"))),
                    "the events wanted")
            .takes("keepalive", ValueType.integer(1, 60), "seconds within which the client promises to write something")
            .takes("heartbeat", ValueType.integer(1, 3600), "seconds between heartbeats of the device");

    /** Section 4.9.18. */
    public static final Operation CAPABILITIES = read(
                    "event.capabilities",
                    "4.9.18",
                    "/cgi-bin/eventManager.cgi?action=getCaps",
                    Decoding.KEYS,
                    "What the device can do when an event happens.")
            .reused(Reuse.CONFIGURATION);

    static final List<Operation> ALL = all();

    private EventOperations() {}

    private static List<Operation> all() {
        List<Operation> rows = new ArrayList<>();
        rows.addAll(List.of(MOTION, Tables.set(MOTION, "MotionDetect")));
        rows.addAll(List.of(
                HANDLER, Tables.set(HANDLER, HANDLERS, "the name of the handler, such as Alarm[0].EventHandler")));
        rows.addAll(List.of(ALARM, Tables.set(ALARM, "Alarm"), ALARM_OUT, SET_ALARM_OUT));
        rows.addAll(List.of(INPUTS, OUTPUTS, INPUT_STATES, OUTPUT_STATES));
        table(rows, "config.blindDetect", "4.9.8", "BlindDetect", "When a lens counts as covered.");
        table(rows, "config.lossDetect", "4.9.9", "LossDetect", "When a picture signal counts as lost.");
        table(rows, "config.loginFailureAlarm", "4.9.10", "LoginFailureAlarm", "What failed logins set off.");
        table(rows, "config.storageNotExist", "4.9.11", "StorageNotExist", "What missing storage sets off.");
        table(rows, "config.storageFailure", "4.9.12", "StorageFailure", "What failing storage sets off.");
        table(rows, "config.storageLowSpace", "4.9.13", "StorageLowSpace", "What nearly full storage sets off.");
        table(rows, "config.netAbort", "4.9.14", "NetAbort", "What a cut network sets off.");
        table(rows, "config.ipConflict", "4.9.15", "IPConflict", "What an address used twice sets off.");
        rows.addAll(List.of(INDEXES, ATTACH, CAPABILITIES));
        return List.copyOf(rows);
    }

    private static void table(List<Operation> rows, String name, String section, String table, String what) {
        rows.addAll(Tables.table(name, section, table, what));
    }

    private static Operation alarm(String name, String section, String action, Reuse reuse, String text) {
        return read(name, section, "/cgi-bin/alarm.cgi?action=" + action, Decoding.KEYS, text)
                .reused(reuse);
    }
}
