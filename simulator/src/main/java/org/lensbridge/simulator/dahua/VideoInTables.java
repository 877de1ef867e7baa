package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.function.Consumer;

/** How the sensor and its lens work: 4.5.20 and 5.1. */
final class VideoInTables {
    /** Grades of exposure that 4.5.13 answers. */
    static final int EXPOSURE_GRADES = 16;

    /** Grades of backlight compensation that 4.5.13 answers. */
    static final int BACKLIGHT_GRADES = 2;

    private static final ValueRule EXPOSURE_TIME = ValueRule.fraction(0, 80);
    private static final ValueRule SWITCH = ValueRule.FLAG.or(ValueRule.range(0, 1));
    private static final ValueRule WHITE_BALANCE = ValueRule.oneOf(
            "Disable",
            "Auto",
            "Custom",
            "Sunny",
            "Cloudy",
            "Home",
            "Office",
            "Night",
            "Outdoor",
            "CustomColorTemperature",
            "Indoor",
            "ATW",
            "Manual",
            "AutoOutdoor",
            "ManualDatum");

    static final List<TableSource> ALL = List.of(
            TableSource.perChannel("VideoInOptions", VideoInTables::options),
            lens("VideoInFocus", VideoInTables::focus),
            lens("VideoInZoom", VideoInTables::zoom),
            lens("VideoInSharpness", VideoInTables::sharpness),
            TableSource.perChannel("VideoInMode", VideoInTables::mode)
                    .when(settings -> settings.kind().hasLens()));

    private VideoInTables() {}

    /** {@code Name[channel][n]}, n being 0 for normal, 1 for day, 2 for night. */
    private static TableSource lens(String name, Consumer<Defaults> profile) {
        return TableSource.perChannel(name, channel -> channel.times(3, profile))
                .when(settings -> settings.kind().hasLens());
    }

    private static void options(Defaults day) {
        exposure(day);
        day.put("ExternalSync", 0, 0, 1);
        day.at("FlashControl")
                .put("Mode", 0, 0, 2)
                .put("Pole", 0, 0, 3)
                .put("Value", 0, 0, 15)
                .put("PreValue", 0, 0, 100);
        day.put("SmartIRExposure", false).put("ReferenceLevelEnable", false);
        day.put("SignalFormat", "Inside", ValueRule.oneOf("Inside", "BT656", "720p", "1080p", "1080i", "1080sF"));
        other(day.at("NightOptions"), 3, 4);
        other(day.at("NormalOptions"), 0, 0);
    }

    /** What stands in the options of the day, of the night and in the normal ones alike. */
    private static void exposure(Defaults options) {
        options.put("AntiFlicker", 0, 0, 2)
                .put("Backlight", 0, 0, BACKLIGHT_GRADES)
                .put("DayNightColor", 1, 0, 2)
                .put("ExposureMode", "0", ValueRule.oneOf("0", "1", "2", "4"))
                .put("ExposureSpeed", 0, 0, EXPOSURE_GRADES + 1)
                .put("ExposureValue1", "0.1", EXPOSURE_TIME)
                .put("ExposureValue2", "40", EXPOSURE_TIME)
                .put("ExternalSyncPhase", 125, 0, 360)
                .put("Flip", "false", SWITCH)
                .put("Gain", 50, 0, 100)
                .put("GainAuto", true)
                .put("GainBlue", 50, 0, 100)
                .put("GainGreen", 50, 0, 100)
                .put("GainMax", 50, 0, 100)
                .put("GainMin", 0, 0, 100)
                .put("GainRed", 50, 0, 100)
                .put("GlareInhibition", 0, 0, 100)
                .put("IrisAuto", true)
                .put("Mirror", "false", SWITCH)
                .put("ReferenceLevel", 50, 0, 100)
                .put("Rotate90", 0, 0, 2)
                .put("WhiteBalance", "Auto", WHITE_BALANCE);
    }

    private static void other(Defaults options, int profile, int switchMode) {
        exposure(options);
        options.list("BacklightRegion", ValueRule.range(0, 8192), "3096", "3096", "5096", "5096")
                .put("BrightnessThreshold", 50, 0, 100)
                .put("Profile", profile, 0, 3)
                .put("SunriseHour", 0, 0, 23)
                .put("SunriseMinute", 0, 0, 59)
                .put("SunriseSecond", 0, 0, 59)
                .put("SunsetHour", 23, 0, 23)
                .put("SunsetMinute", 59, 0, 59)
                .put("SunsetSecond", 59, 0, 59)
                .put("SwitchMode", switchMode, 0, 4)
                .put("WideDynamicRange", 0)
                .put("WideDynamicRangeMode", 0);
    }

    private static void focus(Defaults profile) {
        profile.put("FocusLimit", "100", ValueRule.oneOf("100", "1000", "2000", "3000", "5000"))
                .put("FocusLimitSelectMode", "Manual", ValueRule.oneOf("Manual", "Auto"))
                .put("IRCorrection", 0, 0, 2)
                .put("Mode", 3, 2, 4)
                .put("Sensitivity", 1, 0, 2);
    }

    private static void zoom(Defaults profile) {
        profile.put("DigitalZoom", profile.number() < 2).put("Speed", 7, 0, 7).put("ZoomLimit", 4);
    }

    private static void sharpness(Defaults profile) {
        profile.put("Level", 4, 0, 15).put("Mode", 1, 0, 1).put("Sharpness", 8, 0, 15);
    }

    private static void mode(Defaults channel) {
        channel.put("Config[0]", 1, 0, 2).put("Mode", 0, 0, 1).schedule(0, 1);
    }
}
