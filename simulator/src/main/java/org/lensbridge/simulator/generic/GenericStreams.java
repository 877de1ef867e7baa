package org.lensbridge.simulator.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.simulator.rtsp.Coding;
import org.lensbridge.simulator.rtsp.RtspStream;
import org.lensbridge.simulator.rtsp.RtspTarget;
import org.lensbridge.simulator.rtsp.RtspTrack;

/** {@code /h264} to {@code /h264_4} and {@code /jpeg} (5.5.1), as the settings say at the moment. Confined to the event loop. */
final class GenericStreams {
    private static final Pattern PATH = Pattern.compile("/(?:jpeg|h264(?:_([2-4]))?)");

    private final SettingTree tree;

    GenericStreams(GenericSite site) {
        tree = site.tree();
    }

    /** Empty for a stream that does not exist or is disabled. */
    Optional<RtspStream> find(RtspTarget target) {
        Matcher path = PATH.matcher(target.path());
        if (!path.matches() || !tree.is("Network.RTSP.Enabled", "yes")) {
            return Optional.empty();
        }
        boolean jpeg = target.path().equals("/jpeg");
        int number = path.group(1) == null ? 1 : Integer.parseInt(path.group(1));
        String size = size(jpeg ? 0 : number);
        if (size.equals("disable")) {
            return Optional.empty();
        }
        String rate = jpeg ? "MJPEG" : "H264" + (number > 1 ? "_" + number : "");
        String fps = tree.find("Framerate." + rate).map(Setting::value).orElse("5");
        int width = size.equals("cif") ? 320 : 640;
        List<RtspTrack> tracks = new ArrayList<>();
        tracks.add(RtspTrack.video(jpeg ? Coding.JPEG : Coding.H264, width, Integer.parseInt(fps)));
        if (tree.is("Audio.A0.Enabled", "yes")) {
            sound().ifPresent(tracks::add);
        }
        return Optional.of(
                new RtspStream("Session streamed by a camera, " + target.path().substring(1), tracks));
    }

    /** The resolutions are those of JPEG, 0, and the streams of H.264 in turn; where there are less, the last one. */
    private String size(int number) {
        String[] sizes = tree.value("Image.I0.Appearance.Resolution").split(",");
        return sizes[Math.min(number, sizes.length - 1)];
    }

    private Optional<RtspTrack> sound() {
        return switch (tree.value("Audio.A0.Encoding")) {
            case "PCMU" -> Optional.of(RtspTrack.sound(Coding.PCMU));
            case "PCMA" -> Optional.of(RtspTrack.sound(Coding.PCMA));
            default -> Optional.empty();
        };
    }
}
