package org.lensbridge.simulator.dahua;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lensbridge.simulator.rtsp.Coding;
import org.lensbridge.simulator.rtsp.RtspStream;
import org.lensbridge.simulator.rtsp.RtspTarget;
import org.lensbridge.simulator.rtsp.RtspTrack;

/** {@code /cam/realmonitor} (4.1.1): each stream is as the Encode table says at the moment. Confined to the event loop. */
final class DahuaStreams {
    private static final String PATH = "/cam/realmonitor";

    private final Site site;

    DahuaStreams(Site site) {
        this.site = site;
    }

    /** Empty for a stream that does not exist or is not enabled. */
    Optional<RtspStream> find(RtspTarget target) {
        String channel = target.query().getOrDefault("channel", "1");
        String subtype = target.query().getOrDefault("subtype", "0");
        boolean known = target.path().equals(PATH)
                && channel.matches("[1-9]\\d?")
                && Integer.parseInt(channel) <= site.settings().channels()
                && subtype.matches("[0-2]");
        if (!known || site.tables().value("RTSP.Enable").filter("false"::equals).isPresent()) {
            return Optional.empty();
        }
        String format = "Encode[" + (Integer.parseInt(channel) - 1) + "]."
                + (subtype.equals("0") ? "MainFormat[0]." : "ExtraFormat[" + (Integer.parseInt(subtype) - 1) + "].");
        return video(format).map(video -> {
            List<RtspTrack> tracks = new ArrayList<>(List.of(video));
            sound(format).ifPresent(tracks::add);
            return new RtspStream("Media " + channel + "/" + subtype, tracks);
        });
    }

    private String value(String name) {
        return site.tables().value(name).orElse("");
    }

    private Optional<RtspTrack> video(String format) {
        Optional<Coding> coding =
                switch (value(format + "Video.Compression")) {
                    case "H.264" -> Optional.of(Coding.H264);
                    case "H.265" -> Optional.of(Coding.H265);
                    case "MJPG" -> Optional.of(Coding.JPEG);
                    default -> Optional.empty();
                };
        int width = site.tables().number(format + "Video.Width", 640);
        int fps = (int) Math.round(Double.parseDouble(value(format + "Video.FPS")));
        return coding.filter(any -> value(format + "VideoEnable").equals("true"))
                .map(known -> RtspTrack.video(known, width, fps));
    }

    private Optional<RtspTrack> sound(String format) {
        if (!value(format + "AudioEnable").equals("true")) {
            return Optional.empty();
        }
        return switch (value(format + "Audio.Compression")) {
            case "G.711A" -> Optional.of(RtspTrack.sound(Coding.PCMA));
            case "G.711Mu" -> Optional.of(RtspTrack.sound(Coding.PCMU));
            case "PCM" -> Optional.of(RtspTrack.sound(Coding.L16));
            case "AAC" -> Optional.of(RtspTrack.sound(Coding.AAC));
            default -> Optional.empty();
        };
    }
}
