package org.lensbridge.simulator.dahua;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.BadAnswers;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.footage.Track;
import org.lensbridge.simulator.http.Connection;

/**
 * {@code playBack.cgi}: the stream (4.2.3), whose body begins with its id, and its control (4.2.4), which comes on another
 * connection. The stream ends with its connection, at the end of its time or when it is cancelled.
 */
final class PlaybackCgi {
    private static final double FASTEST = 64;

    /** More than the pace of a stream lets wait, so that it drops nothing. */
    private static final long MOST_WAITING = 64L << 20;

    private final Site site;
    private final Recorder recorder;
    private final StreamCounts counts = new StreamCounts();
    private final Map<String, PlaybackStream> byId = new HashMap<>();
    private int opened;

    PlaybackCgi(Site site, Recorder recorder) {
        this.site = site;
        this.recorder = recorder;
    }

    Map<String, Cgi> routes() {
        return Map.of("playBack.cgi?getStream", this::stream, "playBack.cgi?control", this::control);
    }

    StreamCounts counts() {
        return counts;
    }

    private void stream(Call call) throws Refusal {
        int channel = site.channel(call, 1) + 1;
        Optional<Track> track = recorder.history().track(channel, call.number("subtype", 0, 0, 2));
        DownloadCgi.Range range = DownloadCgi.range(call, recorder);
        if (track.isEmpty()) {
            throw new Refusal(DahuaError.INVALID_REQUEST);
        }
        Connection connection = call.connection();
        site.requests().add(call.request(), connection, call.user(), 200);
        if (BadAnswers.send(site.loop(), connection, site.faults().streams())) {
            return;
        }
        PartStream parts = new PartStream(site.loop(), connection, site.faults()::streams, MOST_WAITING);
        PlaybackStream stream = new PlaybackStream(site, connection, parts, track.get(), range, counts);
        String id = Integer.toString(opened++);
        byId.put(id, stream);
        counts.opened();
        connection.whenClosed(() -> {
            byId.remove(id);
            counts.closed();
        });
        connection.startStream(count -> {});
        ByteBuffer line = ByteBuffer.wrap(("streamId=" + id + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.send(LiveCgi.STREAM_HEAD.duplicate(), line);
        stream.begin();
    }

    private void control(Call call) throws Refusal {
        PlaybackStream stream = byId.get(call.required("streamId"));
        if (stream == null) {
            throw Refusal.invalidParam();
        }
        switch (call.required("cmd")) {
            case "play" -> call.text("OK\r\noperateId=" + play(stream, call) + "\r\n");
            case "pause" -> {
                stream.pause();
                call.ok();
            }
            case "cancel" -> {
                stream.cancel();
                call.ok();
            }
            default -> throw Refusal.invalidParam();
        }
    }

    private static int play(PlaybackStream stream, Call call) throws Refusal {
        Optional<String> time = call.parameter("seekTime");
        OptionalLong seek =
                time.isPresent() ? OptionalLong.of(Track.second(ClockCgi.time(time.get()))) : OptionalLong.empty();
        return stream.play(speed(call), call.number("iframe", 0, 0, 1) == 1, seek);
    }

    private static double speed(Call call) throws Refusal {
        try {
            double speed = Double.parseDouble(call.parameter("speed").orElse("1"));
            if (speed != 0 && Math.abs(speed) <= FASTEST) {
                return speed;
            }
        } catch (NumberFormatException e) {
            throw Refusal.invalidParam();
        }
        throw Refusal.invalidParam();
    }
}
