package org.lensbridge.driver.excelsense.operation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Chapter "Alarm and Trigger Settings". The alarm output of a ToughEye is no contact but the line by which the camera tells its cleaner and its
 * lights what to do: how long it is switched on says what.
 */
public final class AlarmOperations {
    /** The argument that says which alarm output is meant. */
    public static final String OUTPUT = "alarmOutID";

    /** The argument that begins or ends an alarm. */
    public static final String CONTROL = "controlFlag";

    /** The argument that is 0 for an output that opens, 1 for one that closes. */
    public static final String SIGNAL = "alarmValidSignal";

    /** The argument that is 1 for switching, 2 for a square wave. */
    public static final String MODE = "alarmMode";

    /** The argument for the frequency of a square wave. */
    public static final String FREQUENCY = "alarmOutFrequency";

    /** The argument for the duration in milliseconds. */
    public static final String TIME = "alarmTime";

    /** The argument and value for whether motion is looked for. */
    public static final String MOTION_ON = "motionDetectionEnableFlag";

    /** The argument and value for how sensitive motion detection is. */
    public static final String SENSITIVITY = "sensitivity";

    /** The argument and value for the areas where motion is looked for: records of topX, topY, width and height. */
    public static final String AREAS = "motionDetectionArea";

    /** The argument that says what becomes of the areas that there are. */
    public static final String AREA_ACTION = "motionDetectionAction";

    /** The columns of the grid of the areas. */
    public static final int COLUMNS = 420;

    /** The rows of the grid of the areas. */
    public static final int ROWS = 260;

    /** The argument and value for what an alarm sets off: records of ActionType and ActionID. */
    public static final String LINKAGES = "AlarmLinkage";

    private static final String LINKAGE_ACTION = "AlarmLinkageParam";
    private static final String GET = "/cgi-bin/param.cgi?action=get&type=";
    private static final String SET = "/cgi-bin/param.cgi?action=set&type=";
    private static final String ALARM_OUTPUT = "Alarm Trigger Output";
    private static final String MOTION_ALARM = "Motion Alarm";
    private static final String DISK_ALARM = "Disk Alarm";

    /** The document's only number. */
    private static final ValueType OUTPUTS = ValueType.integer(1, 16);

    private static final ValueType FLAG = ValueType.integer(0, 1);
    /** Those that the document has for lists between markers. */
    private static final ValueType ACTIONS = ValueType.choice("cover", "add", "remove");

    private static final ValueType AREA = new ValueType.RecordType(Map.of(
            "topX", ValueType.integer(0, COLUMNS),
            "topY", ValueType.integer(0, ROWS),
            "width", ValueType.integer(1, COLUMNS),
            "height", ValueType.integer(1, ROWS)));

    private static final ValueType LINKAGE = new ValueType.ListType(
            new ValueType.RecordType(
                    Map.of("ActionID", ValueType.integer(0, 65_535), "ActionType", ValueType.choice("1", "4"))),
            16);

    private static final ValueType FREQUENCIES =
            new ValueType.DecimalType(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000));

    /** Switches the alarm output. */
    public static final Operation TRIGGER = Operation.write(
                    "alarm.trigger",
                    "Manual Alarm Output Trigger",
                    "/cgi-bin/alarm.cgi?action=manualControl&alarmOutID={alarmOutID}&controlFlag={controlFlag}",
                    Decodings.OK,
                    "Switches the alarm output. On a ToughEye this does what the output is configured for: it cleans the lens or switches the"
                            + " LEDs.")
            .takes(OUTPUT, ValueType.integer(1, 1), Value.of(1), "the output; there is one")
            .needs(CONTROL, FLAG, "1 start, 0 end");

    /** Reads what the alarm output is configured for. */
    public static final Operation OUTPUT_SETUP = Operation.read(
                    "alarm.output",
                    ALARM_OUTPUT,
                    GET + "alarmOut&alarmOutID={alarmOutID}",
                    Decoding.MARKED,
                    "Reads what the alarm output is configured for.")
            .takes(OUTPUT, OUTPUTS, Value.of(1), "the output, from 1");

    /** Configures the alarm output. */
    public static final Operation SET_OUTPUT = Operation.write(
                    "alarm.setOutput",
                    ALARM_OUTPUT,
                    SET + "alarmOut&alarmOutID={alarmOutID}&alarmOutName={alarmOutName:" + DeviceOperations.NAME
                            + "}&alarmValidSignal={alarmValidSignal}&alarmMode={alarmMode}"
                            + "&alarmOutFrequency={alarmOutFrequency}&alarmTime={alarmTime}",
                    Decodings.OK,
                    "Configures the alarm output. The vendor's programs take it for granted that a ToughEye has it as for self-clean:"
                            + " alarmValidSignal=1, alarmMode=1, alarmOutFrequency=5, alarmTime=300.")
            .takes(OUTPUT, OUTPUTS, Value.of(1), "the output, from 1")
            .takes("alarmOutName", new ValueType.TextType(128), "its name")
            .takes(SIGNAL, FLAG, "the signal of an alarm: 0 open, 1 close")
            .takes(MODE, ValueType.integer(1, 2), "1 switching, 2 square wave")
            .takes(FREQUENCY, FREQUENCIES, "the frequency of the square wave")
            .takes(TIME, ValueType.integer(0, Integer.MAX_VALUE), "how long an alarm lasts, in milliseconds");

    /** Reads when motion is an alarm. */
    public static final Operation MOTION = Operation.read(
                    "alarm.motion",
                    MOTION_ALARM,
                    GET + "motionAlarm&cameraID={channel}",
                    Decoding.MARKED,
                    "Reads where and when motion is looked for, and what it sets off.")
            .channelFrom(1);

    /** Says when motion is an alarm. */
    public static final Operation SET_MOTION = Operation.write(
                    "alarm.setMotion",
                    MOTION_ALARM,
                    SET + "motionAlarm&cameraID={channel}&motionDetectionEnableFlag={motionDetectionEnableFlag}"
                            + "&alarmInterval={alarmInterval}&sensitivity={sensitivity}"
                            + "&motionDetectionAction={motionDetectionAction}"
                            + "&{#motionDetectionArea:motionDetectionArea}&{#weekDay:weekDay}"
                            + "&scheduleTimeAction={scheduleTimeAction}&AlarmLinkageParam={AlarmLinkageParam}"
                            + "&{#AlarmLinkage:AlarmLinkage}",
                    Decodings.OK,
                    "Says where and when motion is looked for, and what it sets off. A linkage with ActionType 1 makes a ToughEye clean its"
                            + " lens whenever something moves.")
            .channelFrom(1)
            .takes(MOTION_ON, FLAG, "1 looked for, 0 not")
            .takes("alarmInterval", ValueType.integer(1, 1800), "seconds between two alarms")
            .takes(SENSITIVITY, ValueType.integer(0, 255), "how sensitive it is; the range is the device's own")
            .takes(
                    AREA_ACTION,
                    ACTIONS,
                    "what becomes of the areas: cover replaces those that there are; add when left out")
            .takes(AREAS, new ValueType.ListType(AREA, 64), "the areas, in a grid of 420 by 260")
            .takes(Schedule.DAYS, Schedule.TYPE, "when")
            .takes(
                    Schedule.ACTION,
                    ACTIONS,
                    "what becomes of the times: cover replaces those that there are; add when left out")
            .takes(
                    LINKAGE_ACTION,
                    ACTIONS,
                    "what becomes of the linkage: cover replaces that which there is; add when left out")
            .takes(
                    LINKAGES,
                    LINKAGE,
                    "what it sets off: ActionType 1 the alarm output, which cleans the lens, 4 recording");

    /** Reads when a disk is an alarm. */
    public static final Operation DISK = Operation.read(
                    "alarm.disk",
                    DISK_ALARM,
                    GET + "diskAlarm&alarmInID={alarmInID}",
                    Decoding.MARKED,
                    "Reads which trouble with disks is an alarm, and what it sets off.")
            .takes("alarmInID", ValueType.integer(1, 16), Value.of(1), "the alarm input, from 1");

    /** Says when a disk is an alarm. */
    public static final Operation SET_DISK = Operation.write(
                    "alarm.setDisk",
                    DISK_ALARM,
                    SET + "diskAlarm&alarmInID={alarmInID}&diskFullAlarmCheckFlag={diskFullAlarmCheckFlag}"
                            + "&diskErrorAlarmCheckFlag={diskErrorAlarmCheckFlag}"
                            + "&NoDiskAlarmEnableFlag={NoDiskAlarmEnableFlag}&AlarmInterval={AlarmInterval}"
                            + "&AlarmLinkageParam={AlarmLinkageParam}&{#AlarmLinkage:AlarmLinkage}",
                    Decodings.OK,
                    "Says which trouble with disks is an alarm, and what it sets off. A linkage with ActionType 1 makes a ToughEye clean its"
                            + " lens.")
            .takes("alarmInID", ValueType.integer(1, 16), Value.of(1), "the alarm input, from 1")
            .takes("diskFullAlarmCheckFlag", FLAG, "1 when a full disk is an alarm, 0 when not")
            .takes("diskErrorAlarmCheckFlag", FLAG, "1 when a failing disk is an alarm, 0 when not")
            .takes("NoDiskAlarmEnableFlag", FLAG, "1 when a missing disk is an alarm, 0 when not")
            .takes("AlarmInterval", ValueType.integer(10, 86_400), "seconds between two alarms")
            .takes(
                    LINKAGE_ACTION,
                    ACTIONS,
                    "what becomes of the linkage: cover replaces that which there is; add when left out")
            .takes(
                    LINKAGES,
                    LINKAGE,
                    "what it sets off: ActionType 1 the alarm output, which cleans the lens, 4 recording");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(TRIGGER, OUTPUT_SETUP, SET_OUTPUT, MOTION, SET_MOTION, DISK, SET_DISK);

    private AlarmOperations() {}
}
