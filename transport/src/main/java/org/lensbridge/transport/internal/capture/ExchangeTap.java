package org.lensbridge.transport.internal.capture;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** Hears what becomes of one request. Called by whoever runs the exchange; never blocks and never fails. Thread-safe. */
public interface ExchangeTap {
    /** For a request that nobody records. */
    ExchangeTap NONE = new ExchangeTap() {};

    /** It got a connection, which tells itself apart from others by identity. */
    default void connected(Object connection, boolean reused) {}

    /**
     * The head of its reply.
     *
     * @param line the status line
     * @param tls version and cipher suite; empty for plain HTTP
     */
    default void head(int status, String line, List<Map.Entry<String, String>> headers, String tls) {}

    /** The next bytes of the reply, without transfer coding; neither kept nor consumed. */
    default void data(ByteBuffer chunk) {}

    /** The reply is complete. */
    default void complete() {}

    /** It failed. */
    default void failed(Throwable cause) {}

    /** We gave up waiting. */
    default void timedOut() {}

    /** We ended it. */
    default void aborted() {}
}
