package org.lensbridge.transport.internal.rtsp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec.Medium;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.internal.rtsp.Agreement.Track;
import org.lensbridge.transport.rtp.RtpReception;
import org.lensbridge.transport.rtsp.MediaDescription;
import org.lensbridge.transport.rtsp.RtspPlay;
import org.lensbridge.transport.rtsp.SessionDescription;

/** Agrees with a server on a stream that travels in one way: DESCRIBE, SETUP for each of its media, PLAY. Confined to one call. */
final class LiveDialogue implements AutoCloseable {
    private static final String SESSION = "Session";
    private static final int MOST_TRACKS = 8;

    private final RtspExchange exchange;
    private final String server;
    private final RtspPlay play;
    private final RtspPlay.Way way;
    private final List<Track> tracks = new ArrayList<>();
    private final List<String> controls = new ArrayList<>();
    private SessionLife life = SessionLife.NONE;
    private String offered = "";
    private String base;
    private String aggregate;
    private boolean agreed;

    /**
     * For one connection.
     *
     * @param server what its addresses begin with
     */
    LiveDialogue(RtspExchange exchange, String server, RtspPlay play, RtspPlay.Way way) {
        this.exchange = exchange;
        this.server = server;
        this.play = play;
        this.way = way;
    }

    /**
     * Has the stream begin.
     *
     * @throws Redirection when the server wants to be asked elsewhere
     * @throws WayRefusal when the stream does not travel in this way
     */
    Agreement agree(String path) {
        SessionDescription description = describe(server + path);
        List<MediaDescription> wanted = towardsUs(description.media().stream()
                .filter(media -> RtpReception.carries(media) && isWanted(media))
                .limit(MOST_TRACKS)
                .toList());
        if (wanted.isEmpty()) {
            throw new CameraException(
                    Kind.UNSUPPORTED, "The device's stream has nothing of what is wanted in a coding that is known.");
        }
        setUp(wanted);
        play();
        RtspExchange.HandOver line = exchange.handOver();
        agreed = true;
        return new Agreement(
                line,
                tracks,
                aggregate,
                life.session(),
                life.signMethod(offered),
                life.pause(),
                play.request().silence(),
                play.request().limits());
    }

    /**
     * Without what the device would be sent (ONVIF Streaming Specification, 5.3): setting up its loudspeaker makes some ring. Devices that call all they
     * send so mean it from their own side.
     */
    private static List<MediaDescription> towardsUs(List<MediaDescription> media) {
        List<MediaDescription> rest = media.stream()
                .filter(each -> each.attributes().stream().noneMatch("sendonly"::equalsIgnoreCase))
                .toList();
        return rest.isEmpty() ? media : rest;
    }

    private boolean isWanted(MediaDescription media) {
        return switch (media.kind()) {
            case "video" -> play.media().contains(Medium.VIDEO);
            case "audio" -> play.media().contains(Medium.AUDIO);
            default -> play.media().contains(Medium.DATA);
        };
    }

    private SessionDescription describe(String address) {
        HttpReply options = Redirection.none(exchange.call("OPTIONS", address, Map.of()));
        offered = options.header("public").orElse("").toUpperCase(Locale.ROOT);
        HttpReply reply = Replies.requireSuccess(
                Redirection.none(exchange.call("DESCRIBE", address, Map.of("Accept", "application/sdp"))));
        SessionDescription description = SessionDescription.parse(reply.text());
        String whole = description.attributes().stream()
                .filter(attribute -> attribute.regionMatches(true, 0, "control:", 0, "control:".length()))
                .map(attribute -> attribute.substring("control:".length()).strip())
                .findFirst()
                .orElse("");
        Optional<String> stated = reply.header("content-base")
                .or(() -> reply.header("content-location"))
                .filter(header -> !header.isBlank());
        base = Addresses.resolveAt(server, Addresses.base(address, stated.orElse(whole)), "");
        aggregate = Addresses.resolveAt(server, base, whole);
        return description;
    }

    /** A server may refuse some of its media; one is enough. */
    private void setUp(List<MediaDescription> wanted) {
        CameraException refusal = null;
        for (MediaDescription media : wanted) {
            try {
                setUp(media);
            } catch (WayRefusal e) {
                refusal = refusal == null ? e.failure() : refusal;
            }
        }
        if (tracks.isEmpty()) {
            throw new WayRefusal(refusal);
        }
    }

    private void setUp(MediaDescription media) {
        String address = Addresses.resolveAt(server, base, media.control());
        DatagramPair ports = way == RtspPlay.Way.UDP ? bind() : null;
        boolean kept = false;
        try {
            Carriage asked = ports == null ? Carriage.channels(free()) : new Carriage(false, -1, -1, "");
            String transport = ports == null
                    ? "RTP/AVP/TCP;unicast;interleaved=" + asked.rtp() + "-" + asked.rtcp()
                    : "RTP/AVP;unicast;client_port=" + ports.port() + "-" + (ports.port() + 1);
            HttpReply reply = Redirection.none(exchange.call("SETUP", address, inSession("Transport", transport)));
            if (WayRefusal.isMeant(reply.status())) {
                throw new WayRefusal(refusal(reply));
            }
            life = life.with(Replies.requireSuccess(reply).header(SESSION).orElse(""));
            Carriage given = Carriage.of(reply.header("transport").orElse(""), asked);
            if (overlaps(given)) {
                // Two media cannot share channels; they come as they were asked for, where that tells them apart.
                given = asked.interleaved() ? asked : Carriage.channels(free());
            }
            if (!given.interleaved() && ports == null) {
                throw new WayRefusal(new CameraException(
                        Kind.UNSUPPORTED,
                        "The device does not send this stream over the connection that asks for it."));
            }
            kept = !given.interleaved();
            if (kept) {
                ports.open(exchange.there().getAddress(), given);
            }
            tracks.add(new Track(media, given, kept ? ports : null));
            controls.add(address);
        } finally {
            if (ports != null && !kept) {
                ports.close();
            }
        }
    }

    private static CameraException refusal(HttpReply reply) {
        try {
            Replies.requireSuccess(reply);
        } catch (CameraException e) {
            return e;
        }
        throw new IllegalArgumentException("No refusal");
    }

    /** The first even channel that nothing of this session uses or has asked for: a server may count its own from what it was asked. */
    private int free() {
        int channel = 2 * tracks.size();
        while (overlaps(Carriage.channels(channel))) {
            channel += 2;
        }
        return channel;
    }

    private boolean overlaps(Carriage other) {
        return tracks.stream().anyMatch(track -> track.carriage().overlaps(other));
    }

    private DatagramPair bind() {
        try {
            return DatagramPair.bind(exchange.here().getAddress());
        } catch (IOException e) {
            throw new WayRefusal(new CameraException(
                    Kind.BUSY, "This machine has no ports left on which the stream's packets could come.", e));
        }
    }

    private Map<String, String> inSession(String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!name.isEmpty()) {
            headers.put(name, value);
        }
        if (!life.session().isEmpty()) {
            headers.put(SESSION, life.session());
        }
        return headers;
    }

    private void play() {
        int status = tryPlay(aggregate);
        if (status == 459 || status == 460) {
            controls.forEach(this::tryPlay);
        }
    }

    /** The status: a success, or that it wants each of the media asked for by itself. */
    private int tryPlay(String address) {
        HttpReply reply = exchange.call("PLAY", address, inSession("Range", "npt=0.000-"));
        if (reply.status() == 457) {
            reply = exchange.call("PLAY", address, inSession("", ""));
        }
        boolean apart = address.equals(aggregate) && (reply.status() == 459 || reply.status() == 460);
        return apart ? reply.status() : Replies.requireSuccess(reply).status();
    }

    /** Ends what has not been agreed on. */
    @Override
    public void close() {
        if (!agreed) {
            tracks.forEach(Track::close);
            if (!life.session().isEmpty()) {
                exchange.farewell("TEARDOWN", aggregate, Map.of(SESSION, life.session()));
            }
        }
        exchange.close();
    }
}
