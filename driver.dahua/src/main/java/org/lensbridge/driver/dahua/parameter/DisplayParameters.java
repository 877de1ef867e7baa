package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.dahua.operation.DisplayOperations;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * Local screens: chapter 7. Screens, channels and all indexes count from 0.
 *
 * <p>Arrangements of windows have free names; the rows are for those that devices make themselves, {@code Favorite1} and so on.
 */
final class DisplayParameters {
    private static final Index SCREEN = new Index("screen", 0, 3);
    private static final Index EDGE = new Index("edge", 0, 3);
    private static final ValueType PLACE = ValueType.integer(0, 8191);
    private static final ValueType CHANNEL = ValueType.integer(0, 4095);
    private static final ValueType STREAM = ValueType.choice("Main", "Extra1", "Extra2", "Extra3", "Auto");

    static final List<Parameter> ALL =
            Stream.of(gui(), tour(), collection()).flatMap(rows -> rows).toList();

    private DisplayParameters() {}

    private static Stream<Parameter> gui() {
        return Stream.of(
                gui("WindowAlpha", ValueType.integer(0, 255), "How opaque the background of menus is."),
                gui("TimeTitleEnable", ValueType.FLAG, "Whether the time is shown."),
                gui("TimeTitlePos[{edge}]", PLACE, "Where the time is shown: left, top, right, bottom.")
                        .at(EDGE),
                gui(
                        "MenuShowOption",
                        ValueType.integer(0, 2),
                        "Whether menus are 0 shown, 1 hidden, 2 hidden in time."),
                gui("MenuAutoHideTime", ValueType.integer(0, 86_400), "After which time menus are hidden.")
                        .in("seconds"),
                gui("AutoLogout", ValueType.integer(0, 120), "After which time users are logged out; 0 for never.")
                        .in("minutes"),
                gui("ChannelTitleShowEnable", ValueType.FLAG, "Whether the names of the channels are shown."),
                gui("ChannelTitlePos[{edge}]", PLACE, "Where the name of a channel is shown: left, top, right, bottom.")
                        .at(EDGE),
                gui("AutoGuideEnable", ValueType.FLAG, "Whether the device guides through its setup when it starts."));
    }

    private static Stream<Parameter> tour() {
        return Stream.of(
                        Stream.of(
                                tour("Enable", ValueType.FLAG, "Whether the screen shows its channels in turn."),
                                tour("Interval", ValueType.integer(1, 86_400), "How long each is shown.")
                                        .in("seconds")),
                        IntStream.of(1, 2, 4, 6, 8, 9, 12, 16, 20, 25, 36, 64, 144)
                                .mapToObj(split -> tour(
                                        "Mask.Split" + split,
                                        new ValueType.ListType(CHANNEL, 1024),
                                        "The channels that are shown when the screen has " + windows(split) + ".")),
                        Stream.of(tour(
                                "Collections",
                                new ValueType.ListType(new ValueType.TextType(64), 64),
                                "The names of the arrangements that are shown.")))
                .flatMap(rows -> rows);
    }

    private static String windows(int count) {
        return count == 1 ? "one window" : count + " windows";
    }

    private static Stream<Parameter> collection() {
        return Stream.of(
                collection("Mode", DisplayOperations.SPLIT, "How the screen is divided."),
                window("Enable", ValueType.FLAG, "Whether the window is used."),
                window("Device", new ValueType.TextType(64), "The device whose channel the window shows."),
                window("VideoChannel", CHANNEL, "The channel that the window shows."),
                window("VideoStream", STREAM, "The stream that the window shows."),
                window("AudioChannel", CHANNEL, "The channel that is heard."),
                window("AudioStream", STREAM, "The stream that is heard."));
    }

    private static Parameter gui(String name, ValueType type, String text) {
        return Parameter.of("GUISet[{screen}]." + name, type, "7.1.1", text).at(SCREEN);
    }

    private static Parameter tour(String name, ValueType type, String text) {
        return Parameter.of("MonitorTour[{screen}]." + name, type, "7.3.1", text)
                .at(SCREEN);
    }

    private static Parameter window(String name, ValueType type, String text) {
        return collection("Windows[{window}]." + name, type, text).at(new Index("window", 0, 15));
    }

    private static Parameter collection(String name, ValueType type, String text) {
        return Parameter.of("MonitorCollection.Favorite{collection}." + name, type, "7.3.3", text)
                .at(new Index("collection", 1, 4));
    }
}
