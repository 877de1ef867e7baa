package org.lensbridge.simulator.dahua;

import java.util.List;

/** Pictures and their encoding: 4.4.1, 4.5.2, 4.5.5 to 4.5.7. */
final class VideoTables {
    static final List<TableSource> ALL = List.of(
            TableSource.perChannel(
                    "Snap", channel -> channel.put("HolidayEnable", false).schedule(6, 6)),
            TableSource.perChannel("VideoColor", channel -> channel.times(2, VideoTables::color)),
            TableSource.perChannel("Encode", VideoTables::encode),
            TableSource.perChannel("ChannelTitle", VideoTables::title));

    private VideoTables() {}

    private static void color(Defaults set) {
        for (String setting : List.of("Brightness", "Contrast", "Hue", "Saturation")) {
            set.put(setting, 50, 0, 100);
        }
        set.put("TimeSection", (set.number() == 0 ? 1 : 0) + " 00:00:00-24:00:00", ValueRule.TIME_SECTION);
    }

    private static void title(Defaults channel) {
        CameraSettings settings = channel.settings();
        boolean single = settings.channels() == 1;
        channel.put("Name", single ? settings.name() : settings.name() + " " + (channel.number() + 1));
    }

    private static void encode(Defaults channel) {
        CameraSettings.Picture picture = channel.settings().picture();
        channel.at("MainFormat").times(3, format -> format(format, picture.width(), picture.height(), 4096));
        channel.at("ExtraFormat").times(2, format -> format(format, picture.width() / 2, picture.height() / 2, 1024));
    }

    private static void format(Defaults format, int width, int height, int bitRate) {
        format.at("Audio")
                .put("Bitrate", 64)
                .put("Channels[0]", 0)
                .put("Compression", "G.711A")
                .put("Depth", 16)
                .put("Frequency", 8000)
                .put("Mode", 0, 0, 7)
                .put("Pack", "DHAV");
        format.put("AudioEnable", false);
        format.at("Video")
                .put("resolution", width + "x" + height)
                .put("BitRate", bitRate, 16, 65535)
                .put("BitRateControl", "CBR", ValueRule.oneOf("CBR", "VBR"))
                .put(
                        "Compression",
                        "MJPG",
                        ValueRule.oneOf("MPEG4", "MPEG2", "MPEG1", "MJPG", "H.263", "H.264", "H.265"))
                .put("CustomResolutionName", height + "P")
                .put(
                        "FPS",
                        Integer.toString(
                                Math.min(30, format.settings().picture().framesPerSecond())),
                        ValueRule.range(0.2, 30))
                .put("GOP", 50, 1, 100)
                .put("Height", height)
                .put("Pack", "DHAV")
                .put("Profile", "Main", ValueRule.oneOf("Baseline", "Main", "Extended", "High"))
                .put("Quality", 4, 1, 6)
                .put("QualityRange", 6)
                .put("SVCTLayer", 1)
                .put("Width", width);
        format.put("VideoEnable", true);
    }
}
