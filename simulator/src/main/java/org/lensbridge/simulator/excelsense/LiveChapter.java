package org.lensbridge.simulator.excelsense;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.lensbridge.simulator.ExcelsenseQuirk;
import org.lensbridge.simulator.container.AudioCodec;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.device.MotionJpeg;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.footage.CodedLoop;
import org.lensbridge.simulator.footage.Tone;
import org.lensbridge.simulator.picture.Feed;
import org.lensbridge.simulator.picture.Frame;
import org.lensbridge.simulator.picture.Profile;

/** Live Video and Snapshot of Live View. Confined to the event loop, except for the counts. */
final class LiveChapter implements Chapter {
    /** A client that has left this much unread misses frames until it has caught up. */
    private static final long MOST_WAITING = 512 * 1024;

    /** What the document shows in the place of a status line, in parts too. */
    private static final String STATUS_LINE = "HTTP Code: 200 OK\r\n";

    private static final int MAJOR_MEDIA = 4;
    private static final int MINOR_BEGIN = 6;

    private final ExcelsenseSite site;
    private final MotionJpeg pictures = new MotionJpeg();

    LiveChapter(ExcelsenseSite site) {
        this.site = site;
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "video RTSP", Chapter.view(this::address),
                "video HTTP", Chapter.view(this::stream),
                "image", Chapter.view(this::snapshot));
    }

    StreamCounts counts() {
        return pictures.counts();
    }

    private int streamOf(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1, 1);
        return call.number("streamID", 1, site.settings().model().streams());
    }

    /** What the request wants, else what the stream is set to. */
    private VideoCodec codec(ExcelsenseCall call, int stream) throws Refusal {
        String type = site.value("AVStream." + stream, "videoEncoderType");
        String set = type.equals("2") ? "MJPEG" : type.equals("8") ? "H265" : "H264";
        return switch (call.first("EncoderType").orElse(set).toUpperCase(Locale.ROOT)) {
            case "H264" -> VideoCodec.H264;
            case "H265" -> VideoCodec.H265;
            case "MJPEG" -> VideoCodec.MJPEG;
            default -> throw new Refusal(Refusal.INVALID_PARAMETERS);
        };
    }

    /** At the host that the client has asked. */
    private void address(ExcelsenseCall call) throws Refusal {
        int stream = streamOf(call);
        codec(call, stream);
        String host =
                call.exchange().request().header("Host").orElse("127.0.0.1").replaceFirst(":\\d*$", "");
        if (call.has(ExcelsenseQuirk.BLANK_IN_ADDRESS)) {
            host = host.replaceFirst("^(\\d+\\.\\d+\\.)", "$1 ");
        }
        String port = site.value("devicePort", "rtspPort");
        call.text("rtsp://" + host + ":" + port + "/snl/live/1/" + stream);
    }

    private void snapshot(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1, 1);
        call.number("quality", 1, 9, 5);
        pictures.snapshot(call.exchange(), feed(1));
    }

    private Feed feed(int stream) throws Refusal {
        return site.studio()
                .feed(new Profile(1, stream == 1 ? 0 : 1))
                .orElseThrow(() -> new Refusal(Refusal.INVALID_PARAMETERS));
    }

    private void stream(ExcelsenseCall call) throws Refusal {
        int number = streamOf(call);
        VideoCodec codec = codec(call, number);
        Optional<Part> sound = call.number("AudioFlag", 0, 1, 1) == 1 ? sound(call, number) : Optional.empty();
        Feed feed = feed(number);
        Optional<PartStream> stream = call.exchange().stream(head(), MOST_WAITING);
        if (stream.isEmpty()) {
            return;
        }
        site.journal().note(call.exchange().user(), MAJOR_MEDIA, MINOR_BEGIN, "StartVideoStream");
        counts().opened();
        Runnable end = codec == VideoCodec.MJPEG
                ? pictures(call, stream.get(), feed)
                : coded(call, stream.get(), CodedLoop.of(codec, number == 1 ? 640 : 320));
        LongConsumer speaker = beat -> sound.ifPresent(stream.get()::send);
        if (sound.isPresent()) {
            site.beat().add(speaker);
        }
        call.exchange().connection().whenClosed(() -> {
            end.run();
            site.beat().remove(speaker);
            counts().closed();
        });
    }

    private ByteBuffer head() {
        String head = "HTTP/1.1 200 OK\r\nDate: " + site.clock().httpDate(Duration.ZERO)
                + "\r\nPragma: no-cache\r\nCache-Control: no-cache\r\nConnection: close\r\n"
                + "Content-Type: multipart/x-mixed-replace; boundary=" + Part.BOUNDARY + "\r\n\r\n";
        return ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Part part(ExcelsenseCall call, String type, List<ByteBuffer> payload) {
        return Part.of(call.has(ExcelsenseQuirk.PLAIN_PARTS) ? "" : STATUS_LINE, type, payload);
    }

    /** Begins to send; the result ends that. */
    private Runnable pictures(ExcelsenseCall call, PartStream stream, Feed feed) {
        Consumer<Frame> viewer = frame -> counts().passed(stream.send(part(call, "image/jpeg", frame.jpeg())));
        feed.add(viewer);
        return () -> feed.remove(viewer);
    }

    /** From a key frame on, after a frame that was left out too. */
    private Runnable coded(ExcelsenseCall call, PartStream stream, CodedLoop loop) {
        String type = loop.codec() == VideoCodec.H264 ? "video/h264" : "video/h265";
        boolean[] going = {false};
        LongConsumer viewer = number -> {
            if (going[0] || loop.keyFrame(number)) {
                going[0] = stream.send(part(call, type, List.of(ByteBuffer.wrap(loop.frame(number)))));
                counts().passed(going[0]);
            }
        };
        site.beat().add(viewer);
        return () -> site.beat().remove(viewer);
    }

    /** 40 ms of a tone as the stream's sound is set; empty for none. The document does not say what its parts are called. */
    private Optional<Part> sound(ExcelsenseCall call, int stream) {
        return switch (site.value("AVStream." + stream, "audioEncoderType")) {
            case "102" -> Optional.of(sound(call, "audio/g711a", AudioCodec.A_LAW));
            case "103" -> Optional.of(sound(call, "audio/g711u", AudioCodec.MU_LAW));
            case "108" -> Optional.of(sound(call, "audio/pcm", AudioCodec.PCM16));
            default -> Optional.empty();
        };
    }

    private static Part sound(ExcelsenseCall call, String type, AudioCodec codec) {
        return part(call, type, List.of(Tone.block(codec).data()));
    }
}
