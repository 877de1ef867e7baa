package org.lensbridge.simulator.axis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.lensbridge.simulator.picture.DrawnFrames;
import org.lensbridge.simulator.rtsp.Coding;
import org.lensbridge.simulator.rtsp.MetadataFeed;
import org.lensbridge.simulator.rtsp.RtspStream;
import org.lensbridge.simulator.rtsp.RtspTarget;
import org.lensbridge.simulator.rtsp.RtspTrack;

/**
 * What is behind {@code /axis-media/media.amp} (network-video/video-streaming, section "RTSP parameters", and
 * network-video/event-data-streaming). Confined to the event loop, except for the count.
 */
final class AxisStreams {
    private static final String PATH = "/axis-media/media.amp";

    private final AxisSite site;
    private final AtomicInteger telling = new AtomicInteger();

    AxisStreams(AxisSite site) {
        this.site = site;
    }

    /** Streams of events that play now. */
    int telling() {
        return telling.get();
    }

    Optional<RtspStream> find(RtspTarget target) {
        if (!target.path().equals(PATH) || !site.parameters().is("Network.RTSP.Enabled", "yes")) {
            return Optional.empty();
        }
        Map<String, String> wanted = new HashMap<>(profile(target.parameter("streamprofile")));
        wanted.putAll(target.query());
        int views = site.settings().model().views();
        int view = number(wanted.getOrDefault("camera", "1"));
        List<RtspTrack> tracks = new ArrayList<>();
        if (views > 0 && isOn(wanted.getOrDefault("video", "1"))) {
            Optional<RtspTrack> video = view > views ? Optional.empty() : video(wanted, view);
            if (video.isEmpty()) {
                return Optional.empty();
            }
            tracks.add(video.get());
        }
        if (hasSound() && isOn(wanted.getOrDefault("audio", "1"))) {
            sound(wanted).ifPresent(tracks::add);
        }
        if (isOn(wanted.getOrDefault("event", "0"))) {
            tracks.add(RtspTrack.metadata(new Events(site.events(), topic(wanted.get("eventtopic")), telling)));
        }
        return tracks.isEmpty()
                ? Optional.empty()
                : Optional.of(new RtspStream(view > 1 ? "Session of view " + view : "Session", tracks));
    }

    private static boolean isOn(String value) {
        return value.equals("1") || value.equals("on") || value.equals("yes");
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    /** The parameters of a stream profile; none when there is no such profile. */
    private Map<String, String> profile(String name) {
        return site.parameters().in("StreamProfile").stream()
                .filter(entry -> entry.name().endsWith(".Name") && entry.value().equals(name))
                .findFirst()
                .flatMap(entry -> site.parameters().value(entry.name().replace(".Name", ".Parameters")))
                .map(text -> RtspTarget.parse(PATH + "?" + text).query())
                .orElse(Map.of());
    }

    private Optional<RtspTrack> video(Map<String, String> wanted, int view) {
        Optional<Coding> coding =
                switch (wanted.getOrDefault("videocodec", "h264")) {
                    case "h264" -> Optional.of(Coding.H264);
                    case "h265" ->
                        Optional.of(Coding.H265)
                                .filter(any -> site.settings().model().isCurrent());
                    case "jpeg" -> Optional.of(Coding.JPEG);
                    default -> Optional.empty();
                };
        Optional<Integer> size = site.size(Optional.ofNullable(wanted.get("resolution")), view);
        if (coding.isEmpty() || size.isEmpty()) {
            return Optional.empty();
        }
        DrawnFrames.Size pixels = site.settings().sizes().get(size.get());
        int usual = site.settings().device().picture().framesPerSecond();
        int fps = number(wanted.getOrDefault(
                "fps",
                site.parameters().value("Image.I" + (view - 1) + ".Stream.FPS").orElse("0")));
        return Optional.of(RtspTrack.video(coding.get(), pixels.width(), Math.min(usual, fps)));
    }

    private boolean hasSound() {
        return site.settings().model().hasAudio() && site.parameters().is("Audio.A0.Enabled", "yes");
    }

    private Optional<RtspTrack> sound(Map<String, String> wanted) {
        String set = site.parameters().value("AudioSource.A0.AudioEncoding").orElse("g711");
        return switch (wanted.getOrDefault("audiocodec", set)) {
            case "g711" -> Optional.of(RtspTrack.sound(Coding.PCMU));
            case "aac" -> Optional.of(RtspTrack.sound(Coding.AAC));
            default -> Optional.empty();
        };
    }

    /** {@code eventtopic} writes {@code onvif:} and {@code axis:} for the prefixes of the documents. */
    private static String topic(String wanted) {
        return wanted == null ? "//." : wanted.replace("onvif:", "tns1:").replaceAll("(?<!tns)axis:", "tnsaxis:");
    }

    /** The events of some topics. */
    private record Events(EventBus bus, String topic, AtomicInteger telling) implements MetadataFeed {
        @Override
        public List<String> present() {
            Pattern filter = EventSocket.pattern(topic);
            return bus.declared().stream()
                    .filter(event ->
                            event.stateful() && filter.matcher(event.topic()).matches())
                    .map(event -> EventXml.metadata(event, true))
                    .toList();
        }

        @Override
        public Runnable listen(Consumer<String> listener) {
            Pattern filter = EventSocket.pattern(topic);
            EventBus.Listener mine = event -> {
                if (filter.matcher(event.topic()).matches()) {
                    listener.accept(EventXml.metadata(event, false));
                }
            };
            bus.listen(mine);
            telling.incrementAndGet();
            return () -> {
                bus.leave(mine);
                telling.decrementAndGet();
            };
        }
    }
}
