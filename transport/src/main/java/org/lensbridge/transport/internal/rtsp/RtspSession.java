package org.lensbridge.transport.internal.rtsp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.rtsp.InterleavedFrame;
import org.lensbridge.transport.rtsp.MediaDescription;
import org.lensbridge.transport.rtsp.RtspConversation;
import org.lensbridge.transport.rtsp.RtspRequest;
import org.lensbridge.transport.rtsp.SessionDescription;

/** A session from DESCRIBE to TEARDOWN. Thread-safe as its interface says. */
public final class RtspSession implements RtspConversation {
    private static final Pattern INTERLEAVED = Pattern.compile("(?i)interleaved\\s*=\\s*(\\d{1,3})");
    private static final String SESSION = "Session";

    private final RtspExchange exchange;
    private final Duration silence;
    private final Runnable whenOver;
    private final List<Integer> channels = new ArrayList<>();
    private String base;
    private SessionDescription description;
    private boolean asksParameter;
    private volatile String session = "";
    private SessionLife life = SessionLife.NONE;
    private long signDue;
    private long heard;
    private boolean over;

    private RtspSession(RtspExchange exchange, Duration silence, Runnable whenOver) {
        this.exchange = exchange;
        this.silence = silence;
        this.whenOver = whenOver;
    }

    /**
     * Connects and asks for the description.
     *
     * @param server the beginning of its addresses
     * @param whenOver runs once, when the session is closed or does not come about
     */
    public static RtspSession open(String server, RtspRequest request, RtspExchange exchange, Runnable whenOver) {
        RtspSession session = new RtspSession(exchange, request.silence(), whenOver);
        boolean good = false;
        try {
            session.describe(server + request.path());
            good = true;
            return session;
        } finally {
            if (!good) {
                session.close();
            }
        }
    }

    private void describe(String address) {
        HttpReply options = exchange.call("OPTIONS", address, Map.of());
        asksParameter = options.header("public").orElse("").contains("GET_PARAMETER");
        HttpReply reply =
                Replies.requireSuccess(exchange.call("DESCRIBE", address, Map.of("Accept", "application/sdp")));
        String stated = reply.header("content-base")
                .or(() -> reply.header("content-location"))
                .orElse("");
        base = Addresses.base(address, stated);
        description = SessionDescription.parse(reply.text());
    }

    @Override
    public SessionDescription description() {
        return description;
    }

    @Override
    public int setup(MediaDescription media) {
        int wanted = 2 * channels.size();
        String transport = "RTP/AVP/TCP;unicast;interleaved=" + wanted + "-" + (wanted + 1);
        String address = Addresses.resolve(base, media.control());
        HttpReply reply = Replies.requireSuccess(exchange.call("SETUP", address, inSession("Transport", transport)));
        life = life.with(reply.header(SESSION).orElse(""));
        session = life.session();
        Matcher given = INTERLEAVED.matcher(reply.header("transport").orElse(""));
        if (!given.find() || Integer.parseInt(given.group(1)) > 254) {
            throw new CameraException(
                    Kind.UNSUPPORTED, "The device does not send this stream over the connection that asks for it.");
        }
        int channel = Integer.parseInt(given.group(1));
        channels.add(channel);
        return channel;
    }

    private Map<String, String> inSession(String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of(name, value));
        if (!session.isEmpty()) {
            headers.put(SESSION, session);
        }
        return headers;
    }

    @Override
    public void play() {
        Replies.requireSuccess(exchange.call("PLAY", aggregate(), inSession("Range", "npt=0.000-")));
        heard = System.nanoTime();
        signDue = heard + life.pause().toNanos();
    }

    private String aggregate() {
        String control = description.attributes().stream()
                .filter(attribute -> attribute.startsWith("control:"))
                .map(attribute -> attribute.substring("control:".length()).strip())
                .findFirst()
                .orElse("");
        return Addresses.resolve(base, control);
    }

    @Override
    public Duration signsOfLife() {
        return life.pause();
    }

    @Override
    public Optional<InterleavedFrame> read() {
        while (true) {
            Optional<InterleavedFrame> frame = exchange.frame();
            if (frame.isPresent()) {
                return frame;
            }
            long now = System.nanoTime();
            long silent = heard + silence.toNanos();
            if (signDue - now <= 0) {
                sign();
                return Optional.empty();
            }
            if (silent - now <= 0) {
                throw new CameraException(Kind.TIMEOUT, "The device said nothing for " + silence.toMillis() + " ms.");
            }
            if (exchange.fill(Math.min(signDue, silent) - now)) {
                heard = System.nanoTime();
            }
        }
    }

    /** Asks for a sign of life; a device that does not know the question has given one too. */
    private void sign() {
        HttpReply reply = exchange.call(
                asksParameter ? "GET_PARAMETER" : "OPTIONS",
                aggregate(),
                session.isEmpty() ? Map.of() : Map.of(SESSION, session));
        if (reply.status() == 454) {
            Replies.requireSuccess(reply);
        }
        asksParameter &= reply.success();
        heard = System.nanoTime();
        signDue = heard + life.pause().toNanos();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        try {
            if (!session.isEmpty()) {
                exchange.farewell("TEARDOWN", aggregate(), Map.of(SESSION, session));
            }
        } catch (CameraException e) {
            // Of an address that makes no request there was no session to end.
            return;
        } finally {
            exchange.close();
            whenOver.run();
        }
    }
}
