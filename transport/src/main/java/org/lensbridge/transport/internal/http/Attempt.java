package org.lensbridge.transport.internal.http;

import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.lensbridge.transport.http.HttpReply;

/** One try to send one request. Its methods are called in this order by the one who makes it; {@link #close()} by any thread. */
interface Attempt {
    /**
     * Waits for a connection, or the place of a new one.
     *
     * @throws UnknownHostException when the host has no address
     */
    void lease() throws UnknownHostException;

    /**
     * Sends, and waits for the reply or for the head of a stream.
     *
     * @throws TimeoutException when the deadline has passed
     * @throws ExecutionException around the reason for which it failed
     * @throws IllegalStateException when the transport is closed
     */
    HttpReply converse() throws ExecutionException, TimeoutException, InterruptedException;

    /** Whether a connection was there. */
    boolean isConnected();

    /** Whether the head of a reply came. */
    boolean isAnswered();

    /** Whether it broke on a connection that the device may have closed while it was idle. */
    boolean brokeBeforeAnswer();

    /** Gives up what it holds, but for the connection of a stream that goes on. */
    void end();

    /** Ends it from outside. Thread-safe, idempotent. */
    void close();
}
