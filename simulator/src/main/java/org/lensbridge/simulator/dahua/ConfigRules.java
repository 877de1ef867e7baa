package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which values the vendor's document allows for a setting. Settings without a rule keep the kind of their value. */
final class ConfigRules {
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");
    private static final String TIME = "\\d{1,2}:[0-5]\\d:[0-5]\\d";

    /** A rule for all settings whose name, without indexes, ends in this way. */
    private record Rule(String ending, Predicate<String> allowed) {}

    private static final List<Rule> RULES = List.of(
            new Rule("VideoColor.Brightness", range(0, 100)),
            new Rule("VideoColor.Contrast", range(0, 100)),
            new Rule("VideoColor.Hue", range(0, 100)),
            new Rule("VideoColor.Saturation", range(0, 100)),
            new Rule("Format.Video.FPS", range(0.2, 30)),
            new Rule("Format.Video.GOP", range(1, 100)),
            new Rule("Format.Video.Quality", range(1, 6)),
            new Rule("Format.Video.BitRate", range(16, 65535)),
            new Rule("Format.Video.BitRateControl", oneOf("CBR", "VBR")),
            new Rule("Format.Video.Compression", oneOf("MPEG4", "MPEG2", "MPEG1", "MJPG", "H.263", "H.264", "H.265")),
            new Rule("Format.Video.Profile", oneOf("Baseline", "Main", "Extended", "High")),
            new Rule("Format.Audio.Mode", range(0, 7)),
            new Rule("MotionDetectWindow.Sensitive", range(0, 100)),
            new Rule("MotionDetectWindow.Threshold", range(0, 100)),
            new Rule("MotionDetectWindow.Region", range(0, (1 << 22) - 1)),
            new Rule("MotionDetect.DetectVersion", oneOf("V3.0")),
            new Rule("Ptz.Address", range(0, 255)),
            new Rule("Ptz.Homing", range(-1, 65535)),
            new Rule("NTP.Port", range(1, 65535)),
            new Rule("TimeSection", matches("\\d{1,5} " + TIME + "-" + TIME)),
            new Rule("PhysicalAddress", matches("([0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}")),
            new Rule("IPAddress", matches("(\\d{1,3}\\.){3}\\d{1,3}")),
            new Rule("SubnetMask", matches("(\\d{1,3}\\.){3}\\d{1,3}")));

    private ConfigRules() {}

    /** The name with its indexes left out. */
    static String shape(String name) {
        return INDEX.matcher(name).replaceAll("");
    }

    /** Whether a setting that is {@code now} may become {@code then}. */
    static boolean allows(String name, String now, String then) {
        String shape = shape(name);
        for (Rule rule : RULES) {
            if (shape.endsWith(rule.ending())) {
                return rule.allowed().test(then);
            }
        }
        if (now.equals("true") || now.equals("false")) {
            return then.equals("true") || then.equals("false");
        }
        return !INTEGER.matcher(now).matches() || INTEGER.matcher(then).matches();
    }

    private static Predicate<String> range(double least, double most) {
        return text ->
                NUMBER.matcher(text).matches() && Double.parseDouble(text) >= least && Double.parseDouble(text) <= most;
    }

    private static Predicate<String> oneOf(String... words) {
        return List.of(words)::contains;
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
