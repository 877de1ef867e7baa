package org.lensbridge.simulator.arecont;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.simulator.rtsp.Coding;
import org.lensbridge.simulator.rtsp.RtspStream;
import org.lensbridge.simulator.rtsp.RtspTarget;
import org.lensbridge.simulator.rtsp.RtspTrack;

/**
 * {@code /h264.sdp} with the parameters of {@code h264stream}; a sensor's number stands behind {@code h264} or behind {@code sdp}, or is the
 * parameter {@code channel}. Confined to the event loop.
 */
final class ArecontStreams {
    private static final Pattern PATH = Pattern.compile("/h264(\\d{0,2})\\.sdp(\\d{0,2})");
    private static final Pattern RATE = Pattern.compile("[1-9]\\d{0,2}");

    private final ArecontSite site;

    ArecontStreams(ArecontSite site) {
        this.site = site;
    }

    Optional<RtspStream> find(RtspTarget target) {
        Matcher path = PATH.matcher(target.path());
        if (!path.matches() || !site.settings().model().isCurrent()) {
            return Optional.empty();
        }
        String sensor = path.group(1) + path.group(2) + target.parameter("channel");
        if (!sensor.matches("\\d?")
                || Integer.parseInt("0" + sensor) > site.settings().model().sensors()) {
            return Optional.empty();
        }
        int usual = site.settings().device().picture().framesPerSecond();
        int set = site.parameters().number("fps");
        String asked = target.parameter("fps");
        int fps = RATE.matcher(asked).matches() ? Integer.parseInt(asked) : set > 0 ? set : usual;
        int width = target.parameter("res").equals("half") ? 320 : 640;
        RtspTrack video = RtspTrack.video(Coding.H264, width, Math.min(usual, fps));
        return Optional.of(RtspStream.of("sensor " + (sensor.isEmpty() ? "1" : sensor), video));
    }
}
