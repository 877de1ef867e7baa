package org.lensbridge.transport.internal.auth;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import org.lensbridge.api.admin.LoginStatus;
import org.lensbridge.api.admin.LoginStatus.State;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * What a host has said to one set of credentials, and what may be sent therefore. Thread-safe; calls the host without a lock.
 *
 * <p>Devices lock a user out after a few refusals, five as a rule, so these are counted as the device counts them: each proof
 * of the password that it refused. Two end it. While the host is crowded a refusal can mean that it is full, even to a login
 * that works: such a refusal is counted apart, and it takes four in a row.
 */
final class LoginStanding {
    private static final int REFUSALS = 2;
    private static final int REFUSALS_IN_A_CROWD = 4;
    private static final Duration FIRST_WAIT_FOR_ROOM = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT_FOR_ROOM = Duration.ofSeconds(30);
    private static final Duration FIRST_LOCK = Duration.ofMinutes(5);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(30);
    private static final Duration LONGEST_TOLD_LOCK = Duration.ofDays(1);
    private static final Duration BETWEEN_GRANTS = Duration.ofMinutes(1);

    private final String user;
    private final LongSupplier clock;
    private final LongUnaryOperator jitter;
    private volatile State state = State.UNTRIED;
    private final LongAdder refusedProofs = new LongAdder();
    private volatile int era;
    private int refusals;
    private int refusalsInCrowd;
    private int waitsForRoom;
    private int locks;
    private boolean worked;
    private volatile boolean usable;
    private long until;
    private boolean left;
    private long nextGrant;

    LoginStanding(String user) {
        this(user, System::nanoTime, longest -> 1 + ThreadLocalRandom.current().nextLong(longest));
    }

    /**
     * @param clock in nanoseconds
     * @param jitter a wait of at most so many nanoseconds
     */
    LoginStanding(String user, LongSupplier clock, LongUnaryOperator jitter) {
        this.user = user;
        this.clock = clock;
        this.jitter = jitter;
        nextGrant = clock.getAsLong();
    }

    /** Changes with each refusal: what was sent in an earlier one says nothing new about a host that is full. */
    int era() {
        return era;
    }

    /** Whether the host accepts the credentials. */
    boolean isOk() {
        return state == State.OK;
    }

    /** Whether a scheme that has worked may be used on, for connections that the host still serves. */
    boolean keepsKnown() {
        return state == State.OK || state == State.BUSY_401 && usable;
    }

    synchronized LoginStatus status() {
        boolean waits = state == State.BUSY_401 || state == State.LOCKED_UNTIL;
        return new LoginStatus(user, state, waits ? Optional.of(remaining()) : Optional.empty());
    }

    /**
     * Passes unless nothing may be sent.
     *
     * @throws CameraException AUTH_REFUSED after two refusals, LOCKED_OUT until a lock is over
     */
    void requireOpen() {
        State now = state;
        if (now == State.BAD_CREDENTIALS) {
            throw bad();
        }
        if (now == State.LOCKED_UNTIL) {
            Duration remaining = lockRemaining();
            if (!remaining.isZero()) {
                throw LockOut.failure(remaining);
            }
        }
    }

    private synchronized Duration lockRemaining() {
        Duration remaining = state == State.LOCKED_UNTIL ? remaining() : Duration.ZERO;
        if (remaining.isZero() && state == State.LOCKED_UNTIL) {
            state = State.UNTRIED;
        }
        return remaining;
    }

    /** Whether a new login may be tried: not while the host is full and the wait for room goes on. */
    boolean hasRoom(LoginHost host) {
        return state != State.BUSY_401
                || status().remaining().orElse(Duration.ZERO).isZero()
                || !host.isCrowded();
    }

    /** The host accepted the credentials; {@code afresh} when they answered a challenge of this very call. */
    void accepted(boolean afresh) {
        if (state == State.OK) {
            return;
        }
        synchronized (this) {
            if (state == State.BAD_CREDENTIALS || state == State.LOCKED_UNTIL) {
                // It was sent before the host said otherwise.
                return;
            }
            worked = true;
            refusals = 0;
            refusalsInCrowd = 0;
            usable = true;
            if (state != State.BUSY_401 || afresh || remaining().isZero()) {
                waitsForRoom = 0;
                locks = 0;
                state = State.OK;
            }
        }
    }

    /**
     * The host refused the credentials.
     *
     * @param proofs how many proofs of the password it refused in this call
     * @param sentIn the era in which the first of them was sent
     * @return what the call fails with: BUSY when the host seems to be full, AUTH_REFUSED otherwise
     */
    CameraException refused(int proofs, int sentIn, LoginHost host) {
        noted(proofs);
        if (!count(proofs, sentIn, host.isCrowded())) {
            return state == State.BAD_CREDENTIALS
                    ? bad()
                    : new CameraException(
                            Kind.AUTH_REFUSED,
                            "The device refuses user '" + user + "': check the user name and the password.");
        }
        host.refusedForRoom();
        return full();
    }

    /** The host refused proofs of the password, of a nonce that it knew no more perhaps; counted here and nowhere else. */
    void noted(int proofs) {
        refusedProofs.add(proofs);
    }

    /** How many proofs of the password the host has refused without calling their nonce stale. */
    long refusedProofs() {
        return refusedProofs.sum();
    }

    /** Whether it counts as a refusal for want of room. */
    private synchronized boolean count(int proofs, int sentIn, boolean crowded) {
        if (state == State.BAD_CREDENTIALS || state == State.LOCKED_UNTIL) {
            return false;
        }
        if (state == State.BUSY_401 && sentIn != era) {
            return true;
        }
        era++;
        boolean forRoom = worked && crowded && refusalsInCrowd + proofs < REFUSALS_IN_A_CROWD;
        if (forRoom) {
            refusalsInCrowd += proofs;
            usable = state != State.BUSY_401;
            state = State.BUSY_401;
            until = clock.getAsLong() + wait(FIRST_WAIT_FOR_ROOM, waitsForRoom++, LONGEST_WAIT_FOR_ROOM, true);
        } else {
            // Those in the crowd were refusals of the password after all.
            refusals = refusalsInCrowd > 0 ? REFUSALS : refusals + proofs;
            refusalsInCrowd = 0;
            state = refusals >= REFUSALS ? State.BAD_CREDENTIALS : State.UNTRIED;
            left = false;
        }
        return forRoom;
    }

    /**
     * The host has locked the user or this address out.
     *
     * @param told how long, zero when it does not tell
     */
    synchronized CameraException locked(Duration told) {
        if (state != State.LOCKED_UNTIL || remaining().isZero()) {
            long wait = told.isZero()
                    ? wait(FIRST_LOCK, locks++, LONGEST_LOCK, false)
                    : Math.min(told.toNanos(), LONGEST_TOLD_LOCK.toNanos());
            until = clock.getAsLong() + wait;
            state = State.LOCKED_UNTIL;
            left = false;
        }
        return LockOut.failure(remaining());
    }

    /** What a call fails with that would need a new login while the host is full. */
    CameraException full() {
        return new CameraException(
                        Kind.BUSY,
                        "The device refuses user '" + user
                                + "', whose login works, while it has many connections: it is full. Close streams or other"
                                + " programs that use it.")
                .after(status().remaining().orElse(Duration.ZERO).plusMillis(1));
    }

    /** One of those who share these credentials has gone. */
    synchronized void closed() {
        left = state == State.BAD_CREDENTIALS || state == State.LOCKED_UNTIL;
    }

    /**
     * Another one shares these credentials from now on. When it takes the place of one that has gone since nothing may be
     * sent, then somebody wants another try: one proof is sent again, once a minute at most, whoever else shares them.
     */
    synchronized void opened() {
        long now = clock.getAsLong();
        boolean blocked = state == State.BAD_CREDENTIALS || state == State.LOCKED_UNTIL;
        if (blocked && left && now - nextGrant >= 0) {
            nextGrant = now + BETWEEN_GRANTS.toNanos();
            left = false;
            worked = false;
            refusals = REFUSALS - 1;
            state = State.UNTRIED;
        }
    }

    private CameraException bad() {
        return new CameraException(
                Kind.AUTH_REFUSED,
                "The device refused user '" + user + "' twice: check the user name and the password.");
    }

    private Duration remaining() {
        return Duration.ofNanos(Math.max(0, until - clock.getAsLong()));
    }

    private long wait(Duration first, int round, Duration longest, boolean random) {
        long most = Math.min(first.toNanos() << Math.min(round, 10), longest.toNanos());
        return random ? jitter.applyAsLong(most) : most;
    }
}
