package org.lensbridge.driver.dahua.parameter;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * Something over the picture: section 4.5.12. Channels and all indexes count from 0.
 *
 * @param shown whether the device blends it into streams
 * @param edge left, top, right and bottom by the index {@code edge}, 0 to 8191 of the picture
 * @param all every row, in the order of the document
 */
public record WidgetParameters(Parameter shown, Parameter edge, List<Parameter> all) {
    private static final String SECTION = "4.5.12";
    private static final Index PART = new Index("part", 0, 3);
    private static final Index EDGE = new Index("edge", 0, 3);

    /** What nobody may see, by the index {@code cover}. */
    public static final WidgetParameters COVER = of("Covers[{cover}]", "the cover");
    /** The channel's name; only the upper left corner counts. */
    public static final WidgetParameters CHANNEL_TITLE = of("ChannelTitle", "the channel's title");
    /** The time; only the upper left corner counts. */
    public static final WidgetParameters TIME_TITLE = of("TimeTitle", "the time");

    static final List<Parameter> ALL = rows();

    public WidgetParameters {
        all = List.copyOf(all);
    }

    private static List<Parameter> rows() {
        List<Parameter> rows = new ArrayList<>();
        List.of(COVER, CHANNEL_TITLE, TIME_TITLE).forEach(widget -> rows.addAll(widget.all()));
        rows.add(row("TimeTitle.ShowWeek", ValueType.FLAG, "Whether the day of the week stands beside the time."));
        return rows;
    }

    private static WidgetParameters of(String widget, String what) {
        Parameter back = color(widget + ".BackColor", "The colour behind " + what);
        Parameter shown = row(widget + ".EncodeBlend", ValueType.FLAG, "Whether streams show " + what + ".");
        Parameter front = color(widget + ".FrontColor", "The colour of " + what);
        Parameter edge = row(
                        widget + ".Rect[{edge}]",
                        ValueType.integer(0, 8191),
                        "An edge of " + what + ": 0 left, 1 top, 2 right, 3 bottom, of a picture of 8191 by 8191.")
                .at(EDGE);
        return new WidgetParameters(shown, edge, List.of(back, shown, front, edge));
    }

    private static Parameter color(String name, String text) {
        return row(name + "[{part}]", ValueType.integer(0, 255), text + ": 0 red, 1 green, 2 blue, 3 alpha.")
                .at(PART);
    }

    private static Parameter row(String name, ValueType type, String text) {
        Parameter row = Parameter.of("VideoWidget[{channel}]." + name, type, SECTION, text)
                .at(Index.channel(0));
        return name.contains("{cover}") ? row.at(new Index("cover", 0, 3)) : row;
    }
}
