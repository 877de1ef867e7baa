package org.lensbridge.simulator;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Switches that break one camera while it runs. Thread-safe; a switch counts from the next reply or part on, and
 * {@link #clear} puts everything back.
 */
public final class Faults {
    /** What stands between a client and a proper answer to every request. */
    public enum Service {
        /** Requests are answered. */
        NORMAL,
        /** Every request is answered with 401 and a challenge, whatever the login. */
        LOGIN_REFUSED,
        /** Every request is answered with 503 and {@code Retry-After}. */
        UNAVAILABLE,
        /** Every request is answered with a web page: the host is no camera. */
        WEB_PAGE
    }

    private final Consumer<Boolean> listening;
    private volatile WireFault streams = WireFault.NONE;
    private volatile WireFault replies = WireFault.NONE;
    private volatile Service service = Service.NORMAL;
    private volatile Duration retryAfter = Duration.ZERO;
    private volatile Duration delay = Duration.ZERO;

    Faults(Consumer<Boolean> listening) {
        this.listening = listening;
    }

    /** Video and event streams, open ones included, go wrong in this way. */
    public void streams(WireFault fault) {
        streams = fault;
    }

    /** Replies that have an end (snapshots, settings, commands, refusals) go wrong in this way. */
    public void replies(WireFault fault) {
        replies = fault;
    }

    /** Open streams fall silent without an end. */
    public void stallStreams() {
        streams(WireFault.STALL);
    }

    /** No login is accepted any more. */
    public void refuseLogins() {
        service = Service.LOGIN_REFUSED;
    }

    /** Every request is answered with 503; the client may come back after the given time, in whole seconds. */
    public void unavailable(Duration comeBackAfter) {
        retryAfter = comeBackAfter;
        service = Service.UNAVAILABLE;
    }

    /** The host answers like a web server that has nothing to do with cameras. */
    public void answerAsWebPage() {
        service = Service.WEB_PAGE;
    }

    /** Every request waits before it is looked at. */
    public void delay(Duration before) {
        if (before.isNegative()) {
            throw new IllegalArgumentException("a delay cannot be negative");
        }
        delay = before;
    }

    /** New connections are refused by the system; open ones stay. */
    public void refuseConnections() {
        listening.accept(false);
    }

    /** Nothing is broken any more. Streams that were damaged stay as they are; new ones work. */
    public void clear() {
        streams = WireFault.NONE;
        replies = WireFault.NONE;
        service = Service.NORMAL;
        delay = Duration.ZERO;
        listening.accept(true);
    }

    public WireFault streams() {
        return streams;
    }

    public WireFault replies() {
        return replies;
    }

    public Service service() {
        return service;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    public Duration delay() {
        return delay;
    }
}
