package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lensbridge.simulator.DeviceKind;

/** What a recorder shows on the screens that are connected to it: 7.1.1, 7.3.1 and 7.3.3. */
final class ScreenTables {
    private static final ValueRule PLACE = ValueRule.range(0, 8191);
    private static final ValueRule GROUPS = ValueRule.matching("(\\d{1,3}(,\\d{1,3})*)?");
    private static final ValueRule CHANNEL = ValueRule.range(0, 255);
    private static final ValueRule STREAM = ValueRule.oneOf("Main", "Extra1", "Extra2", "Extra3", "Auto");

    /** What a window of a collection shows. */
    private static final List<Field> WINDOW = List.of(
            new Field("Enable", "true", ValueRule.FLAG),
            new Field("Device", "", ValueRule.TEXT),
            new Field("VideoChannel", "0", CHANNEL),
            new Field("VideoStream", "Main", STREAM),
            new Field("AudioChannel", "0", CHANNEL),
            new Field("AudioStream", "Main", STREAM));

    private record Field(String name, String usual, ValueRule rule) {}

    static final List<TableSource> ALL = List.of(
            TableSource.of("GUISet", table -> table.times(screens(table), ScreenTables::surface))
                    .when(ScreenTables::hasScreens),
            TableSource.of("MonitorTour", table -> table.times(screens(table), ScreenTables::tour))
                    .when(ScreenTables::hasScreens),
            TableSource.of("MonitorCollection", ScreenTables::collections).when(ScreenTables::hasScreens));

    private ScreenTables() {}

    /** Cameras have a socket for a screen and nothing to say about it. */
    static boolean hasScreens(CameraSettings settings) {
        return settings.kind() == DeviceKind.RECORDER;
    }

    private static int screens(Defaults table) {
        return PictureTables.outputs(table.settings());
    }

    private static void surface(Defaults screen) {
        screen.put("WindowAlpha", 128, 0, 255)
                .put("TimeTitleEnable", true)
                .list("TimeTitlePos", PLACE, "0", "0", "8191", "8191")
                .put("MenuShowOption", 0, 0, 2)
                .put("MenuAutoHideTime", 10, 0, Integer.MAX_VALUE)
                .put("AutoLogout", 10, 0, 120)
                .put("ChannelTitleShowEnable", true)
                .list("ChannelTitlePos", PLACE, "0", "0", "8191", "8191")
                .put("AutoGuideEnable", true);
    }

    /** The masks name the groups that a tour of that mode visits. */
    private static void tour(Defaults screen) {
        screen.put("Enable", false)
                .put("Interval", 5, 1, 65535)
                .put("Mask.Split1", groups(screen, 1), GROUPS)
                .put("Mask.Split8", groups(screen, 8), GROUPS)
                .put("Collections", "Favorite1");
    }

    private static String groups(Defaults screen, int windows) {
        return IntStream.range(0, SplitMode.groups(screen.settings().channels(), windows))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    /** A collection of any other name is made by writing to it. */
    private static void collections(Defaults table) {
        table.allow("*.Mode", ScreenTables::isMode);
        WINDOW.forEach(field -> table.allow("*.Windows." + field.name(), field.rule()));
        Defaults favorite = table.at("Favorite1").put("Mode", "Split4", ScreenTables::isMode);
        favorite.at("Windows").times(4, window -> {
            WINDOW.forEach(field -> window.put(field.name(), field.usual(), field.rule()));
            window.put("VideoChannel", window.number()).put("AudioChannel", window.number());
        });
    }

    private static boolean isMode(String text) {
        return SplitMode.of(text).isPresent();
    }
}
