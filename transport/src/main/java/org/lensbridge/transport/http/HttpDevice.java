package org.lensbridge.transport.http;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A conversation with one device: its login, its connections and what is in flight.
 *
 * <p>Connections are kept and reused; a Digest nonce is reused too, so that a call costs one request. While no login has
 * succeeded yet, calls go one after the other. After two refusals of fresh credentials nothing is sent any more: every
 * call fails at once with AUTH_REFUSED until this object is replaced by one with other credentials.
 *
 * <p>At most 4 calls and 64 streams run per host and port at a time, over all devices of a transport; more wait for their turn
 * within their timeout and then fail with BUSY.
 *
 * <p>Thread-safe. All methods throw {@link org.lensbridge.api.error.CameraException} only: UNREACHABLE (no connection, or
 * it broke), TIMEOUT, AUTH_REFUSED, LOCKED_OUT, UNSUPPORTED (an unknown login scheme), BUSY (503 and 429, with
 * {@code retryAfter} where the device tells; or no turn at the host), UNTRUSTED (its certificate), PROTOCOL (not HTTP, limits
 * exceeded, a redirect elsewhere), GONE (closed).
 */
@ProviderType
public interface HttpDevice extends AutoCloseable {
    /**
     * Sends a request and waits for the whole reply, up to the timeout. A reply of any status is returned, 404 included,
     * but for the refusals that the failures above name. A redirect to the same address is followed for GET.
     */
    HttpReply send(HttpRequest request);

    /**
     * Sends a request whose reply may never end. Returns once the reader has accepted the head; the timeout covers the
     * time until then and nothing later. The body goes to the reader on an I/O thread.
     */
    HttpExchange stream(HttpRequest request, StreamReader reader);

    /** What is questionable about the conversation, a sentence for the user: an unverified certificate, a password in clear text. */
    Optional<String> concern();

    /** Aborts what is in flight and closes all connections, within a second. Later calls fail with GONE. Idempotent. */
    @Override
    void close();
}
