package org.lensbridge.driver.dahua.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * Radiometry: section 10.2. Channels and all indexes count from 0. Temperatures are in the unit that the device is set to. Most ranges
 * are the device's own (10.2.1); the rows' are what physics and the examples allow.
 */
final class RadiometryParameters {
    private static final ValueType TEMPERATURE = decimal("-459.67", "10000");
    private static final ValueType DISTANCE = decimal("0", "10000");
    private static final ValueType ANY_SECONDS = ValueType.integer(0, 86_400);

    static final List<Parameter> ALL = Stream.of(thermometry(), rule(), alarm(), local(), temper())
            .flatMap(rows -> rows)
            .toList();

    private RadiometryParameters() {}

    private static Stream<Parameter> thermometry() {
        return Stream.of(
                thermometry("RelativeHumidity", ValueType.integer(0, 100), "The humidity of the air.")
                        .in("%"),
                thermometry("AtmosphericTemperature", TEMPERATURE, "The temperature of the air."),
                thermometry("ObjectEmissivity", decimal("0", "100"), "How much objects radiate."),
                thermometry("ObjectDistance", DISTANCE, "How far objects are.").in("metres"),
                thermometry("ReflectedTemperature", TEMPERATURE, "The temperature of what objects reflect."),
                thermometry(
                        "TemperatureUnit",
                        ValueType.choice("Centigrade", "Fahrenheit"),
                        "In which unit the device shows and tells temperatures."),
                thermometry("Isotherm.Enable", ValueType.FLAG, "Whether a range of temperatures is coloured."),
                thermometry("Isotherm.MaxValue", TEMPERATURE, "The upper end of that range, above MinValue."),
                thermometry("Isotherm.MinValue", TEMPERATURE, "The lower end of that range, below MaxValue."),
                thermometry("Isotherm.ColorBarDisplay", ValueType.FLAG, "Whether a bar tells what the colours mean."),
                thermometry("HotSpotFollow", ValueType.FLAG, "Whether the hottest point is marked."),
                thermometry("TemperEnable", ValueType.FLAG, "Whether temperatures are measured."));
    }

    private static Stream<Parameter> rule() {
        return Stream.of(
                rule("Enable", ValueType.FLAG, "Whether the rule is in force."),
                rule("PresetId", ValueType.integer(0, 65_535), "The preset at which it measures; 0 for any."),
                rule("RuleId", ValueType.integer(0, 65_535), "The number of the rule."),
                rule("Name", new ValueType.TextType(64), "The name of the rule."),
                rule("Type", ValueType.choice("Spot", "Line", "Area"), "What it measures."),
                // The document says 8091 here and 8191 wherever else a picture is divided so.
                rule(
                                "MeterRegion.Coordinates[{point}][{axis}]",
                                ValueType.integer(0, 8191),
                                "A point of what it measures: x (0) and y (1).")
                        .at(new Index("point", 0, 7))
                        .at(new Index("axis", 0, 1)),
                rule("T", ANY_SECONDS, "From one measurement to the next.").in("seconds"));
    }

    private static Stream<Parameter> alarm() {
        return Stream.of(
                alarm("Id", ValueType.integer(0, 65_535), "The number of the alarm, unique on the device."),
                alarm("Enable", ValueType.FLAG, "Whether the alarm is in force."),
                alarm(
                                "Result",
                                ValueType.choice("Vaule", "Value", "Max", "Min", "Aver", "Std", "Mid", "ISO"),
                                "Which temperature decides: Vaule (so spelt) of a spot; Max, Min or Aver of a line; these, Std,"
                                        + " Mid or ISO of an area.")
                        .as(Conversions.words(
                                Map.of("Value", "Vaule"), "Vaule", "Max", "Min", "Aver", "Std", "Mid", "ISO")),
                alarm("AlarmCondition", ValueType.choice("Below", "Match", "Above"), "Where it must be."),
                alarm("Threshold", TEMPERATURE, "Below, at or above which temperature."),
                alarm("Hysteresis", decimal("0", "1000"), "By how much it must come back."),
                alarm("Duration", ANY_SECONDS, "How long it must last.").in("seconds"));
    }

    private static Stream<Parameter> local() {
        return Stream.of(
                rule("LocalParameters.Enable", ValueType.FLAG, "Whether what follows holds for the rule."),
                rule("LocalParameters.ObjectEmissivity", decimal("0", "1"), "How much the object radiates."),
                rule("LocalParameters.ObjectDistance", DISTANCE, "How far the object is.")
                        .in("metres"),
                rule("LocalParameters.ReflectedTemp", TEMPERATURE, "The temperature of what the object reflects.")
                        .orKey("ThermometryRule[{channel}][{rule}].LocalParameters.RefalectedTemp"));
    }

    private static Stream<Parameter> temper() {
        Parameter enable = Parameter.of(
                        "HeatImagingTemper[{channel}].Enable",
                        ValueType.FLAG,
                        "10.2.4",
                        "Whether something happens when a temperature is an alarm.")
                .at(Index.channel(0));
        return Stream.concat(
                Stream.of(enable),
                EventHandlerParameters.of("HeatImagingTemper[{channel}]", "10.2.4", Index.channel(0)).stream());
    }

    private static Parameter thermometry(String name, ValueType type, String text) {
        return Parameter.of("HeatImagingThermometry." + name, type, "10.2.2", text);
    }

    private static Parameter rule(String name, ValueType type, String text) {
        return Parameter.of("ThermometryRule[{channel}][{rule}]." + name, type, "10.2.3", text)
                .at(Index.channel(0))
                .at(new Index("rule", 0, 15));
    }

    private static Parameter alarm(String name, ValueType type, String text) {
        return rule("AlarmSetting[{alarm}]." + name, type, text).at(new Index("alarm", 0, 3));
    }

    private static ValueType decimal(String min, String max) {
        return new ValueType.DecimalType(new BigDecimal(min), new BigDecimal(max));
    }
}
