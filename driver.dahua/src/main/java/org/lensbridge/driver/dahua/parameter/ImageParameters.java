package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** When pictures are taken and how they look: sections 4.4.1 and 4.5.2. Channels and all indexes count from 0. */
final class ImageParameters {
    private static final ValueType SHARE = ValueType.integer(0, 100);
    private static final ValueType TIMES = new ValueType.TextType(64);

    static final List<Parameter> ALL = List.of(
            Parameter.of(
                            "Snap[{channel}].TimeSection[{day}][{section}]",
                            TIMES,
                            "4.4.1",
                            "When pictures are taken on a day (0 is Sunday): 'mask hh:mm:ss-hh:mm:ss', where the mask adds up 1"
                                    + " always, 2 on motion, 4 on alarm, 8 on card.")
                    .at(Index.channel(0))
                    .at(new Index("day", 0, 6))
                    .at(new Index("section", 0, 23)),
            color("Brightness", "The brightness."),
            color("Contrast", "The contrast."),
            color("Hue", "The hue."),
            color("Saturation", "The saturation."),
            row(
                    "TimeSection",
                    TIMES,
                    "When these colours are in force: 'mask hh:mm:ss-hh:mm:ss', where a mask of 0 is never."));

    private ImageParameters() {}

    private static Parameter color(String name, String text) {
        return row(name, SHARE, text);
    }

    private static Parameter row(String name, ValueType type, String text) {
        return Parameter.of("VideoColor[{channel}][{config}]." + name, type, "4.5.2", text)
                .at(Index.channel(0))
                .at(new Index("config", 0, 1));
    }
}
