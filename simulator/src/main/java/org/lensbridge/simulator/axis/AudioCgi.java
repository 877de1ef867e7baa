package org.lensbridge.simulator.axis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.ReceivedAudio;
import org.lensbridge.simulator.container.AudioCodec;
import org.lensbridge.simulator.device.Talk;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.footage.Tone;
import org.lensbridge.simulator.http.Connection;

/**
 * {@code audio/receive.cgi} and {@code audio/transmit.cgi} (network-video/audio-api): the microphone hears a tone, and one
 * client at a time may use the loudspeaker. Confined to the event loop, except for {@link #received}.
 */
final class AudioCgi {
    private static final long MOST_WAITING = 64 * 1024;
    private static final Set<String> ENCODINGS =
            Set.of("audio/basic", "audio/g726-32", "audio/g726-24", "audio/axis-mulaw-128", "audio/mpeg4-generic");
    private static final String MIME = "audio/basic";

    private final AxisSite site;
    private volatile Optional<Talk> talk = Optional.empty();

    AudioCgi(AxisSite site) {
        this.site = site;
    }

    Map<String, AxisRoute> routes() {
        return site.settings().model().hasAudio()
                ? Map.of(
                        "audio/receive.cgi", new AxisRoute(AxisLevel.VIEWER, this::receive),
                        "audio/transmit.cgi", new AxisRoute(AxisLevel.VIEWER, this::transmit))
                : Map.of();
    }

    Optional<ReceivedAudio> received() {
        return talk.map(Talk::received);
    }

    private boolean isOff(String mode) {
        return !site.parameters().is("Audio.A0.Enabled", "yes")
                || site.parameters().is("Audio.DuplexMode", mode);
    }

    private void transmit(AxisCall call) {
        String type = call.request()
                .header("Content-Type")
                .orElse("")
                .split(";", 2)[0]
                .strip();
        if (!call.isPost() || !ENCODINGS.contains(type.toLowerCase(Locale.ROOT))) {
            call.page(400, "Bad Request", "No audio that this device plays.");
            return;
        }
        if (isOff("get") || talk.filter(Talk::isOpen).isPresent()) {
            call.page(503, "Service Unavailable", "The loudspeaker is in use or switched off.");
            return;
        }
        Talk mine = new Talk(1, type);
        talk = Optional.of(mine);
        call.exchange().connection().whenClosed(mine::end);
        call.exchange().connection().takeBody(mine::add, () -> {
            mine.end();
            call.text("");
        });
    }

    private void receive(AxisCall call) {
        if (isOff("post")) {
            call.page(503, "Service Unavailable", "The microphone is switched off.");
            return;
        }
        String wanted = call.argument("httptype")
                .or(() -> site.parameters().value("Audio.A0.HTTPMessageType"))
                .orElse("");
        boolean parts = wanted.equals("multipart");
        String type = parts ? "multipart/x-mixed-replace;boundary=" + Part.BOUNDARY : MIME;
        ByteBuffer head =
                ByteBuffer.wrap(("HTTP/1.0 200 OK\r\nCache-Control: no-cache\r\nContent-Type: " + type + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer sound = Tone.block(AudioCodec.MU_LAW).data();
        Part part = parts ? Part.of(MIME, List.of(sound)) : Part.packet(List.of(sound));
        call.exchange().stream(head, MOST_WAITING)
                .ifPresent(stream -> play(call.exchange().connection(), stream, part, System.nanoTime()));
    }

    /** One block each time its turn has come; a client that is too slow misses some. */
    private void play(Connection connection, PartStream stream, Part part, long due) {
        if (!connection.isOpen()) {
            return;
        }
        stream.send(part);
        long next = due + Duration.ofMillis(Tone.BLOCK_MILLIS).toNanos();
        Duration wait = Duration.ofNanos(Math.max(1, next - System.nanoTime()));
        site.loop().schedule(wait, () -> play(connection, stream, part, next));
    }
}
