package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * The motion detector: section 4.8.1. Channels and all indexes count from 0. Four windows lie over the same grid; a line of it is a number in which bit
 * 0 stands for the leftmost block.
 */
public final class MotionParameters {
    /** Blocks in a line. */
    public static final int COLUMNS = 22;
    /** Lines of a window. */
    public static final int ROWS = 18;
    /** Detect windows of a channel, at most. */
    public static final int WINDOWS = 4;

    /** Whether the detector looks at all. */
    public static final Parameter ENABLED = row("Enable", ValueType.FLAG, "Whether motion is looked for.");
    /** The name of a window. */
    public static final Parameter NAME = window("Name", new ValueType.TextType(64), "The name of the window.");
    /** How little is noticed. */
    public static final Parameter SENSITIVITY =
            window("Sensitive", ValueType.integer(0, 100), "The sensitivity; more notices less motion.");
    /** How much of a window must move. */
    public static final Parameter THRESHOLD =
            window("Threshold", ValueType.integer(0, 100), "How much of the window must move.");
    /** A line of a window's blocks. */
    public static final Parameter LINE = window(
                    "Region[{line}]",
                    ValueType.integer(0, (1 << COLUMNS) - 1),
                    "The blocks of a line that are watched; bit 0 is the leftmost of 22.")
            .at(new Index("line", 0, ROWS - 1));

    /** The rows of the detector itself, without what it sets off. */
    public static final List<Parameter> DETECTOR = List.of(
            ENABLED,
            window("Id", ValueType.integer(0, 255), "The number of the window."),
            NAME,
            SENSITIVITY,
            THRESHOLD,
            LINE,
            window("Window[{corner}]", ValueType.integer(0, 8191), "The window's left, top, right and lower edge.")
                    .at(new Index("corner", 0, 3)),
            row(
                    "DetectVersion",
                    new ValueType.TextType(16),
                    "The form of the settings; V3.0 goes along whenever blocks are written."),
            row("OsdTwinkleEnable", ValueType.FLAG, "Whether the title in the picture blinks on motion."),
            row("PirMotionLevel", ValueType.integer(0, 100), "The level of the infrared motion sensor."));

    static final List<Parameter> ALL = Stream.concat(
                    DETECTOR.stream(),
                    EventHandlerParameters.of("MotionDetect[{channel}]", "4.8.1", Index.channel(0)).stream())
            .toList();

    private MotionParameters() {}

    private static Parameter row(String name, ValueType type, String text) {
        return Parameter.of("MotionDetect[{channel}]." + name, type, "4.8.1", text)
                .at(Index.channel(0));
    }

    private static Parameter window(String name, ValueType type, String text) {
        return row("MotionDetectWindow[{window}]." + name, type, text).at(new Index("window", 0, WINDOWS - 1));
    }
}
