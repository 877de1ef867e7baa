package org.lensbridge.transport.internal.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.QueryLogin;
import org.lensbridge.transport.http.StreamReader;
import org.lensbridge.transport.internal.auth.LockOut;
import org.lensbridge.transport.internal.auth.Login;
import org.lensbridge.transport.internal.governor.Caller;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.internal.governor.HostGovernor;
import org.lensbridge.transport.internal.rtsp.LiveOpening;
import org.lensbridge.transport.internal.rtsp.RtspLoop;
import org.lensbridge.transport.internal.rtsp.RtspSession;
import org.lensbridge.transport.rtsp.RtspConversation;
import org.lensbridge.transport.rtsp.RtspPlay;
import org.lensbridge.transport.rtsp.RtspRequest;

/** A conversation with one device. Thread-safe. */
final class ClientDevice implements HttpDevice {
    private final HttpTarget target;
    private final DeviceConnections connections;
    private final HostGovernor governor;
    private final RequestSender requests;
    private final RtspLoop playing;
    private final Runnable whenClosed;
    private final Conversation conversation;
    private final Login login;
    private final Predicate<HttpReply> refused;
    private final Caller caller;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private boolean closed;

    ClientDevice(
            HttpTarget target,
            DeviceConnections connections,
            HostGovernor governor,
            Conversation conversation,
            RequestSender requests,
            RtspLoop playing,
            Runnable whenClosed) {
        this.target = target;
        this.connections = connections;
        this.governor = governor;
        this.requests = requests;
        this.playing = playing;
        this.whenClosed = whenClosed;
        this.conversation = conversation;
        login = conversation.login();
        refused = target.queryLogin().map(QueryLogin::refused).orElse(reply -> false);
        caller = new Caller(target.address().authority());
    }

    /** Whether a status is a matter between transport and device, also for a stream. */
    static boolean isOwn(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308, 401, 403, 423, 429, 503 -> true;
            default -> false;
        };
    }

    @Override
    public HttpReply send(HttpRequest request) {
        Deadline deadline = deadline(request);
        return conversation.reuse().send(request, deadline, gone, () -> sendOne(request, deadline));
    }

    private HttpReply sendOne(HttpRequest request, Deadline deadline) {
        caller.requireOpen();
        login.requireOpen();
        boolean beyond = governor.beginCall(deadline, request.urgent());
        try {
            return converse(request, deadline, requests.whole());
        } finally {
            governor.endCall(beyond);
        }
    }

    @Override
    public HttpExchange stream(HttpRequest request, StreamReader reader) {
        Deadline deadline = deadline(request);
        login.requireOpen();
        governor.beginStream(deadline);
        StreamTurn turn = new StreamTurn(
                reader, governor, requests::failure, () -> conversation.reuse().passes(request));
        try {
            conversation.reuse().passes(request);
            HttpReply reply = converse(request, deadline, requests.pushed(turn));
            if (isOwn(reply.status())) {
                throw unopened(reply);
            }
            return turn.delivery();
        } catch (RuntimeException e) {
            turn.delivery().finish();
            throw e;
        }
    }

    private Deadline deadline(HttpRequest request) {
        caller.requireOpen();
        return Deadline.in(request.timeout().orElse(target.timeout()), caller);
    }

    private HttpReply converse(HttpRequest first, Deadline deadline, RequestSender.Way way) {
        HttpRequest request = first;
        for (int hops = 0; hops <= Redirects.MOST; hops++) {
            HttpRequest current = request;
            HttpReply reply = login.run(current, refused, deadline, sender(deadline, way));
            refuse(reply);
            Optional<String> next = Redirects.target(target.address(), reply);
            if (next.isEmpty() || !current.method().equals("GET")) {
                return reply;
            }
            request = current.withTarget(login.withoutLogin(next.get()));
        }
        throw new CameraException(Kind.PROTOCOL, "The device redirects in circles.");
    }

    /** What a stream fails with whose head is no stream's. */
    private static CameraException unopened(HttpReply reply) {
        if (reply.status() == 401 || reply.status() == 403) {
            return new CameraException(
                    Kind.AUTH_REFUSED,
                    "The device does not let this user open this stream (HTTP " + reply.status() + ")"
                            + (reply.status() == 401 ? ", though the login works." : "."));
        }
        reply.requireSuccess();
        return new CameraException(Kind.PROTOCOL, "The device answered a stream with status " + reply.status() + ".");
    }

    private Login.Sender sender(Deadline deadline, RequestSender.Way way) {
        return new Login.Sender() {
            @Override
            public HttpReply send(HttpRequest request, String authorization) {
                return requests.send(request, authorization, deadline, way);
            }

            @Override
            public Optional<HttpReply> ask(HttpRequest other, String authorization) {
                return Optional.of(requests.send(other, authorization, deadline, requests.whole()));
            }
        };
    }

    private void refuse(HttpReply reply) {
        switch (reply.status()) {
            case 403, 423 -> {
                LockOut.check(reply);
                if (reply.headers().containsKey("www-authenticate")) {
                    throw new CameraException(
                            Kind.AUTH_REFUSED, "The device refuses this user (HTTP " + reply.status() + ").");
                }
            }
            case 429, 503 ->
                throw new CameraException(
                                Kind.BUSY, "The device is busy (HTTP " + reply.status() + "); try again later.")
                        .after(governor.retryAfter(reply));
            default -> {
                return;
            }
        }
    }

    @Override
    public HttpConversation converse(HttpRequest request) {
        Deadline deadline = deadline(request);
        login.requireOpen();
        governor.beginStream(deadline);
        PulledTurn turn = new PulledTurn(governor, requests::failure, deadline.timeout(), () -> conversation
                .reuse()
                .passes(request));
        boolean begun = false;
        try {
            conversation.reuse().passes(request);
            HttpReply reply = converse(request, deadline, requests.pulled(turn));
            if (isOwn(reply.status())) {
                throw unopened(reply);
            }
            begun = true;
            return turn.conversation();
        } finally {
            if (!begun) {
                turn.abandon();
            }
        }
    }

    @Override
    public RtspConversation rtsp(RtspRequest request) {
        RtspServers servers = beginRtsp();
        return RtspSession.open(
                servers.server(request.port()), request, servers.exchange(request), governor::endStream);
    }

    @Override
    public StreamHandle play(RtspPlay play, MediaSink sink) {
        return LiveOpening.open(play, sink, beginRtsp(), playing, governor::endStream);
    }

    private RtspServers beginRtsp() {
        Deadline deadline = Deadline.in(target.timeout(), caller);
        caller.requireOpen();
        login.requireOpen();
        governor.beginStream(deadline);
        return new RtspServers(connections, governor, caller, conversation.rtsp(), target.timeout());
    }

    @Override
    public Optional<String> concern() {
        Optional<String> certificate =
                connections.tls() == null ? Optional.empty() : connections.tls().concern();
        return certificate.or(login::concern).or(conversation.rtsp()::concern);
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        gone.complete(null);
        caller.close();
        requests.close();
        connections.close();
        whenClosed.run();
    }

    @Override
    public String toString() {
        return "HttpDevice " + target.address();
    }
}
