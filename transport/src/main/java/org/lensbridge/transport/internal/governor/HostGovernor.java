package org.lensbridge.transport.internal.governor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.admin.HostStatus.Circuit;
import org.lensbridge.api.admin.LoginStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HostLimits;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.internal.auth.LoginHost;

/**
 * Decides for one host when a call, a stream, a login or a connection may go ahead, for all conversations with it together.
 *
 * <p>A call or stream first takes its turn; each of its requests is then admitted (circuit, gate, rate), takes a connection, and
 * enters the circuit last of all; what came of it is told by {@link #answered} or one of its siblings. Everything waits within the
 * call's deadline, on the caller's thread. Limits may change at any time and hold from the next request on. Thread-safe.
 */
public final class HostGovernor implements LoginHost {
    private static final int CROWDED = 5;

    private final String host;
    private volatile HostLimits limits;
    private final HostCounters counters = new HostCounters();
    private final WaitingRoom room;
    private final RoomLimit roomLimit;
    private final ConnectionBudget connections;
    private final Turns calls;
    private final Turns urgent;
    private final Turns streams;
    private final RequestRate requests;
    private final LoginRate logins;
    private final Gate gate;
    private final CircuitBreaker breaker;

    HostGovernor(String host, HostLimits limits, LongSupplier clock, DoubleSupplier jitter) {
        this.host = host;
        this.limits = limits;
        room = new WaitingRoom(clock, counters);
        roomLimit = new RoomLimit(() -> this.limits.connections(), clock);
        connections = new ConnectionBudget(roomLimit, () -> this.limits.calls(), room, counters);
        calls = new Turns(() -> this.limits.calls(), room);
        urgent = new Turns(() -> 1, room);
        streams = new Turns(() -> roomLimit.now() - 1, room);
        requests = new RequestRate(() -> this.limits.requestsPerSecond(), clock.getAsLong());
        logins = new LoginRate(() -> this.limits.loginsPerMinute());
        gate = new Gate(host, () -> this.limits, room, counters, jitter);
        breaker = new CircuitBreaker(host, () -> this.limits, room, counters, jitter);
    }

    /** Address and port, in lower case. */
    public String host() {
        return host;
    }

    /** Other limits, from the next request on. */
    void limits(HostLimits other) {
        limits = other;
        calls.serve();
        streams.serve();
        connections.serve();
    }

    /** The counters, for whoever sees what the governor does not. */
    public HostCounters counters() {
        return counters;
    }

    /** Room for the connections of a conversation, to be closed with it. */
    public Pool pool() {
        return connections.pool();
    }

    /**
     * Waits for the turn of a call, to be ended by {@link #endCall}.
     *
     * @param inHaste whether the turn beyond the limit will do where all others are taken
     * @return whether it is the one beyond the limit
     */
    public boolean beginCall(Deadline deadline, boolean inHaste) {
        begin(deadline);
        if (inHaste && !calls.takeNow()) {
            if (urgent.take(deadline)) {
                return true;
            }
        } else if (inHaste || calls.take(deadline)) {
            return false;
        }
        throw busy(some(limits.calls(), "call") + " in flight at " + host
                + " and none ended in time; try again later, or raise 'calls'" + where());
    }

    /** Whoever would fail in the end fails at once. */
    private void begin(Deadline deadline) {
        breaker.require();
        gate.require(deadline, "");
    }

    /** Ends the turn of a call, as {@link #beginCall} told of it. */
    public void endCall(boolean beyond) {
        (beyond ? urgent : calls).give();
    }

    /** Waits for the turn of a stream, to be ended by {@link #endStream}. */
    public void beginStream(Deadline deadline) {
        begin(deadline);
        if (!streams.take(deadline)) {
            throw busy(some(streams.taken(), "stream") + " open at " + host + ", as many as its " + roomLimit.now()
                    + " connections allow" + learned() + "; close one, or raise 'connections'" + where());
        }
    }

    /** Ends the turn of a stream. */
    public void endStream() {
        streams.give();
    }

    /** Waits until the host may be sent one more request, for this target. */
    public void admit(String target, Deadline deadline) {
        pass(target, deadline);
        long now = room.now();
        long wait = requests.reserve(now, deadline.at());
        if (wait == RequestRate.NEVER) {
            throw busy(host + " is sent no more than " + limits.requestsPerSecond()
                    + " requests a second, and too many wait; try again later, or raise 'requestsPerSecond'" + where());
        }
        if (wait > 0) {
            room.pause(deadline, wait);
            pass(target, deadline);
        }
    }

    private void pass(String target, Deadline deadline) {
        breaker.require();
        gate.pass(deadline, target);
    }

    /** Waits for an idle connection of the pool, or for the place of a new one. */
    public Place connection(Pool pool, boolean fresh, Deadline deadline) {
        return connection(pool, fresh, deadline, false);
    }

    /** The same, with one connection beyond the limit for who is in haste. */
    public Place connection(Pool pool, boolean fresh, Deadline deadline, boolean inHaste) {
        Place place = connections.take(pool, fresh, deadline, inHaste ? 1 : 0);
        if (place == null) {
            throw busy("All " + connections.open() + " connections to " + host + " are in use (open streams: "
                    + streams.taken() + ", calls: " + calls.taken() + ")" + learned()
                    + " and none came free in time; close a stream, or raise 'connections'" + where());
        }
        return place;
    }

    private String learned() {
        return roomLimit.isLearned() ? ", since the host refused to serve more," : "";
    }

    private static String some(int number, String what) {
        return number + " " + what + (number == 1 ? " is" : "s are");
    }

    private static String where() {
        return " for it in the configuration org.lensbridge.transport.";
    }

    private CameraException busy(String reason) {
        counters.add(Figure.TURNED_AWAY);
        return new CameraException(Kind.BUSY, reason);
    }

    /** Lets a request out, as {@link CircuitBreaker#enter} says; the result goes to what is told afterwards. */
    public boolean enter(Deadline deadline) {
        boolean probe = breaker.enter(deadline);
        counters.add(Figure.REQUESTS);
        return probe;
    }

    /** A whole reply came for this target, or the head of a stream. */
    public void answered(String target, HttpReply reply) {
        breaker.alive();
        counters.add(Figure.BYTES_RECEIVED, reply.body().remaining());
        switch (reply.status()) {
            case 429, 503 -> {
                counters.add(Figure.BUSY_ANSWERS);
                gate.busy(retryAfter(reply), target);
            }
            case 401 -> {
                return;
            }
            default -> gate.good();
        }
    }

    /** For how long a host that is busy asks to be left alone, as far as that is obeyed; zero when it tells no time. */
    public Duration retryAfter(HttpReply reply) {
        Duration told = RetryAfter.of(reply);
        Duration longest = limits.longestRetryAfter();
        return told.compareTo(longest) > 0 ? longest : told;
    }

    /** The host gave a sign of life, and no reply. */
    public void alive() {
        breaker.alive();
    }

    /** The host gave no sign of life, though it had the time to. */
    public void silent(boolean probe, CameraException failure) {
        breaker.failed(probe, failure.reason());
    }

    /** The request ended for a reason that tells nothing about the host. */
    public void undecided(boolean probe) {
        breaker.undecided(probe);
    }

    @Override
    public void awaitLogin(Deadline deadline) {
        counters.add(Figure.LOGINS);
        long now = room.now();
        long wait = logins.reserve(now, deadline.at());
        if (wait == RequestRate.NEVER) {
            throw busy(host + " is sent no more than " + limits.loginsPerMinute()
                            + " logins a minute; try again later, or raise 'loginsPerMinute'" + where())
                    .after(Duration.ofNanos(logins.ahead(now)));
        }
        if (wait > 0) {
            room.pause(deadline, wait);
        }
    }

    @Override
    public void loggedIn() {
        logins.giveBack(room.now());
    }

    @Override
    public boolean isCrowded() {
        int open = connections.open();
        return open >= CROWDED || open >= roomLimit.now();
    }

    @Override
    public void refusedForRoom() {
        counters.add(Figure.REFUSED_FOR_ROOM);
        roomLimit.tooMany(connections.open());
        connections.closeIdle();
    }

    /** How it stands now; {@code more} is shown with its counters. */
    public HostStatus status(List<LoginStatus> users, Map<String, Long> more) {
        long shut = gate.left();
        Circuit circuit = breaker.state();
        long left = Math.max(shut, breaker.left());
        SortedMap<String, Long> all = new TreeMap<>(counters.all());
        all.putAll(more);
        String reason = circuit != Circuit.CLOSED ? breaker.reason() : shut > 0 ? gate.reason() : "";
        return new HostStatus(
                host,
                circuit == Circuit.CLOSED && shut > 0 ? Circuit.OPEN : circuit,
                left > 0 ? Optional.of(Duration.ofNanos(left)) : Optional.empty(),
                reason,
                connections.open(),
                streams.taken(),
                room.waiting(),
                users,
                all);
    }
}
