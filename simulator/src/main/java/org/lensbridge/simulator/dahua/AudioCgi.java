package org.lensbridge.simulator.dahua;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lensbridge.simulator.ReceivedAudio;
import org.lensbridge.simulator.container.AudioCodec;
import org.lensbridge.simulator.container.Sound;
import org.lensbridge.simulator.device.Talk;
import org.lensbridge.simulator.fault.BadAnswers;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.footage.Tone;
import org.lensbridge.simulator.http.Connection;

/**
 * {@code audio.cgi}, {@code devAudioInput.cgi} and {@code devAudioOutput.cgi} (4.3). There is a microphone for each video channel,
 * which hears a tone, and one loudspeaker, which one client at a time may use. Confined to the event loop, except for
 * {@link #received}.
 */
final class AudioCgi {
    private static final long MOST_WAITING = 64 * 1024;
    private static final int LOUDSPEAKERS = 1;

    /** 4.3.3, appendix B. */
    private static final Set<String> ENCODINGS = Set.of(
            "audio/pcm",
            "audio/adpcm",
            "audio/g.711a",
            "audio/g.711mu",
            "audio/g.726",
            "audio/g.729",
            "audio/mpeg2",
            "audio/amr",
            "audio/aac");

    private final Site site;
    private volatile Optional<Talk> talk = Optional.empty();

    AudioCgi(Site site) {
        this.site = site;
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "devAudioInput.cgi?getCollect",
                call -> call.line("result", Integer.toString(site.settings().channels())),
                "devAudioOutput.cgi?getCollect",
                call -> call.line("result", Integer.toString(LOUDSPEAKERS)),
                "POST audio.cgi?postAudio",
                this::post,
                "audio.cgi?getAudio",
                this::get);
    }

    /** What the last client to talk has sent so far. */
    Optional<ReceivedAudio> received() {
        return talk.map(Talk::received);
    }

    private void post(Call call) throws Refusal {
        call.required("channel");
        int channel = call.number("channel", 1, 1, LOUDSPEAKERS);
        boolean parts = isMultipart(call);
        String type = call.request().header("Content-Type").orElse("");
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (parts ? !plain.equals("multipart/x-mixed-replace") : !ENCODINGS.contains(plain)) {
            throw Refusal.invalidParam();
        }
        if (talk.filter(Talk::isOpen).isPresent()) {
            throw new Refusal(DahuaError.SERVER_INTERNAL_ERROR);
        }
        Talk mine = new Talk(channel, parts ? "" : type);
        talk = Optional.of(mine);
        Consumer<ByteBuffer> sink = parts ? new TalkParts(mine)::feed : mine::add;
        call.connection().whenClosed(mine::end);
        call.connection().takeBody(sink, () -> {
            mine.end();
            call.ok();
        });
    }

    private void get(Call call) throws Refusal {
        call.required("channel");
        int channel = site.channel(call, 1);
        boolean parts = isMultipart(call);
        String word = site.tables()
                .value("Encode[" + channel + "].MainFormat[0].Audio.Compression")
                .orElse("");
        AudioCodec codec = AudioCodec.named(word).orElseThrow(() -> new Refusal(DahuaError.SERVER_INTERNAL_ERROR));
        Connection connection = call.connection();
        site.requests().add(call.request(), connection, call.user(), 200);
        if (BadAnswers.send(site.loop(), connection, site.faults().streams())) {
            return;
        }
        connection.send(parts ? EventCgi.STREAM_HEAD.duplicate() : head(codec.mime()));
        connection.startStream(count -> {});
        Sound sound = Tone.block(codec);
        Part part = parts ? Part.of(codec.mime(), List.of(sound.data())) : Part.packet(List.of(sound.data()));
        PartStream stream = new PartStream(site.loop(), connection, site.faults()::streams, MOST_WAITING);
        play(connection, stream, part, System.nanoTime());
    }

    /** One block each time its turn has come; a client that is too slow misses some. */
    private void play(Connection connection, PartStream stream, Part part, long due) {
        long next = due;
        for (long now = System.nanoTime(); connection.isOpen() && next <= now; ) {
            stream.send(part);
            next += Duration.ofMillis(Tone.BLOCK_MILLIS).toNanos();
        }
        if (connection.isOpen()) {
            long following = next;
            Duration wait = Duration.ofNanos(Math.max(1, next - System.nanoTime()));
            site.loop().schedule(wait, () -> play(connection, stream, part, following));
        }
    }

    private static ByteBuffer head(String contentType) {
        String head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: " + contentType + "\r\n\r\n";
        return ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isMultipart(Call call) throws Refusal {
        return switch (call.required("httptype")) {
            case "singlepart" -> false;
            case "multipart" -> true;
            default -> throw Refusal.invalidParam();
        };
    }
}
