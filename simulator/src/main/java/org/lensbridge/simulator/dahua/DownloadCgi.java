package org.lensbridge.simulator.dahua;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.RecordedFile;
import org.lensbridge.simulator.fault.BadAnswers;
import org.lensbridge.simulator.footage.Packet;
import org.lensbridge.simulator.footage.Track;
import org.lensbridge.simulator.http.BodySource;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.Response;

/**
 * {@code RPC_Loadfile} (4.11.6) and {@code loadfile.cgi} (4.11.7). Bytes are made second by second as the client takes
 * them; what is recorded at a time is the same by either way.
 */
final class DownloadCgi {
    private static final String FOLDER = "/cgi-bin/RPC_Loadfile";

    private final Site site;
    private final Recorder recorder;

    DownloadCgi(Site site, Recorder recorder) {
        this.site = site;
        this.recorder = recorder;
    }

    Map<String, Cgi> routes() {
        return Map.of("RPC_Loadfile/", this::byName, "loadfile.cgi?startLoad", this::byTime);
    }

    private void byName(Call call) {
        String path = call.request().path().substring(FOLDER.length());
        RecordedFile file = recorder.history().file(path).orElse(null);
        if (file == null) {
            call.reply(Response.text(404, "text/html", "<html><body>No such file</body></html>\r\n"));
        } else if (file.isVideo()) {
            Track track =
                    recorder.history().track(file.channel(), file.subtype()).orElseThrow();
            send(call, track, Track.second(file.start()), Track.second(file.end()));
        } else {
            call.reply(Response.bytes(
                    200, "Application/octet-stream", recorder.history().picture(file)));
        }
    }

    private void byTime(Call call) throws Refusal {
        call.required("channel");
        int channel = site.channel(call, 1) + 1;
        int subtype = call.number("subtype", 0, 0, 2);
        Range range = range(call, recorder);
        Track track =
                recorder.history().track(channel, subtype).orElseThrow(() -> new Refusal(DahuaError.INVALID_REQUEST));
        send(call, track, range.from(), range.to());
    }

    /** Seconds on the device's clock, the last one not included. */
    record Range(long from, long to) {}

    /** The part of a request's {@code startTime} to {@code endTime} that is recorded. */
    static Range range(Call call, Recorder recorder) throws Refusal {
        LocalDateTime start = ClockCgi.time(call.required("startTime"));
        LocalDateTime end = ClockCgi.time(call.required("endTime"));
        if (!end.isAfter(start)) {
            throw Refusal.invalidParam();
        }
        long from =
                Math.max(Track.second(start), Track.second(recorder.history().first()));
        long to = Math.min(Track.second(end), Track.second(recorder.history().last()));
        if (to <= from) {
            throw new Refusal(DahuaError.INVALID_REQUEST);
        }
        return new Range(from, to);
    }

    private void send(Call call, Track track, long from, long to) {
        Connection connection = call.connection();
        site.requests().add(call.request(), connection, call.user(), 200);
        if (BadAnswers.send(site.loop(), connection, site.faults().replies())) {
            return;
        }
        long length = track.bytes(from, to);
        boolean keep = !site.settings().personality().has(Quirk.NO_KEEP_ALIVE);
        boolean stays = keep && connection.keepAlive();
        Response head = Response.bytes(200, "Application/octet-stream", List.of())
                .with("Date", site.clock().httpDate(Duration.ZERO));
        Iterator<ByteBuffer[]> all = seconds(track, from, to).iterator();
        Iterator<ByteBuffer[]> half =
                seconds(track, from, from + Math.max(1, (to - from) / 2)).iterator();
        switch (site.faults().replies()) {
            case STALL -> connection.startStream(count -> {});
            case RESET -> connection.reset();
            case CLOSE_MIDWAY -> {
                connection.send(head.head(OptionalLong.of(length + 1), false));
                BodySource.send(connection, half, connection::closeWhenSent);
            }
            case RESET_MIDWAY -> {
                connection.send(head.head(OptionalLong.of(length + 1), false));
                BodySource.send(connection, half, connection::reset);
            }
            case LENGTH_TOO_LARGE -> {
                connection.send(head.head(OptionalLong.of(length + 48), false));
                BodySource.send(connection, all, connection::closeWhenSent);
            }
            case LENGTH_TOO_SMALL -> {
                connection.send(head.head(OptionalLong.of(length / 2), false));
                BodySource.send(connection, all, connection::closeWhenSent);
            }
            case NO_LENGTH -> {
                connection.send(head.head(OptionalLong.empty(), false));
                BodySource.send(connection, all, connection::closeWhenSent);
            }
            default -> {
                connection.send(head.head(OptionalLong.of(length), stays));
                BodySource.send(connection, all, () -> connection.endReply(keep));
            }
        }
    }

    private static Stream<ByteBuffer[]> seconds(Track track, long from, long to) {
        return LongStream.range(from, to).mapToObj(second -> track.packets(second, 0).stream()
                .map(Packet::bytes)
                .flatMap(List::stream)
                .map(ByteBuffer::duplicate)
                .toArray(ByteBuffer[]::new));
    }
}
