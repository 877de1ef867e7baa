package org.lensbridge.driver.support.session;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.StreamReader;
import org.lensbridge.transport.rtsp.RtspConversation;
import org.lensbridge.transport.rtsp.RtspPlay;
import org.lensbridge.transport.rtsp.RtspRequest;

/** A device that wants a token. A request that is refused for its token did nothing, and is sent once more with a new one. Thread-safe. */
final class TokenDevice implements HttpDevice {
    private static final int MOST_REFUSALS = 2;

    private final HttpDevice bare;
    private final HttpDevice owner;
    private final TokenLogin login;
    private final Credentials.Login credentials;
    private final boolean secure;
    /** One login at a time: whoever waits for it uses what it brings. */
    private final ReentrantLock turn = new ReentrantLock();

    private volatile Optional<Secret> token = Optional.empty();
    private int refusals;

    /** {@code bare} talks without a login, {@code owner} with it, for servers beside that of HTTP. Both are closed with this. */
    TokenDevice(HttpDevice bare, HttpDevice owner, TokenLogin login, Credentials.Login credentials, boolean secure) {
        this.bare = bare;
        this.owner = owner;
        this.login = login;
        this.credentials = credentials;
        this.secure = secure;
    }

    private Secret known() {
        return token.orElseGet(() -> other(Optional.empty()));
    }

    /** A token that is not the refused one. */
    private Secret other(Optional<Secret> refused) {
        turn.lock();
        try {
            if (token.isPresent() && !token.equals(refused)) {
                return token.get();
            }
            while (refusals < MOST_REFUSALS) {
                token = ask();
                if (token.isPresent()) {
                    refusals = 0;
                    return token.get();
                }
                refusals++;
            }
            throw refusal("The device does not accept user name or password.");
        } finally {
            turn.unlock();
        }
    }

    private Optional<Secret> ask() {
        try {
            return login.ask(bare, credentials);
        } catch (CameraException e) {
            if (e.kind() != Kind.AUTH_REFUSED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static CameraException refusal(String sentence) {
        return new CameraException(Kind.AUTH_REFUSED, sentence);
    }

    /** Sends with the token that is known, and once more with another when that is refused. */
    private <T> T twice(HttpRequest request, Function<HttpRequest, T> sending) {
        Secret first = known();
        return once(request, first, sending)
                .or(() -> once(request, other(Optional.of(first)), sending))
                .orElseThrow(() -> refusal("The device does not accept the token that it gave out."));
    }

    /** Empty when the token is refused. */
    private <T> Optional<T> once(HttpRequest request, Secret shown, Function<HttpRequest, T> sending) {
        try {
            return Optional.of(sending.apply(login.show(request, shown)));
        } catch (CameraException e) {
            if (e.kind() != Kind.AUTH_REFUSED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void accept(HttpReply reply) {
        if (login.refused(reply)) {
            throw refusal("The token is refused.");
        }
    }

    @Override
    public HttpReply send(HttpRequest request) {
        return twice(request, with -> {
            HttpReply reply = bare.send(with);
            accept(reply);
            return reply;
        });
    }

    @Override
    public HttpExchange stream(HttpRequest request, StreamReader reader) {
        return twice(request, with -> bare.stream(with, new Reader(reader)));
    }

    @Override
    public HttpConversation converse(HttpRequest request) {
        return twice(request, with -> {
            HttpConversation conversation = bare.converse(with);
            if (request.endless().isPresent()) {
                return conversation;
            }
            try {
                accept(conversation.head());
                return conversation;
            } catch (RuntimeException e) {
                conversation.close();
                throw e;
            }
        });
    }

    @Override
    public RtspConversation rtsp(RtspRequest request) {
        return owner.rtsp(request);
    }

    @Override
    public StreamHandle play(RtspPlay play, MediaSink sink) {
        return owner.play(play, sink);
    }

    @Override
    public Optional<String> concern() {
        boolean heard = !secure && login.readable() && token.isPresent();
        return bare.concern()
                .or(() -> heard
                        ? Optional.of("Login over plain HTTP: the password travels readable.")
                        : Optional.empty());
    }

    @Override
    public void close() {
        bare.close();
        owner.close();
    }

    /** Looks at the head before the reader does. */
    private final class Reader implements StreamReader {
        private final StreamReader reader;

        private Reader(StreamReader reader) {
            this.reader = reader;
        }

        @Override
        public void head(HttpReply head) {
            accept(head);
            reader.head(head);
        }

        @Override
        public boolean data(ByteBuffer chunk) {
            return reader.data(chunk);
        }

        @Override
        public void end(Optional<CameraException> failure) {
            reader.end(failure);
        }
    }
}
