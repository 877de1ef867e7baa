package org.lensbridge.simulator.arecont;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.Response;

/**
 * {@code h264}, one frame a request, and {@code h264stream}. Pictures are of a loop, whatever the window. Confined to the event loop.
 */
final class CodedRequests {
    /** A stream that is pulled is over when nobody has asked for a frame for so long. */
    private static final long IDLE_NANOS = Duration.ofSeconds(10).toNanos();

    private static final long MOST_WAITING = 512 * 1024;
    private static final int WORST_QP = 51;
    private static final int MOST_BITS = 51_200;

    private final ArecontSite site;
    private final OpenStreams streams;
    private final StreamCounts counts;
    private final Map<String, Pulled> pulled = new HashMap<>();
    private long keyFramesAsked;

    private static final class Pulled {
        private final String shape;
        private final CodedStream frames = new CodedStream();
        private long due;
        private long keyFramesSeen;

        private Pulled(String shape, long due, long keyFramesSeen) {
            this.shape = shape;
            this.due = due;
            this.keyFramesSeen = keyFramesSeen;
        }
    }

    CodedRequests(ArecontSite site, OpenStreams streams, StreamCounts counts) {
        this.site = site;
        this.streams = streams;
        this.counts = counts;
        site.parameters().whenChanged((name, sensor, value) -> {
            if (name.equals("keyframe")) {
                site.loop().execute(() -> keyFramesAsked++);
            }
        });
    }

    /** One frame of the stream that the client's address and {@code ssn} name: a key frame when its shape is new. */
    void frame(ArecontCall call) throws Refusal {
        int ssn = call.number("ssn", 1, 65535, 0);
        boolean asksKey = call.number("iframe", 0, 1, 0) == 1;
        call.number("intra_period", 0, 65535, 0);
        String shape = shape(call);
        String name = "h264 " + call.exchange().connection().remote().getAddress() + " " + ssn;
        Pulled stream = pulled(name, shape);
        Duration wait = Duration.ofNanos(Math.max(0, stream.due - System.nanoTime()));
        stream.due = System.nanoTime() + wait.toNanos() + period(0).toNanos();
        site.loop().schedule(wait, () -> answer(call, stream, asksKey));
    }

    private void answer(ArecontCall call, Pulled stream, boolean asksKey) {
        if (!call.exchange().connection().isOpen()) {
            return;
        }
        boolean key = asksKey || stream.keyFramesSeen < keyFramesAsked;
        stream.keyFramesSeen = keyFramesAsked;
        CodedStream.Coded frame = stream.frames.next(key, interval(), System.currentTimeMillis());
        call.picture(Response.bytes(200, type(frame), List.of(frame.bytes())));
    }

    private Pulled pulled(String name, String shape) throws Refusal {
        long now = System.nanoTime();
        pulled.entrySet().removeIf(entry -> {
            boolean over = now - entry.getValue().due > IDLE_NANOS;
            if (over) {
                streams.close(entry.getKey());
            }
            return over;
        });
        Pulled known = pulled.get(name);
        if (known == null) {
            streams.open(name);
        }
        if (known == null || !known.shape.equals(shape)) {
            known = new Pulled(shape, known == null ? now : known.due, keyFramesAsked);
            pulled.put(name, known);
        }
        return known;
    }

    /** Frames without end, behind boundaries. */
    void stream(ArecontCall call) throws Refusal {
        int fps = call.number("fps", 0, 1000, 0);
        String name = "h264stream " + shape(call) + " " + fps + " " + call.number("ssn", 1, 65535, 0);
        streams.open(name);
        Optional<PartStream> parts = call.exchange().stream(StreamHead.of(call), MOST_WAITING);
        if (parts.isEmpty()) {
            streams.close(name);
            return;
        }
        counts.opened();
        Connection connection = call.exchange().connection();
        connection.whenClosed(() -> {
            counts.closed();
            streams.close(name);
        });
        play(connection, parts.get(), new Pulled("", System.nanoTime(), keyFramesAsked), period(fps));
    }

    private void play(Connection connection, PartStream parts, Pulled stream, Duration period) {
        if (!connection.isOpen()) {
            return;
        }
        boolean key = stream.keyFramesSeen < keyFramesAsked;
        stream.keyFramesSeen = keyFramesAsked;
        counts.passed(parts.send(part(stream.frames.next(key, interval(), System.currentTimeMillis()))));
        stream.due += period.toNanos();
        Duration wait = Duration.ofNanos(Math.max(1, stream.due - System.nanoTime()));
        site.loop().schedule(wait, () -> play(connection, parts, stream, period));
    }

    Part part(CodedStream.Coded frame) {
        return Part.behind(
                StreamHead.BOUNDARY,
                type(frame),
                List.of(frame.bytes()),
                site.settings().firmware().announced());
    }

    private String type(CodedStream.Coded frame) {
        var firmware = site.settings().firmware();
        return frame.key() ? firmware.keyType() : firmware.otherType();
    }

    /** What makes two streams different, checked. */
    private String shape(ArecontCall call) throws Refusal {
        int bitrate = call.number("bitrate", 0, MOST_BITS, 0);
        int qp = call.number("qp", 1, WORST_QP, 0);
        return new PictureRequest(site, call).window() + " " + (bitrate > 0 ? "bitrate " + bitrate : "qp " + qp);
    }

    private int interval() {
        return site.parameters().number("keyframeinterval");
    }

    /** Between frames; at most the camera's own rate, which 0 stands for. */
    private Duration period(int fps) {
        int fastest = site.settings().device().picture().framesPerSecond();
        int set = site.parameters().number("fps");
        int wanted = fps > 0 ? fps : set > 0 ? set : fastest;
        return Duration.ofSeconds(1).dividedBy(Math.min(fastest, wanted));
    }

    /** After a restart all streams are new. */
    void forget() {
        pulled.keySet().forEach(streams::close);
        pulled.clear();
    }
}
