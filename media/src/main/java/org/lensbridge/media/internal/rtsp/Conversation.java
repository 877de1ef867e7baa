package org.lensbridge.media.internal.rtsp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.lensbridge.media.internal.login.DigestLogin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one client may do next, RFC 2326, A.2: at most one session, which ends with its connection. A session is proof enough for the requests that
 * concern it; what leads to one needs a login. Confined to the I/O thread.
 */
final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final String METHODS =
            "Public: OPTIONS, DESCRIBE, SETUP, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER, TEARDOWN";

    private final RtspConnection connection;
    private final RtspServer home;
    private Optional<Described> stream = Optional.empty();
    private Optional<RtspSession> session = Optional.empty();

    Conversation(RtspConnection connection, RtspServer home) {
        this.connection = connection;
        this.home = home;
    }

    /** Answers, now or later. */
    void request(RtspRequest request) {
        try {
            if (request.header("require").isPresent()) {
                reply(
                        request,
                        RtspResponse.refusal(551, "This server has no extensions.")
                                .with("Unsupported: "
                                        + request.header("require").get()));
                return;
            }
            switch (request.method()) {
                case "OPTIONS" -> reply(request, RtspResponse.ok(METHODS));
                case "DESCRIBE" -> authorised(request, () -> describe(request));
                case "SETUP" -> authorised(request, () -> setup(request));
                case "PLAY" -> session(request).play(request);
                case "PAUSE" -> reply(request, session(request).pause());
                case "TEARDOWN" -> teardown(request);
                case "GET_PARAMETER", "SET_PARAMETER" -> parameter(request);
                case "ANNOUNCE", "RECORD", "REDIRECT" ->
                    reply(
                            request,
                            RtspResponse.refusal(405, "This server sends streams; it takes none.")
                                    .with(METHODS.replace("Public", "Allow")));
                default -> reply(request, RtspResponse.refusal(501, "This server does not know the method."));
            }
        } catch (BadRtspException e) {
            reply(request, RtspResponse.refusal(e.status(), e.getMessage()));
        }
    }

    /** Work on a request that may refuse it. */
    private interface Step {
        void run() throws BadRtspException;
    }

    private void guarded(RtspRequest request, Step step) {
        try {
            step.run();
        } catch (BadRtspException e) {
            reply(request, RtspResponse.refusal(e.status(), e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("A request to the RTSP server failed: {}", request, e);
            reply(request, RtspResponse.refusal(500, "The request failed inside the server; its log says why."));
        }
    }

    private void authorised(RtspRequest request, Step step) {
        CompletableFuture<DigestLogin.Outcome> login = home.login()
                .check(request.header("authorization").orElse(""), request.method(), request.uri(), connection.peer());
        if (login.isDone()) {
            decide(request, login, step);
        } else {
            login.whenComplete((outcome, failure) -> home.loop().execute(() -> decide(request, login, step)));
        }
    }

    private void decide(RtspRequest request, CompletableFuture<DigestLogin.Outcome> login, Step step) {
        guarded(request, () -> {
            if (connection.closed()) {
                return;
            }
            DigestLogin.Outcome outcome = login.join();
            if (outcome.user().isPresent()) {
                step.run();
                return;
            }
            List<String> challenge = home.login().challenge(connection.peer(), outcome.stale());
            reply(
                    request,
                    RtspResponse.refusal(401, "Log in with the user and password of the dashboard.")
                            .with(challenge.toArray(new String[0])));
        });
    }

    private void describe(RtspRequest request) throws BadRtspException {
        RtspAddress address = RtspAddress.parse(request.uri());
        open(request, address, described -> {
            byte[] text = new byte[described.head().get().start().remaining()];
            described.head().get().start().get(text);
            reply(
                    request,
                    new RtspResponse(
                            200,
                            List.of("Content-Type: application/sdp", "Content-Base: " + address.base() + "/"),
                            text));
        });
    }

    private void setup(RtspRequest request) throws BadRtspException {
        if (request.session().isPresent()) {
            session(request);
        }
        RtspAddress address = RtspAddress.parse(request.uri());
        open(
                request,
                address,
                described -> guarded(request, () -> {
                    RtspSession present =
                            session.orElseGet(() -> new RtspSession(connection, home, described, timeout()));
                    reply(request, present.setup(request, address));
                    session = Optional.of(present);
                }));
    }

    /** Goes on once the stream is known; a stream that is not to be had is the answer. */
    private void open(RtspRequest request, RtspAddress address, Consumer<Described> next) throws BadRtspException {
        if (stream.isPresent() && !stream.get().key().equals(address.key())) {
            if (session.isPresent()) {
                throw new BadRtspException(459, "The session is of another stream; end it first.");
            }
            release();
        }
        if (stream.isEmpty()) {
            Described wanted = new Described(address.key(), connection.peer(), () -> !connection.closed());
            home.streams().join(address.key(), wanted);
            stream = Optional.of(wanted);
        }
        stream.get().then(described -> {
            if (described.head().isPresent() && described.failure().isEmpty()) {
                next.accept(described);
                return;
            }
            stream = Optional.empty();
            reply(request, RtspStreams.refusal(described.failure().get()));
        });
    }

    private void parameter(RtspRequest request) throws BadRtspException {
        if (request.session().isPresent()) {
            session(request);
        }
        if (!request.body().isBlank()) {
            throw new BadRtspException(451, "This server has no parameters; an empty request keeps the session alive.");
        }
        reply(request, RtspResponse.ok());
    }

    private void teardown(RtspRequest request) throws BadRtspException {
        session(request).stop();
        session = Optional.empty();
        release();
        reply(request, RtspResponse.ok());
    }

    private RtspSession session(RtspRequest request) throws BadRtspException {
        if (session.isEmpty()
                || !request.session().equals(Optional.of(session.get().id()))) {
            throw new BadRtspException(
                    session.isEmpty() && request.session().isEmpty() ? 455 : 454,
                    "There is no such session on this connection; begin with SETUP.");
        }
        return session.get();
    }

    private void release() {
        stream.ifPresent(Described::leave);
        stream = Optional.empty();
    }

    private void reply(RtspRequest request, RtspResponse response) {
        boolean own = session.isPresent() && response.status() == 200 && !response.tells("Session");
        connection.reply(request, own ? response.with(session.get().header()) : response);
    }

    void frame(ClientFrame frame) {
        session.ifPresent(present -> present.reported(frame));
    }

    void drained() {
        session.ifPresent(RtspSession::drained);
    }

    /** Ends what shows no sign of life; {@code silent} nanoseconds since the client's last. */
    void tick(long silent) {
        Duration most = session.isPresent() ? timeout() : home.limits().idle();
        boolean takesPackets = session.isPresent() && session.get().interleavedPlaying();
        if (!takesPackets && silent > most.toNanos()) {
            connection.close();
        }
    }

    /** Twice what a connection without a session may be idle: half of it is when clients send a request. */
    private Duration timeout() {
        return home.limits().idle().multipliedBy(2);
    }

    void closed() {
        session.ifPresent(RtspSession::stop);
        session = Optional.empty();
        release();
    }
}
