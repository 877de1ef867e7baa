package org.lensbridge.driver.excelsense.parameter;

import static org.lensbridge.driver.excelsense.parameter.Rows.flag;
import static org.lensbridge.driver.excelsense.parameter.Rows.number;
import static org.lensbridge.driver.excelsense.parameter.Rows.text;
import static org.lensbridge.driver.excelsense.parameter.Rows.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.excelsense.operation.AlarmOperations;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** Alarms and what sets them off. */
final class AlarmParameters {
    private static final String OUTPUT = "Alarm Trigger Output";
    private static final String MOTION = "Motion Alarm";
    private static final String DISK = "Disk Alarm";
    private static final Index AREAS = new Index("area", 1, Groups.AREAS);
    private static final Index LINKAGES = new Index("linkage", 1, Groups.LINKAGES);
    private static final String CLEANS =
            "The vendor's programs clean the lens by alarmMode switching and alarmTime 300; otherwise their buttons do something else.";

    private static final List<Parameter> OUTPUT_ROWS = List.of(
            number("alarmOut.alarmOutID", 1, 16, OUTPUT, "The alarm output.").only(Access.READ),
            text("alarmOut.alarmOutName", 128, OUTPUT, "The alarm output's name."),
            words("alarmOut.alarmValidSignal", OUTPUT, "The signal of an alarm.", "0", "open", "1", "close")
                    .causing(CLEANS),
            words("alarmOut.alarmMode", OUTPUT, "How the output is driven.", "1", "switching", "2", "squareWave")
                    .causing(CLEANS),
            Parameter.of(
                            "alarmOut.alarmOutFrequency",
                            new ValueType.DecimalType(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000)),
                            OUTPUT,
                            "The frequency of the square wave.")
                    .causing(CLEANS),
            number("alarmOut.alarmTime", 0, Integer.MAX_VALUE, OUTPUT, "How long an alarm lasts.")
                    .in("ms")
                    .causing(CLEANS));

    private static final List<Parameter> MOTION_ROWS = List.of(
            flag("motionAlarm.motionDetectionEnableFlag", MOTION, "Whether motion is looked for."),
            number("motionAlarm.sensitivity", 0, 255, MOTION, "How sensitive it is; the range is the device's own."),
            number("motionAlarm.alarmInterval", 1, 1800, MOTION, "The time between two alarms.")
                    .in("s"));

    /** Places without width and height are free. */
    private static final List<Parameter> AREA_ROWS = List.of(
            area("topX", AlarmOperations.COLUMNS, "Where the area begins on the left, in a grid of 420 by 260."),
            area("topY", AlarmOperations.ROWS, "Where the area begins at the top."),
            area("width", AlarmOperations.COLUMNS, "How wide the area is; 0 for no area."),
            area("height", AlarmOperations.ROWS, "How high the area is; 0 for no area."));

    private static final List<Parameter> DISK_ROWS = List.of(
            flag("diskAlarm.diskFullAlarmCheckFlag", DISK, "Whether a full disk is an alarm."),
            flag("diskAlarm.diskErrorAlarmCheckFlag", DISK, "Whether a failing disk is an alarm."),
            flag("diskAlarm.NoDiskAlarmEnableFlag", DISK, "Whether a missing disk is an alarm."),
            number("diskAlarm.AlarmInterval", 10, 86_400, DISK, "The time between two alarms.")
                    .in("s"));

    /** In the order of the document. */
    static final List<Parameter> ALL = Stream.of(
                    OUTPUT_ROWS.stream(),
                    MOTION_ROWS.stream().map(row -> row.at(Rows.CHANNEL)),
                    AREA_ROWS.stream().map(row -> row.at(AREAS).at(Rows.CHANNEL)),
                    Rows.times("motionAlarm", MOTION),
                    linkage("motionAlarm", MOTION).map(row -> row.at(Rows.CHANNEL)),
                    DISK_ROWS.stream(),
                    linkage("diskAlarm", DISK))
            .flatMap(rows -> rows)
            .toList();

    private AlarmParameters() {}

    private static Parameter area(String field, int last, String text) {
        return number("motionAlarm.motionDetectionArea[{area}]." + field, 0, last, MOTION, text)
                .with(Mark.ACCOMPANIES);
    }

    private static Stream<Parameter> linkage(String group, String section) {
        String head = group + ".AlarmLinkage[{linkage}].";
        return Stream.of(
                        words(
                                        head + "ActionType",
                                        section,
                                        "What an alarm sets off: the alarm output, which makes a ToughEye clean its lens, or recording.",
                                        "0",
                                        "none",
                                        "1",
                                        "alarmOutput",
                                        "4",
                                        "record")
                                .with(Mark.ACCOMPANIES),
                        number(head + "ActionID", 0, 65_535, section, "Which one of these.")
                                .with(Mark.ACCOMPANIES))
                .map(row -> row.at(LINKAGES));
    }
}
