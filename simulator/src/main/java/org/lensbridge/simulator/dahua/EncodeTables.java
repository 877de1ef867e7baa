package org.lensbridge.simulator.dahua;

import java.util.List;
import org.lensbridge.simulator.device.PictureSettings;
import org.lensbridge.simulator.http.Parameter;

/** How the streams are made, and what may be chosen for them: 4.5.4 to 4.5.6. */
final class EncodeTables {
    private static final int MAIN_FORMATS = 4;
    private static final int EXTRA_STREAMS = 2;
    private static final int SNAP_FORMATS = 3;
    private static final int FASTEST = 30;

    static final List<TableSource> ALL = List.of(
            TableSource.perChannel("Encode", EncodeTables::encode),
            TableSource.perChannel("VideoEncodeROI", channel -> channel.put("DynamicTrack", false)));

    /** Bit rates that a stream may have, in kbit/s. */
    private record BitRates(int least, int normal, int most) {}

    private static final BitRates MAIN = new BitRates(448, 4096, 10240);
    private static final BitRates EXTRA = new BitRates(80, 1024, 2048);

    private EncodeTables() {}

    private static void encode(Defaults channel) {
        PictureSettings full = channel.settings().picture();
        int width = full.width() / 2;
        int height = full.height() / 2;
        channel.at("MainFormat").times(MAIN_FORMATS, format -> stream(format, full.width(), full.height(), MAIN));
        channel.at("ExtraFormat").times(EXTRA_STREAMS, format -> stream(format, width, height, EXTRA));
        channel.at("SnapFormat").times(SNAP_FORMATS, format -> stream(format, full.width(), full.height(), MAIN));
    }

    private static void stream(Defaults format, int width, int height, BitRates rates) {
        format.at("Audio")
                .put("Bitrate", 64)
                .put("Channels[0]", 0)
                .put(
                        "Compression",
                        "G.711A",
                        ValueRule.oneOf("PCM", "ADPCM", "G.711A", "G.711Mu", "G.726", "G.729", "MPEG2", "AMR", "AAC"))
                .put("Depth", 16)
                .put("Frequency", 8000)
                .put("Mode", 0, 0, 7)
                .put("Pack", "DHAV");
        format.put("AudioEnable", false);
        int speed = Math.min(FASTEST, format.settings().picture().framesPerSecond());
        format.at("Video")
                .put("resolution", width + "x" + height, ValueRule.matching("[1-9]\\d{1,3}x[1-9]\\d{1,3}"))
                .put("BitRate", rates.normal(), rates.least(), rates.most())
                .put("BitRateControl", "CBR", ValueRule.oneOf("CBR", "VBR"))
                .put(
                        "Compression",
                        "MJPG",
                        ValueRule.oneOf("MPEG4", "MPEG2", "MPEG1", "MJPG", "H.263", "H.264", "H.265"))
                .put("CustomResolutionName", resolution(width, height))
                .put("FPS", Integer.toString(speed), ValueRule.fraction(0.2, FASTEST))
                .put("GOP", 50, 1, 100)
                .put("Height", height, 16, 8192)
                .put("Pack", "DHAV")
                .put("Profile", "Main", ValueRule.oneOf("Baseline", "Main", "Extended", "High"))
                .put("Quality", 4, 1, 6)
                .put("QualityRange", 6)
                .put("SVCTLayer", 1)
                .put("Width", width, 16, 8192);
        format.put("VideoEnable", true);
    }

    /** What 4.5.4 answers for one channel, counted from 0. */
    static List<Parameter> choices(CameraSettings settings, int channel) {
        PictureSettings picture = settings.picture();
        Lines lines = new Lines("caps[" + channel + "].");
        String full = resolution(picture.width(), picture.height()) + ",D1,CIF";
        String half = resolution(picture.width() / 2, picture.height() / 2) + ",CIF";
        for (int i = 0; i < MAIN_FORMATS - 1; i++) {
            choices(lines.at("MainFormat[" + i + "].Video."), MAIN, full);
            lines.add("MainFormat[" + i + "].Audio.CompressionTypes", "PCM,G.711A,G.711Mu,AAC");
        }
        for (int i = 0; i < EXTRA_STREAMS; i++) {
            choices(lines.at("ExtraFormat[" + i + "].Video."), EXTRA, half);
        }
        for (int i = 0; i < SNAP_FORMATS; i++) {
            lines.at("SnapFormat[" + i + "].Video.")
                    .add("CompressionTypes", "H.264,MJPG")
                    .add("ResolutionTypes", full);
        }
        return lines.all();
    }

    private static void choices(Lines lines, BitRates rates, String resolutions) {
        lines.add("BitRateOptions", rates.least() + "," + rates.most())
                .add("CompressionTypes", "H.264,H.265,MJPG")
                .add("FPSMax", FASTEST)
                .add("ResolutionTypes", resolutions);
    }

    /** The name that appendix B of 4.5.4 gives to a size, if any. */
    static String resolution(int width, int height) {
        return switch (width + "x" + height) {
            case "3840x2160" -> "QFHD";
            case "1920x1080" -> "1080P";
            case "1280x720" -> "720P";
            case "640x360" -> "NHD";
            case "640x480" -> "VGA";
            default -> width + "x" + height;
        };
    }
}
