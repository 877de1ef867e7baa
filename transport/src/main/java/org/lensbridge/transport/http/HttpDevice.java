package org.lensbridge.transport.http;

import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.transport.rtsp.RtspConversation;
import org.lensbridge.transport.rtsp.RtspPlay;
import org.lensbridge.transport.rtsp.RtspRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A conversation with one device: its login, its connections and what is in flight.
 *
 * <p>Connections are kept and reused; a Digest nonce is reused too, so that a call costs one request. While no login has
 * succeeded yet, calls go one after the other. After two refusals of the credentials nothing is sent any more: every call
 * fails at once with AUTH_REFUSED until this object is closed and another one opened. While the device has locked its user
 * out every call fails at once with LOCKED_OUT and the time that is left. All of this is shared with the devices that are
 * open with the same login, see {@link HttpTransport#open}.
 *
 * <p>All devices at one host and port share its {@link HostLimits}: calls, streams and connections at a time, requests a second,
 * logins a minute. Who finds no room waits for a turn within the call's timeout and then fails with BUSY. A host that answers 429 or
 * 503 is left alone for the time of its Retry-After, or for a pause that grows and that concerns only the path that is busy until
 * another one is busy too; meanwhile a call waits when that is over soon enough to leave half of its time, and else fails at once with BUSY. A host that was not reachable several times in a row is sent nothing
 * for a pause: calls fail at once with UNREACHABLE. Both say in {@code retryAfter} how long that goes on.
 *
 * <p>Thread-safe. All methods throw {@link org.lensbridge.api.error.CameraException} only: UNREACHABLE (no connection, or
 * it broke), TIMEOUT, AUTH_REFUSED, LOCKED_OUT, UNSUPPORTED (an unknown login scheme), BUSY (503 and 429, with
 * {@code retryAfter} where the device tells; or no turn at the host), UNTRUSTED (its certificate, or its TLS is older than 1.2), PROTOCOL (not HTTP, limits
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

    /**
     * Sends a request and leaves reading the reply to the caller. Returns once the reply's head is there, for a request with
     * {@link HttpRequest#endless an endless body} once its own head was sent; the timeout covers the time until then.
     * A request with an endless body cannot be repeated after a refusal: its login is the one that the last request to this device was
     * accepted with, so a caller sends a cheap one before.
     */
    HttpConversation converse(HttpRequest request);

    /**
     * Opens a conversation with the RTSP server of the same host and returns once it has described its media. The credentials are the
     * device's own; what the RTSP server thinks of them is known apart: after two refusals nothing is sent to it any more. The connection
     * is not secured, so that for a device with an {@code https} address the password never goes there readable.
     *
     * @throws org.lensbridge.api.error.CameraException as {@link RtspConversation} says
     */
    default RtspConversation rtsp(RtspRequest request) {
        throw new CameraException(Kind.UNSUPPORTED, "There is no RTSP to this device.");
    }

    /**
     * Has a live stream of the RTSP server of the same host played into the sink, and returns once the server has agreed. Formats and frames go to the
     * sink on an I/O thread, which its methods must not hold up; a stream that ends by itself is told by {@link MediaSink#end}, with TIMEOUT for
     * one that is silent. Signs of life and reports are sent as long as it goes on. The login is that of {@link #rtsp}.
     *
     * @throws org.lensbridge.api.error.CameraException as {@link RtspConversation} says; the sink is then never ended
     */
    default StreamHandle play(RtspPlay play, MediaSink sink) {
        throw new CameraException(Kind.UNSUPPORTED, "There is no RTSP to this device.");
    }

    /**
     * What is questionable about the conversation, sentences for the user: an unverified certificate, one trusted at first sight, old TLS, a
     * password in clear text.
     */
    Optional<String> concern();

    /** Aborts what is in flight or waits, and closes all connections, within a second. Later calls fail with GONE. Idempotent. */
    @Override
    void close();
}
