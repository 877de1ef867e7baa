package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.simulator.DeviceKind;

/** What a camera makes of its picture: 8.1.2, 8.1.3 and 8.2.1. */
final class AnalyseTables {
    /** What 8.1.1 answers. */
    static final int MOST_RULES = 10;

    static final int MOST_POINTS = 20;

    static final List<String> SCENES = List.of(
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
            "Vehicle");

    static final List<String> RULES = List.of(
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
            "NumberStat");

    private static final ValueRule PLACE = ValueRule.range(0, 8191);
    private static final ValueRule TIME = ValueRule.matching("([01]?\\d|2[0-3]):[0-5]?\\d:[0-5]?\\d");
    private static final ValueRule PEOPLE = ValueRule.range(0, 100_000_000);
    private static final ValueRule LONG_ENOUGH = ValueRule.range(1, 600);
    private static final Pattern RULE = Pattern.compile("VideoAnalyseRule\\[\\d+\\]\\[(\\d+)\\]");
    private static final Pattern POINT = Pattern.compile("Detect(?:Line|Region)\\[(\\d+)\\]");

    /** Types of rules that are narrower about {@code MinDuration}. */
    private static final Map<String, ValueRule> DURATIONS =
            Map.of("RioterDetection", ValueRule.range(10, 300), "ParkingDetection", ValueRule.range(6, 300));

    static final List<TableSource> ALL = List.of(
            TableSource.perChannel("VideoAnalyseGlobal", AnalyseTables::scene).when(AnalyseTables::analyses),
            TableSource.perChannel("VideoAnalyseRule", AnalyseTables::rules)
                    .when(AnalyseTables::analyses)
                    .checked(AnalyseTables::checkCounts)
                    .endingWell(AnalyseTables::checkRules),
            TableSource.perChannel("VideoWidgetNumberStat", channel -> channel.put("EncodeBlend", true)
                            .put("ShowEnterNum", true)
                            .put("ShowExitNum", true)
                            .put("TextAlign", "0", ValueRule.oneOf("0", "2")))
                    .when(AnalyseTables::analyses));

    private AnalyseTables() {}

    static boolean analyses(CameraSettings settings) {
        return settings.kind() == DeviceKind.CAMERA;
    }

    private static void scene(Defaults channel) {
        channel.at("Scene")
                .put("Type", "Normal", SCENES::contains)
                .put("PtzPresetId", 0, 0, 255)
                .put("Depth", "Normal", ValueRule.oneOf("Normal", "Far", "Middle", "Near"))
                .put("Detail.CameraAngle", "30", ValueRule.fraction(0, 180))
                .put("Detail.CameraDistance", "10.000000", ValueRule.fraction(0, 1000))
                .put("Detail.CameraHeight", "6.200000", ValueRule.fraction(0, 1000));
        channel.list("TimePeriod.Day", TIME, "8:00:00", "20:00:00");
        channel.list("TimePeriod.Night", TIME, "20:00:00", "8:00:00");
    }

    private static void rules(Defaults channel) {
        Defaults line = rule(channel.at("[0]"), "line1", "CrossLineDetection").at("Config");
        line.list("DetectLine[0]", PLACE, "4096", "1024").list("DetectLine[1]", PLACE, "4096", "7168");
        line.put("Direction", "Both", ValueRule.oneOf("LeftToRight", "RightToLeft", "Both"));
        size(line);
        Defaults region =
                rule(channel.at("[1]"), "region1", "CrossRegionDetection").at("Config");
        region.list("DetectRegion[0]", PLACE, "2048", "2048")
                .list("DetectRegion[1]", PLACE, "6144", "2048")
                .list("DetectRegion[2]", PLACE, "4096", "6144");
        size(region);
        region.allow("MinDuration", LONG_ENOUGH).allow("Sensitivity", ValueRule.range(1, 10));
        rule(channel.at("[2]"), "people1", "NumberStat")
                .at("Config")
                .put("EnterThreshold", "0", PEOPLE)
                .put("ExitThreshold", "0", PEOPLE)
                .put("InsideThreshold", "0", PEOPLE);
    }

    private static Defaults rule(Defaults rule, String name, String type) {
        rule.put("Name", name).put("Type", type, RULES::contains).put("Enable", type.equals("NumberStat"));
        EventHandlerTable.write(rule.at("EventHandler"));
        return rule;
    }

    private static void size(Defaults config) {
        config.list("SizeFilter.MaxSize", PLACE, "8191", "8191").list("SizeFilter.MinSize", PLACE, "0", "0");
    }

    private static void checkCounts(Map<String, String> changes) throws Refusal {
        for (String name : changes.keySet()) {
            if (number(RULE, name) >= MOST_RULES || number(POINT, name) >= MOST_POINTS) {
                throw Refusal.invalidParam();
            }
        }
    }

    private static int number(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** 8.1.3: no two rules have the same name, and how long something lasts depends on the type of the rule. */
    private static void checkRules(Map<String, String> changes, Map<String, String> after) throws Refusal {
        for (Map.Entry<String, String> change : changes.entrySet()) {
            String name = change.getKey();
            String rule = name.substring(0, name.indexOf(']', name.indexOf(']') + 1) + 1);
            if (name.equals(rule + ".Name")) {
                String channel = name.substring(0, name.indexOf(']') + 1);
                long same = after.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(channel)
                                && entry.getKey().matches(".*\\]\\.Name")
                                && entry.getValue().equals(change.getValue()))
                        .count();
                check(same == 1);
            } else if (name.endsWith(".Config.MinDuration")) {
                String type = after.getOrDefault(rule + ".Type", "");
                check(DURATIONS.getOrDefault(type, LONG_ENOUGH).test(change.getValue()));
            }
        }
    }

    private static void check(boolean right) throws Refusal {
        if (!right) {
            throw Refusal.invalidParam();
        }
    }
}
