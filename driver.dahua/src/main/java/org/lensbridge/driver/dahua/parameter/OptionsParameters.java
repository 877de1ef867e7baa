package org.lensbridge.driver.dahua.parameter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * A block of section 4.5.20: how the sensor works by day, by night or else. Channels and all indexes count from 0. Rows that only the
 * document's examples show are marked by their texts.
 *
 * @param head what stands before each name; the block of the day has none
 * @param all every row, in the order of the document but for the gains of white, which are in force only after WhiteBalance
 */
public record OptionsParameters(String head, List<Parameter> all) {
    private static final String SECTION = "4.5.20";
    private static final String TABLE = "VideoInOptions[{channel}].";
    private static final ValueType SHARE = ValueType.integer(0, 100);
    private static final ValueType GRADE = ValueType.integer(0, 255);
    private static final ValueType THREE = ValueType.integer(0, 2);
    /** The longest exposure time of the document, in milliseconds. */
    static final BigDecimal LONGEST = BigDecimal.valueOf(80);

    /** The document begins at 0.1, and its own examples write 0 for no limit. */
    private static final ValueType TIME = new ValueType.DecimalType(BigDecimal.ZERO, LONGEST);

    /** In force unless another one is. */
    public static final OptionsParameters DAY = of("");
    /** In force in the dark. */
    public static final OptionsParameters NIGHT = of("NightOptions.");
    /** In force where neither day nor night is meant. */
    public static final OptionsParameters NORMAL = of("NormalOptions.");

    static final List<Parameter> ALL =
            Stream.of(DAY, NIGHT, NORMAL).flatMap(block -> block.all.stream()).toList();

    public OptionsParameters {
        all = List.copyOf(all);
    }

    /** The row of a parameter by its name in the block, which must be one of the document's. */
    public Parameter named(String name) {
        String key = TABLE + head + name;
        return all.stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no row for " + key));
    }

    private static OptionsParameters of(String head) {
        List<Parameter> rows = new ArrayList<>();
        if (!head.isEmpty()) {
            rows.addAll(change(head));
        }
        rows.addAll(light(head));
        if (head.isEmpty()) {
            rows.addAll(flash());
        }
        rows.addAll(picture(head));
        rows.addAll(head.isEmpty() ? ofDay() : ofExample(head));
        return new OptionsParameters(head, rows);
    }

    private static List<Parameter> change(String head) {
        Parameter threshold = row(head, "BrightnessThreshold", SHARE, "Below this brightness the block is in force.");
        List<Parameter> rows = new ArrayList<>();
        // One row of the document's table has lost a letter.
        rows.add(head.startsWith("Normal") ? threshold.orKey(TABLE + "NomalOptions.BrightnessThreshold") : threshold);
        for (String edge : List.of("Sunrise", "Sunset")) {
            rows.add(row(head, edge + "Hour", ValueType.integer(0, 23), edge + ", its hour."));
            rows.add(row(head, edge + "Minute", ValueType.integer(0, 59), edge + ", its minute."));
            rows.add(row(head, edge + "Second", ValueType.integer(0, 59), edge + ", its second."));
        }
        rows.add(row(
                head,
                "SwitchMode",
                ValueType.integer(0, 4),
                "0 always day, 1 by brightness, 2 by sunrise and sunset, 3 always night, 4 always normal."));
        rows.add(row(
                head, "Profile", ValueType.integer(0, 3), "0 day, 1 night, 2 normal for now, 3 as SwitchMode says."));
        return rows;
    }

    private static List<Parameter> light(String head) {
        return List.of(
                row(head, "Backlight", GRADE, "Grade of backlight compensation, 0 for none."),
                row(head, "DayNightColor", THREE, "0 always colours, 1 by brightness, 2 always grey.")
                        .as(Spellings.COLOR),
                row(
                        head,
                        "ExposureMode",
                        ValueType.choice("0", "1", "2", "4"),
                        "0 automatic, 1 gain first, 2 exposure time first, 4 by hand."),
                row(
                        head,
                        "ExposureSpeed",
                        GRADE,
                        "0 automatic, then the grades of a fixed time; of the last two, one is automatic within limits and"
                                + " one a time of one's own."),
                row(head, "ExposureValue1", TIME, "The shortest automatic exposure time, or the fixed one.")
                        .in("ms"),
                row(head, "ExposureValue2", TIME, "The longest automatic exposure time.")
                        .in("ms"),
                row(head, "ExternalSyncPhase", ValueType.integer(0, 360), "The phase of the external signal.")
                        .in("degrees"));
    }

    private static List<Parameter> flash() {
        return List.of(
                row("", "ExternalSync", ValueType.integer(0, 1), "0 synchronised internally, 1 externally."),
                row("", "SmartIRExposure", ValueType.FLAG, "Whether infrared light does not overexpose what is near."),
                row("", "FlashControl.Mode", THREE, "0 never flashes, 1 always, 2 by itself."),
                row("", "FlashControl.Pole", ValueType.integer(0, 3), "0 low, 1 high, 2 rising, 3 falling trigger."),
                row("", "FlashControl.Value", ValueType.integer(0, 15), "How long it flashes, in steps of 64 us."),
                row("", "FlashControl.PreValue", SHARE, "Below this brightness it flashes."));
    }

    private static List<Parameter> picture(String head) {
        return List.of(
                flag(head, "Flip", "Whether top and bottom are exchanged."),
                row(head, "Gain", SHARE, "The most gain if GainAuto is on, else the fixed gain."),
                row(head, "GainMin", SHARE, "The least gain, from the examples."),
                row(head, "GainMax", SHARE, "The most gain, from the examples."),
                row(
                        head,
                        "WhiteBalance",
                        ValueType.choice(InputCapabilities.WHITE_BALANCES.toArray(String[]::new)),
                        "What is white."),
                row(head, "GainBlue", SHARE, "Gain of blue while WhiteBalance is Custom."),
                row(head, "GainRed", SHARE, "Gain of red while WhiteBalance is Custom."),
                row(head, "GainGreen", SHARE, "Gain of green while WhiteBalance is Custom."),
                flag(head, "GainAuto", "Whether the gain is automatic."),
                flag(head, "IrisAuto", "Whether the iris is automatic."),
                flag(head, "Mirror", "Whether left and right are exchanged."),
                row(head, "ReferenceLevel", SHARE, "The brightness that is aimed at."),
                row(head, "Rotate90", THREE, "0 not turned, 1 a quarter clockwise, 2 a quarter anticlockwise."),
                row(head, "AntiFlicker", THREE, "Lamps: 0 none (outdoors), 1 of 50 Hz, 2 of 60 Hz."),
                row(head, "GlareInhibition", SHARE, "How much lamps are dimmed, 0 for not."));
    }

    private static List<Parameter> ofDay() {
        return List.of(
                row(
                        "",
                        "SignalFormat",
                        ValueType.choice("Inside", "BT656", "720p", "1080p", "1080i", "1080sF"),
                        "The signal of the source."),
                row("", "ReferenceLevelEnable", ValueType.FLAG, "Whether ReferenceLevel counts, from the examples."));
    }

    private static List<Parameter> ofExample(String head) {
        return List.of(
                row(
                                head,
                                "BacklightRegion[{edge}]",
                                ValueType.integer(0, 8192),
                                "Where backlight is compensated, from the examples: 0 left, 1 top, 2 right, 3 bottom.")
                        .at(new Index("edge", 0, 3)),
                row(head, "WideDynamicRange", SHARE, "Wide dynamic range, from the examples."),
                row(head, "WideDynamicRangeMode", GRADE, "Kind of wide dynamic range, from the examples."));
    }

    /** The table of the blocks for night and else calls some flags numbers, and the example shows them as words. */
    private static Parameter flag(String head, String name, String text) {
        return row(head, name, ValueType.FLAG, text).as(head.isEmpty() ? Conversions.TRUE_FALSE : Spellings.FLAG);
    }

    private static Parameter row(String head, String name, ValueType type, String text) {
        return Parameter.of(TABLE + head + name, type, SECTION, text).at(Index.channel(0));
    }
}
