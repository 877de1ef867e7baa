package org.lensbridge.simulator.dahua;

import java.util.List;
import org.lensbridge.simulator.DeviceKind;

/** Snapshots, colours, titles and standards: 4.4.1, 4.5.2, 4.5.7, 4.5.11, 4.5.12, 4.5.21 and 14.2.1. */
final class PictureTables {
    /** Parts of a picture that can be hidden. */
    static final int COVERS = 4;

    private static final ValueRule COLOR = ValueRule.range(0, 255);
    private static final ValueRule PLACE = ValueRule.range(0, 8191);

    static final List<TableSource> ALL = List.of(
            TableSource.perChannel(
                    "Snap", channel -> channel.put("HolidayEnable", false).schedule(6, 65535)),
            TableSource.perChannel("VideoColor", channel -> channel.times(2, PictureTables::color)),
            TableSource.perChannel("ChannelTitle", PictureTables::title),
            TableSource.of("VideoStandard", table -> table.put("", "PAL", ValueRule.oneOf("PAL", "NTSC"))),
            TableSource.perChannel("VideoWidget", PictureTables::widget),
            TableSource.of("VideoOut", table -> table.times(outputs(table.settings()), PictureTables::output)),
            TableSource.of("FlashLight", PictureTables::flashLight)
                    .when(settings -> settings.kind().hasLens()));

    private PictureTables() {}

    /** How many screens can be connected (4.5.9). */
    static int outputs(CameraSettings settings) {
        return settings.kind() == DeviceKind.RECORDER ? 2 : 1;
    }

    private static void color(Defaults set) {
        for (String setting : List.of("Brightness", "Contrast", "Hue", "Saturation")) {
            set.put(setting, 50, 0, 100);
        }
        set.put("TimeSection", (set.number() == 0 ? 1 : 0) + " 00:00:00-24:00:00", ValueRule.timeSection(1));
    }

    private static void title(Defaults channel) {
        CameraSettings settings = channel.settings();
        boolean single = settings.channels() == 1;
        channel.put("Name", single ? settings.name() : settings.name() + " " + (channel.number() + 1));
    }

    private static void widget(Defaults channel) {
        overlay(channel.at("ChannelTitle"), true, "0", "8191", "0", "8191");
        channel.at("Covers").times(COVERS, cover -> overlay(cover, false, "0", "0", "0", "0"));
        overlay(channel.at("TimeTitle"), true, "0", "0", "0", "0");
        channel.put("TimeTitle.ShowWeek", false);
    }

    private static void overlay(Defaults widget, boolean shown, String... rectangle) {
        widget.list("BackColor", COLOR, "0", "0", "0", "128")
                .put("EncodeBlend", shown)
                .list("FrontColor", COLOR, "255", "255", "255", "0")
                .list("Rect", PLACE, rectangle);
    }

    /** {@code Satuation} is how the document spells it. */
    private static void output(Defaults screen) {
        screen.list("Margin", ValueRule.INTEGER, "0", "0", "0", "0");
        screen.at("Color")
                .put("Brightness", 50, 0, 100)
                .put("Contrast", 50, 0, 100)
                .put("Satuation", 50, 0, 100)
                .put("Hue", 50, 0, 100);
        screen.at("Mode")
                .put("Width", 1280)
                .put("Height", 1024)
                .put("BPP", 32)
                .put("Format", "Auto", ValueRule.oneOf("Auto", "TV", "VGA", "DVI"))
                .put("RefreshRate", 60);
    }

    private static void flashLight(Defaults table) {
        table.put("Brightness", 50, 0, 100).put("Enable", false).schedule(1, 1);
    }
}
