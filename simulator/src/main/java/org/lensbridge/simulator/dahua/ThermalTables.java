package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.simulator.DeviceKind;

/** What a thermal camera shows and measures: 10.1.2 and 10.2.2 to 10.2.4. Its last channel is the thermal one. */
final class ThermalTables {
    /** What 10.1.1 answers. */
    static final List<String> COLORS = List.of(
            "WhiteHot",
            "BlackHot",
            "Fusion",
            "Rainbow",
            "Globow",
            "Ironbow1",
            "Ironbow2",
            "Sepia",
            "Color1",
            "Color2",
            "Icefire",
            "Rain",
            "RedHot",
            "GreenHot");

    static final List<String> REGIONS =
            List.of("Full Screen", "Sky", "Ground", "Horizontal", "Center 75%", "Center 50%", "Center 25%", "Custom");

    /** What 10.2.1 answers. */
    static final int MOST_RULES = 8;

    static final int MOST_PRESETS = 256;
    static final double COLDEST = -20;
    static final double HOTTEST = 327;

    private static final ValueRule COLOR = ThermalTables::isColor;
    private static final ValueRule PLACE = ValueRule.range(0, 8191);

    /** The document ends the grid of rules there, and no other. */
    private static final ValueRule RULE_PLACE = ValueRule.range(0, 8091);

    private static final ValueRule UNSIGNED = ValueRule.range(0, 4_294_967_295L);
    private static final ValueRule DEGREES = ValueRule.fraction(COLDEST, HOTTEST);
    private static final ValueRule PERCENT = ValueRule.fraction(0, 100);
    private static final ValueRule RESULT =
            ValueRule.oneOf("Value", "Vaule", "Max", "Min", "Aver", "Std", "Mid", "ISO");
    private static final Pattern RULE = Pattern.compile("ThermometryRule\\[\\d+\\]\\[(\\d+)\\]");

    /** What an alarm may look at, by the type of its rule; the document spells the one of a spot {@code Vaule}. */
    private static final Map<String, List<String>> RESULTS = Map.of(
            "Spot", List.of("Value", "Vaule"),
            "Line", List.of("Max", "Min", "Aver"),
            "Area", List.of("Max", "Min", "Aver", "Std", "Mid", "ISO"));

    static final List<TableSource> ALL = List.of(
            thermal("ThermographyOptions", channel -> options(channel.at("[0]"))),
            TableSource.of("HeatImagingThermometry", ThermalTables::thermometry)
                    .when(ThermalTables::measures)
                    .endingWell(ThermalTables::checkIsotherm),
            thermal("ThermometryRule", ThermalTables::rules)
                    .checked(ThermalTables::checkCount)
                    .endingWell(ThermalTables::checkResults),
            thermal("HeatImagingTemper", channel -> {
                channel.put("Enable", false);
                EventHandlerTable.write(channel.at("EventHandler"));
            }));

    private ThermalTables() {}

    static boolean measures(CameraSettings settings) {
        return settings.kind() == DeviceKind.THERMAL;
    }

    /** The thermal channel, from 0. */
    static int channel(CameraSettings settings) {
        return settings.channels() - 1;
    }

    private static TableSource thermal(String name, Consumer<Defaults> contents) {
        return TableSource.perChannel(name, channel -> {
                    if (channel.number() == channel(channel.settings())) {
                        contents.accept(channel);
                    }
                })
                .when(ThermalTables::measures);
    }

    /** {@code White Hot} in 10.1.2 is {@code WhiteHot} in 10.1.1, and {@code IceFire} is {@code Icefire}. */
    private static boolean isColor(String text) {
        return COLORS.stream().anyMatch(text.replace(" ", "")::equalsIgnoreCase);
    }

    private static void options(Defaults options) {
        options.put("EZoom", 0, 0, 24)
                .put("Colorization", "White Hot", COLOR)
                .put("SmartOptimizer", 10, 0, 100)
                .put("OptimizedRegion.Type", "Full Screen", REGIONS::contains)
                .put("OptimizedRegion.Enable", true)
                .list("OptimizedRegion.Regions[0]", PLACE, "0", "0", "8191", "8191")
                .put("Agc", 10, 0, 255)
                .put("AgcMaxGain", 10, 0, 255)
                .put("AgcPlateau", 10, 0, 100)
                .put("Mode", "Auto", ValueRule.oneOf("HighTemperature", "LowTemperature", "Auto"))
                .put("Auto.LowToHigh", "13", UNSIGNED)
                .put("Auto.LHROI", 15, 0, 100)
                .put("Auto.HighToLow", "12", UNSIGNED)
                .put("Auto.HLROI", 95, 0, 100);
    }

    private static void thermometry(Defaults table) {
        table.put("RelativeHumidity", 50, 0, 100)
                .put("AtmosphericTemperature", "20", PERCENT)
                .put("ObjectEmissivity", "1", ValueRule.fraction(0, 1))
                .put("ObjectDistance", "100", PERCENT)
                .put("ReflectedTemperature", "20", PERCENT)
                .put("TemperatureUnit", "Centigrade", ValueRule.oneOf("Centigrade", "Fahrenheit"))
                .put("Isotherm.Enable", true)
                .put("Isotherm.MaxValue", "50", DEGREES)
                .put("Isotherm.MinValue", "0", DEGREES)
                .put("Isotherm.ColorBarDisplay", true)
                .put("HotSpotFollow", true)
                .put("TemperEnable", true);
    }

    private static void rules(Defaults channel) {
        rule(channel.at("[0]"), 0, "Spot", "Value", 4096, 5000);
        rule(channel.at("[1]"), 1, "Line", "Max", 1000, 7000, 7000, 7000);
        rule(channel.at("[2]"), 2, "Area", "Max", 2048, 2048, 6144, 2048, 6144, 6144, 2048, 6144);
    }

    private static void rule(Defaults rule, int id, String type, String result, int... places) {
        rule.put("Enable", true)
                .put("PresetId", 0, 0, MOST_PRESETS)
                .put("RuleId", id, 0, MOST_RULES)
                .put("Name", type + "1", ValueRule.matching(".{0,64}"))
                .put("Type", type, ValueRule.oneOf("Spot", "Line", "Area"))
                .put("T", 1, 1, 3600);
        for (int i = 0; i < places.length; i++) {
            String name = "MeterRegion.Coordinates[" + i / 2 + "][" + i % 2 + "]";
            rule.put(name, Integer.toString(places[i]), RULE_PLACE);
        }
        rule.at("AlarmSetting[0]")
                .put("Id", id, 0, 65535)
                .put("Enable", true)
                .put("Result", result, RESULT)
                .put("AlarmCondition", "Above", ValueRule.oneOf("Below", "Match", "Above"))
                .put("Threshold", "60.0", DEGREES)
                .put("Hysteresis", "0.1", PERCENT)
                .put("Duration", 30, 0, 3600);
        rule.at("LocalParameters")
                .put("Enable", false)
                .put("ObjectEmissivity", "0.95", ValueRule.fraction(0, 1))
                .put("ObjectDistance", "0.95", PERCENT)
                .put("RefalectedTemp", "0", PERCENT);
    }

    private static void checkCount(Map<String, String> changes) throws Refusal {
        for (String name : changes.keySet()) {
            Matcher rule = RULE.matcher(name);
            if (rule.find() && Integer.parseInt(rule.group(1)) >= MOST_RULES) {
                throw Refusal.invalidParam();
            }
        }
    }

    private static void checkResults(Map<String, String> changes, Map<String, String> after) throws Refusal {
        for (Map.Entry<String, String> change : changes.entrySet()) {
            Matcher rule = RULE.matcher(change.getKey());
            if (change.getKey().endsWith(".Result") && rule.find()) {
                String type = after.getOrDefault(rule.group() + ".Type", "Area");
                if (!RESULTS.get(type).contains(change.getValue())) {
                    throw Refusal.invalidParam();
                }
            }
        }
    }

    private static void checkIsotherm(Map<String, String> changes, Map<String, String> after) throws Refusal {
        double least = Double.parseDouble(after.get("HeatImagingThermometry.Isotherm.MinValue"));
        double most = Double.parseDouble(after.get("HeatImagingThermometry.Isotherm.MaxValue"));
        if (most <= least) {
            throw Refusal.invalidParam();
        }
    }
}
