package org.lensbridge.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.lensbridge.simulator.rtsp.RtspFaults;

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
        WEB_PAGE,
        /** Every request is answered with 302 and {@code Location}. */
        REDIRECT
    }

    private static final int NEVER_FULL = Integer.MAX_VALUE;

    private final Consumer<Boolean> listening;
    private final RtspFaults rtsp = new RtspFaults(() -> streams(), () -> service() == Service.LOGIN_REFUSED);
    private volatile WireFault streams = WireFault.NONE;
    private volatile WireFault replies = WireFault.NONE;
    private volatile Service service = Service.NORMAL;
    private volatile Duration retryAfter = Duration.ZERO;
    private volatile boolean datesRetryAfter;
    private volatile Optional<String> location = Optional.empty();
    private volatile int fullAt = NEVER_FULL;
    private volatile Optional<Authentication> login = Optional.empty();
    private volatile Duration clockSkew = Duration.ZERO;
    private volatile Duration delay = Duration.ZERO;

    /** {@code listening} has new connections accepted, or refused; a device brings it. */
    public Faults(Consumer<Boolean> listening) {
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

    /**
     * While so many connections are open, requests on later ones are answered with 401 and a challenge, whatever the login: a
     * camera that is full. They do not count as failed logins.
     */
    public void fullAt(int connections) {
        if (connections < 0) {
            throw new IllegalArgumentException("a number of connections cannot be negative");
        }
        fullAt = connections;
    }

    /** Logins are asked for in this way from now on, whatever the personality: a downgrade, or another firmware. */
    public void login(Authentication scheme) {
        login = Optional.of(scheme);
    }

    /** Every request is answered with 503; the client may come back after the given time, in whole seconds. */
    public void unavailable(Duration comeBackAfter) {
        retryAfter = comeBackAfter;
        datesRetryAfter = false;
        service = Service.UNAVAILABLE;
    }

    /** The same, and {@code Retry-After} is a date by the camera's own clock, which may be off. */
    public void unavailableUntil(Duration comeBackAfter) {
        unavailable(comeBackAfter);
        datesRetryAfter = true;
    }

    /** Every request is sent elsewhere. The text stands in {@code Location} as it is, line ends included. */
    public void redirect(String to) {
        location = Optional.of(to);
        service = Service.REDIRECT;
    }

    /** Every request is sent back to where it came from. */
    public void redirectInCircles() {
        location = Optional.empty();
        service = Service.REDIRECT;
    }

    /** The camera's clock is wrong by so much: in {@code Date}, {@code getCurrentTime}, and in the picture. */
    public void clockOff(Duration ahead) {
        clockSkew = ahead;
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
        fullAt = NEVER_FULL;
        login = Optional.empty();
        clockSkew = Duration.ZERO;
        delay = Duration.ZERO;
        rtsp.clear();
        listening.accept(true);
    }

    /** What goes wrong with its RTSP only. Silence, broken streams and refused logins of the device are there too. */
    public RtspFaults rtsp() {
        return rtsp;
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

    /** Whether {@link #retryAfter} is told as a date. */
    public boolean datesRetryAfter() {
        return datesRetryAfter;
    }

    /** Where {@link Service#REDIRECT} sends to; empty for back to the request's own target. */
    public Optional<String> location() {
        return location;
    }

    public int fullAt() {
        return fullAt;
    }

    /** The scheme that stands in for the personality's. */
    public Optional<Authentication> login() {
        return login;
    }

    public Duration clockSkew() {
        return clockSkew;
    }

    public Duration delay() {
        return delay;
    }
}
