package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** The lens: section 5.1. Channels count from 0; a config is 0 normal, 1 day, 2 night. */
public final class LensParameters {
    /** Section 5.1.3. */
    public static final Parameter SHARPNESS =
            row("VideoInSharpness", "Sharpness", ValueType.integer(0, 15), "5.1.3", "How sharp edges are made.");

    private static final ValueType THREE = ValueType.integer(0, 2);

    static final List<Parameter> ALL = List.of(
            focus("Mode", ValueType.integer(2, 4), "2 focuses by itself, 3 after each movement, 4 by hand."),
            focus(
                    "FocusLimit",
                    ValueType.choice("100", "1000", "2000", "3000", "5000"),
                    "The nearest distance that is focused; the document gives no unit."),
            focus("Sensitivity", THREE, "How soon it focuses anew: 0 soon, 1 as usual, 2 late."),
            focus("IRCorrection", THREE, "Correction for infrared light: 0 none, 1 always, 2 by itself."),
            focus("FocusLimitSelectMode", ValueType.choice("Manual", "Auto"), "Who chooses the nearest distance."),
            zoom("DigitalZoom", ValueType.FLAG, "Whether it goes on zooming beyond the lens.")
                    .as(Spellings.FLAG),
            zoom("Speed", ValueType.integer(0, 7), "How fast it zooms."),
            zoom(
                    "ZoomLimit",
                    ValueType.integer(0, 10_000),
                    "How far it may zoom; the document shows it without a word."),
            SHARPNESS,
            row("VideoInSharpness", "Level", ValueType.integer(0, 15), "5.1.3", "The level of sharpening."),
            row(
                    "VideoInSharpness",
                    "Mode",
                    ValueType.integer(0, 255),
                    "5.1.3",
                    "How sharpening works; the document shows it without a word."),
            mode("Mode", ValueType.integer(0, 1), "0 stays with Config[0], 1 changes by the time sections."),
            mode("Config[{use}]", THREE, "Which config is in force: [0] always, [1] and [2] by the time sections.")
                    .at(new Index("use", 0, 2)),
            TimeSections.of(
                            "VideoInMode[{channel}]",
                            6,
                            "5.1.4",
                            "When the config of the day is in force: a mask of 1.")
                    .at(Index.channel(0)));

    private LensParameters() {}

    private static Parameter focus(String name, ValueType type, String text) {
        return row("VideoInFocus", name, type, "5.1.1", text);
    }

    private static Parameter zoom(String name, ValueType type, String text) {
        return row("VideoInZoom", name, type, "5.1.2", text);
    }

    private static Parameter row(String table, String name, ValueType type, String section, String text) {
        return Parameter.of(table + "[{channel}][{config}]." + name, type, section, text)
                .at(Index.channel(0))
                .at(new Index("config", 0, 2));
    }

    private static Parameter mode(String name, ValueType type, String text) {
        return Parameter.of("VideoInMode[{channel}]." + name, type, "5.1.4", text)
                .at(Index.channel(0));
    }
}
