package org.lensbridge.driver.dahua.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * Video analysis: chapter 8. Channels and all indexes count from 0; a device has at most 10 rules for a channel and 20 points for an
 * outline (8.1.1).
 *
 * <p>Section 8.1.3 calls {@code DetectLine[0][0]} the beginning of line 0 and {@code [0][1]} its end; devices hold x and y of the first
 * point there. Which rules a parameter belongs to stands in its sentence: devices ignore it for others.
 */
public final class AnalyticsParameters {
    private static final String RULE = "VideoAnalyseRule[{channel}][{rule}].";
    private static final ValueType PLACE = ValueType.integer(0, 8192);
    private static final ValueType TIME = new ValueType.TextType(16);
    private static final ValueType PASSERS = ValueType.integer(0, 100_000_000);
    private static final Index RULES = new Index("rule", 0, 9);
    private static final Index POINT = new Index("point", 0, 19);
    private static final Index AXIS = new Index("axis", 0, 1);

    /** What rules are, without what happens when they find something. */
    public static final List<Parameter> RULE_ROWS =
            Stream.of(head(), outlines(), conditions()).flatMap(rows -> rows).toList();

    static final List<Parameter> ALL = Stream.of(scene(), RULE_ROWS.stream(), handler(), widget())
            .flatMap(rows -> rows)
            .toList();

    private AnalyticsParameters() {}

    private static Stream<Parameter> scene() {
        return Stream.of(
                global(
                        "Scene.Type",
                        ValueType.choice(
                                "Normal",
                                "Indoor",
                                "ATM",
                                "Traffic",
                                "FaceRecognition",
                                "FaceDetection",
                                "Prison",
                                "NumberStat",
                                "HeatMap",
                                "VideoDiagnosis",
                                "VehicleAnalyse",
                                "TrafficPatrol",
                                "CourseRecord",
                                "Vehicle"),
                        "What kind of scene the channel sees; the rules that it can have depend on it."),
                global("Scene.PtzPresetId", ValueType.integer(0, 255), "The preset that the scene is of; 0 for none."),
                global("Scene.Depth", ValueType.choice("Normal", "Far", "Middle", "Near"), "How far the scene is."),
                global("Scene.Detail.CameraAngle", decimal(0, 360), "How the camera looks down.")
                        .in("degrees"),
                global("Scene.Detail.CameraDistance", decimal(0, 10_000), "How far the scene is from the camera.")
                        .in("metres"),
                global("Scene.Detail.CameraHeight", decimal(0, 10_000), "How high the camera hangs.")
                        .in("metres"),
                global("TimePeriod.Day[{end}]", TIME, "When the day begins (0) and ends (1), as hh:mm:ss.")
                        .at(new Index("end", 0, 1)),
                global("TimePeriod.Night[{end}]", TIME, "When the night begins (0) and ends (1), as hh:mm:ss.")
                        .at(new Index("end", 0, 1)));
    }

    private static Stream<Parameter> handler() {
        return EventHandlerParameters.of("VideoAnalyseRule[{channel}][{rule}]", "8.1.3", Index.channel(0), RULES)
                .stream();
    }

    private static Stream<Parameter> head() {
        return Stream.of(
                rule("Name", new ValueType.TextType(128), "The name of the rule, unique on its channel."),
                rule(
                        "Type",
                        ValueType.choice(
                                "CrossLineDetection",
                                "CrossRegionDetection",
                                "LeftDetection",
                                "TakenAwayDetection",
                                "VideoAbnormalDetection",
                                "FaceDetection",
                                "AudioMutation",
                                "AudioAnomaly",
                                "VideoUnFocus",
                                "WanderDetection",
                                "RioterDetection",
                                "ParkingDetection",
                                "MoveDetection",
                                "NumberStat"),
                        "What the rule watches for."),
                rule("Enable", ValueType.FLAG, "Whether the rule is in force."));
    }

    private static Stream<Parameter> outlines() {
        return Stream.of(
                config(
                                "DetectLine[{point}][{axis}]",
                                PLACE,
                                "A point of the line (0 is x, 1 is y): CrossLineDetection.")
                        .at(POINT)
                        .at(AXIS),
                config(
                        "Direction",
                        ValueType.choice("LeftToRight", "RightToLeft", "Both"),
                        "Which way objects cross: CrossLineDetection."),
                config("SizeFilter.MaxSize[{side}]", PLACE, "The largest width (0) and height (1) of objects.")
                        .at(new Index("side", 0, 1)),
                config("SizeFilter.MinSize[{side}]", PLACE, "The smallest width (0) and height (1) of objects.")
                        .at(new Index("side", 0, 1)),
                config(
                                "DetectRegion[{point}][{axis}]",
                                PLACE,
                                "A corner of the region (0 is x, 1 is y): CrossRegionDetection, LeftDetection,"
                                        + " TakenAwayDetection, WanderDetection, RioterDetection, ParkingDetection,"
                                        + " MoveDetection.")
                        .at(POINT)
                        .at(AXIS));
    }

    private static Stream<Parameter> conditions() {
        return Stream.of(
                config(
                                "MinDuration",
                                ValueType.integer(1, 600),
                                "How long it must last: 1 to 600 for LeftDetection, TakenAwayDetection and"
                                        + " WanderDetection, 10 to 300 for RioterDetection, 6 to 300 for ParkingDetection.")
                        .in("seconds"),
                config("Sensitivity", ValueType.integer(1, 10), "How sensitive: RioterDetection, MoveDetection."),
                config("EnterThreshold", PASSERS, "How many must have come: NumberStat."),
                config("ExitThreshold", PASSERS, "How many must have gone: NumberStat."),
                config("InsideThreshold", PASSERS, "How many must be inside: NumberStat."));
    }

    private static Stream<Parameter> widget() {
        return Stream.of(
                widget("EncodeBlend", ValueType.FLAG, "Whether counts are shown in the picture."),
                widget("ShowEnterNum", ValueType.FLAG, "Whether it is shown how many came."),
                widget("ShowExitNum", ValueType.FLAG, "Whether it is shown how many went."),
                widget("TextAlign", ValueType.choice("0", "2"), "On which side the text stands: 0 left, 2 right."));
    }

    private static Parameter global(String name, ValueType type, String text) {
        return Parameter.of("VideoAnalyseGlobal[{channel}]." + name, type, "8.1.2", text)
                .at(Index.channel(0));
    }

    private static Parameter rule(String name, ValueType type, String text) {
        return Parameter.of(RULE + name, type, "8.1.3", text)
                .at(Index.channel(0))
                .at(RULES);
    }

    private static Parameter config(String name, ValueType type, String text) {
        return rule("Config." + name, type, text);
    }

    private static Parameter widget(String name, ValueType type, String text) {
        return Parameter.of("VideoWidgetNumberStat[{channel}]." + name, type, "8.2.1", text)
                .at(Index.channel(0));
    }

    private static ValueType decimal(long min, long max) {
        return new ValueType.DecimalType(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }
}
