package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** When pictures are taken and how they look: sections 4.4.1 and 4.5.2. Channels and all indexes count from 0. */
public final class ImageParameters {
    /** Section 4.5.2: 0 to 100, as the other three are. */
    public static final Parameter BRIGHTNESS = color("Brightness", "The brightness.");
    /** Section 4.5.2. */
    public static final Parameter CONTRAST = color("Contrast", "The contrast.");
    /** Section 4.5.2. */
    public static final Parameter HUE = color("Hue", "The hue.");
    /** Section 4.5.2. */
    public static final Parameter SATURATION = color("Saturation", "The saturation.");
    /** Section 4.5.2. */
    public static final Parameter COLOR_TIMES = row(
            "TimeSection",
            TimeSections.TYPE,
            "When these colours are in force: 'mask hh:mm:ss-hh:mm:ss', where a mask of 0 is never.");

    static final List<Parameter> ALL = List.of(
            Parameter.of(
                            "Snap[{channel}].HolidayEnable",
                            ValueType.FLAG,
                            "4.4.1",
                            "Whether holidays count when pictures are taken, from the example.")
                    .at(Index.channel(0)),
            TimeSections.of(
                            "Snap[{channel}]",
                            24,
                            "4.4.1",
                            "When pictures are taken: the mask adds up 1 always, 2 on motion, 4 on alarm, 8 on card.")
                    .at(Index.channel(0)),
            BRIGHTNESS,
            CONTRAST,
            HUE,
            SATURATION,
            COLOR_TIMES);

    private ImageParameters() {}

    private static Parameter color(String name, String text) {
        return row(name, ValueType.integer(0, 100), text);
    }

    private static Parameter row(String name, ValueType type, String text) {
        return Parameter.of("VideoColor[{channel}][{config}]." + name, type, "4.5.2", text)
                .at(Index.channel(0))
                .at(new Index("config", 0, 2));
    }
}
