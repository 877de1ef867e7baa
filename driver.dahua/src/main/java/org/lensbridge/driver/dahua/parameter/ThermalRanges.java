package org.lensbridge.driver.dahua.parameter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.dahua.operation.PtzOperations;
import org.lensbridge.driver.dahua.operation.ThermalOperations;
import org.lensbridge.transport.text.KeyValueDocument;

/** What a channel says of its thermal picture and of measuring temperatures: sections 10.1.1 and 10.2.1. Stateless. */
final class ThermalRanges {
    private static final int CONFIGS = 3;
    private static final int RULES = 16;
    private static final List<String> NUMBERS = List.of("EZoom", "SmartOptimizer", "Agc", "AgcMaxGain", "AgcPlateau");

    private ThermalRanges() {}

    /** The ranges of the picture by key. */
    static Map<String, ValueType> ofPicture(RangeQuestions questions, int channel) {
        KeyValueDocument caps = questions.caps(ThermalOperations.CAPABILITIES, channel);
        Map<String, ValueType> ranges = new HashMap<>();
        for (int config = 0; config < CONFIGS; config++) {
            String head = "ThermographyOptions[" + (channel - 1) + "][" + config + "].";
            NUMBERS.forEach(name -> OwnRanges.integers(caps, name).ifPresent(range -> ranges.put(head + name, range)));
            OwnRanges.words(caps, "PresetColorization")
                    .ifPresent(words -> ranges.put(head + "Colorization", spelt(words)));
            OwnRanges.words(caps, "PresetROIModes")
                    .ifPresent(words -> ranges.put(head + "OptimizedRegion.Type", words));
        }
        return ranges;
    }

    /** Devices tell {@code WhiteHot} where they can (10.1.1) and {@code White Hot} where they are (10.1.2): either will do. */
    private static ValueType spelt(ValueType.ChoiceType words) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String word : words.allowed()) {
            all.add(word);
            all.add(word.replace(" ", ""));
            all.add(word.replaceFirst("(?i)^(white|black)(hot)$", "$1 $2"));
        }
        return new ValueType.ChoiceType(List.copyOf(all));
    }

    /** The ranges of a channel's rules by key; its presets are those of the positioner (4.10.4). */
    static Map<String, ValueType> ofRules(RangeQuestions questions, int channel) {
        KeyValueDocument caps = questions.caps(ThermalOperations.RADIOMETRY_CAPABILITIES, channel);
        Map<String, ValueType> ranges = new HashMap<>();
        if (caps.values().isEmpty()) {
            return ranges;
        }
        KeyValueDocument positioner = questions.caps(PtzOperations.CAPABILITIES, channel);
        for (int rule = 0; rule < RULES; rule++) {
            String head = "ThermometryRule[" + (channel - 1) + "][" + rule + "].";
            OwnRanges.upTo(positioner, "PresetMax").ifPresent(range -> ranges.put(head + "PresetId", range));
            OwnRanges.upTo(caps, "TotalNum.MaxNum").ifPresent(range -> ranges.put(head + "RuleId", range));
            put(ranges, head + "LocalParameters.ObjectDistance", caps, "MeterInfo.ObjectDistanceMeter");
            put(ranges, head + "LocalParameters.ReflectedTemp", caps, "MeterInfo.ReflectedTemperature");
        }
        return ranges;
    }

    /** The ranges of what the device computes temperatures with, by key; its first channel tells. */
    static Map<String, ValueType> ofDevice(RangeQuestions questions, int device) {
        KeyValueDocument caps = questions.caps(ThermalOperations.RADIOMETRY_CAPABILITIES, device + 1);
        Map<String, ValueType> ranges = new HashMap<>();
        String head = "HeatImagingThermometry.";
        OwnRanges.integers(caps, "MeterInfo.RelativeHumidity")
                .ifPresent(range -> ranges.put(head + "RelativeHumidity", range));
        put(ranges, head + "AtmosphericTemperature", caps, "MeterInfo.AtmosphericTemperature");
        put(ranges, head + "ObjectEmissivity", caps, "MeterInfo.ObjectEmissivity");
        put(ranges, head + "ObjectDistance", caps, "MeterInfo.ObjectDistanceMeter");
        put(ranges, head + "ReflectedTemperature", caps, "MeterInfo.ReflectedTemperature");
        OwnRanges.decimals(caps, "Isotherm.MinTemp", "Isotherm.MaxTemp").ifPresent(range -> {
            ranges.put(head + "Isotherm.MinValue", range);
            ranges.put(head + "Isotherm.MaxValue", range);
        });
        return ranges;
    }

    private static void put(Map<String, ValueType> ranges, String key, KeyValueDocument caps, String name) {
        OwnRanges.decimals(caps, name + ".Min", name + ".Max").ifPresent(range -> ranges.put(key, range));
    }
}
