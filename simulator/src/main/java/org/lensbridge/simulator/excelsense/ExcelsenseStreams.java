package org.lensbridge.simulator.excelsense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.simulator.rtsp.Coding;
import org.lensbridge.simulator.rtsp.RtspStream;
import org.lensbridge.simulator.rtsp.RtspTarget;
import org.lensbridge.simulator.rtsp.RtspTrack;

/** What is behind the addresses that Get RTSP Live Video answers; each stream is as AV Stream says. Confined to the event loop. */
final class ExcelsenseStreams {
    private static final Pattern PATH = Pattern.compile("/snl/live/1/([1-9])");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})\\*\\d{1,5}");

    private final ExcelsenseSite site;

    ExcelsenseStreams(ExcelsenseSite site) {
        this.site = site;
    }

    Optional<RtspStream> find(RtspTarget target) {
        Matcher path = PATH.matcher(target.path());
        if (!path.matches()
                || Integer.parseInt(path.group(1)) > site.settings().model().streams()) {
            return Optional.empty();
        }
        String sheet = "AVStream." + path.group(1);
        Matcher size = SIZE.matcher(site.value(sheet, "resolution"));
        int width = size.matches() ? Integer.parseInt(size.group(1)) : 640;
        int fps = Integer.parseInt(site.value(sheet, "frameRate"));
        Coding coding =
                switch (site.value(sheet, "videoEncoderType")) {
                    case "2" -> Coding.JPEG;
                    case "8" -> Coding.H265;
                    default -> Coding.H264;
                };
        List<RtspTrack> tracks = new ArrayList<>();
        tracks.add(RtspTrack.video(coding, width, fps));
        sound(sheet).ifPresent(tracks::add);
        return Optional.of(new RtspStream("live " + path.group(1), tracks));
    }

    private Optional<RtspTrack> sound(String sheet) {
        return switch (site.value(sheet, "audioEncoderType")) {
            case "102" -> Optional.of(RtspTrack.sound(Coding.PCMA));
            case "103" -> Optional.of(RtspTrack.sound(Coding.PCMU));
            case "108" -> Optional.of(RtspTrack.sound(Coding.L16));
            case "109" -> Optional.of(RtspTrack.sound(Coding.AAC));
            default -> Optional.empty();
        };
    }
}
