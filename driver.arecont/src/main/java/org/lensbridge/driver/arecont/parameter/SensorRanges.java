package org.lensbridge.driver.arecont.parameter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.support.parameter.ToldRanges;

/** The ranges that follow from the size of a camera's sensor: "Maximum values depend on your sensor size". Stateless. */
final class SensorRanges {
    private static final List<String> WIDTHS = List.of(
            "expwndleft",
            "expwndwidth",
            "sensorleft",
            "sensorwidth",
            "wbwndleft",
            "wbwndwidth",
            "focusleft",
            "focusright",
            "sd_imgleft",
            "sd_imgright",
            "imgleft",
            "imgwidth");
    private static final List<String> HEIGHTS = List.of(
            "expwndtop",
            "expwndheight",
            "sensortop",
            "sensorheight",
            "wbwndtop",
            "wbwndheight",
            "focustop",
            "focusbottom",
            "sd_imgtop",
            "sd_imgbottom",
            "imgtop",
            "imgheight");
    private static final String KEY_FRAMES = "keyframeinterval";
    /** Only 4K models count more P frames than 100. */
    private static final int WIDTH_OF_4K = 3840;

    private SensorRanges() {}

    /** Asked when a key of these is first looked at; a camera that does not tell its size keeps the document's ranges. */
    static List<ToldRanges> of(Configuration configuration) {
        return List.of(
                new ToldRanges(WIDTHS, () -> upTo(configuration.number("maxsensorwidth"), WIDTHS)),
                new ToldRanges(HEIGHTS, () -> upTo(configuration.number("maxsensorheight"), HEIGHTS)),
                new ToldRanges(List.of(KEY_FRAMES), () -> keyFrames(configuration.number("maxsensorwidth"))));
    }

    private static Map<String, ValueType> upTo(Optional<Integer> size, List<String> keys) {
        Map<String, ValueType> ranges = new HashMap<>();
        size.filter(side -> side > 0)
                .ifPresent(side -> keys.forEach(key -> ranges.put(key, ValueType.integer(0, side))));
        return ranges;
    }

    private static Map<String, ValueType> keyFrames(Optional<Integer> width) {
        return width.filter(pixels -> pixels > 0 && pixels < WIDTH_OF_4K).isPresent()
                ? Map.of(KEY_FRAMES, ValueType.integer(0, 100))
                : Map.of();
    }
}
