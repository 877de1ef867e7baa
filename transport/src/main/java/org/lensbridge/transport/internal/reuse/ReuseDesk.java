package org.lensbridge.transport.internal.reuse;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.internal.governor.Deadline;

/**
 * Sends equal reads once, and lets their replies serve for a while. One for each login at a host. Thread-safe; requests are
 * sent on the threads of their callers and without a lock.
 *
 * <p>Whatever may change something at the host begins a new epoch when it is sent and when it is over: a read that began in an
 * earlier one serves nobody who asks later.
 */
public final class ReuseDesk {
    private final Duration state;
    private final Duration configuration;
    private final LongSupplier clock;
    private final AtomicLong epoch;
    private final Map<RequestKey, Flight> flights = new HashMap<>();
    private final KeptReplies kept;
    private volatile boolean keeps;
    private final LongAdder joined = new LongAdder();
    private final LongAdder reused = new LongAdder();

    /** A read that is under way; the outcome is empty when it failed for a reason of the one who sends it. */
    private record Flight(long at, long epoch, Duration timeout, CompletableFuture<Optional<HttpReply>> outcome) {}

    /**
     * @param state how long a reply to {@link Reuse#STATE} is fresh, from when its request was sent
     * @param configuration the same for {@link Reuse#CONFIGURATION}
     * @param most how many replies are kept
     * @param mostBytes how much they may hold together; one at most a quarter
     * @param clock in nanoseconds
     * @param epoch counts the changes at the host; shared by all its desks
     */
    public ReuseDesk(
            Duration state, Duration configuration, int most, long mostBytes, LongSupplier clock, AtomicLong epoch) {
        this.state = state;
        this.configuration = configuration;
        this.clock = clock;
        this.epoch = epoch;
        kept = new KeptReplies(most, mostBytes);
    }

    /** How many requests were served by one that was under way. */
    public long joined() {
        return joined.sum();
    }

    /** How many requests were served by a reply that was kept. */
    public long reused() {
        return reused.sum();
    }

    /**
     * The reply to a request: a kept one, that of an equal request under way, or what {@code sender} returns.
     *
     * @param gone completes when the caller's device is closed; nobody waits for another's reply longer
     * @param sender sends it; called on this thread
     * @throws CameraException what the sender throws, or the sender of the equal request unless that failed for a reason of its
     *     own; TIMEOUT when the deadline passes first
     */
    public HttpReply send(
            HttpRequest request, Deadline deadline, CompletableFuture<?> gone, Supplier<HttpReply> sender) {
        if (!request.repeatable()) {
            passes(request);
            try {
                return sender.get();
            } finally {
                passes(request);
            }
        }
        if (keeps) {
            prune();
        }
        if (request.reuse() == Reuse.NEVER) {
            return sender.get();
        }
        RequestKey key = RequestKey.of(request);
        while (!gone.isDone()) {
            Flight mine = new Flight(clock.getAsLong(), epoch.get(), deadline.timeout(), new CompletableFuture<>());
            Flight other;
            synchronized (this) {
                Optional<HttpReply> found = kept.find(key, mine.at, lifetime(request.reuse()), mine.epoch);
                if (found.isPresent()) {
                    reused.increment();
                    return found.get();
                }
                other = flights.get(key);
                if (other == null || other.epoch != mine.epoch) {
                    flights.put(key, mine);
                    other = null;
                }
            }
            if (other == null) {
                return lead(request, key, mine, deadline, sender);
            }
            Optional<HttpReply> reply = join(other, deadline, gone);
            if (reply.isPresent()) {
                joined.increment();
                return reply.get();
            }
        }
        return sender.get();
    }

    /** A request is about to be sent past this desk, or is over: when it may change something, earlier replies are old. */
    public void passes(HttpRequest request) {
        if (!request.repeatable()) {
            epoch.incrementAndGet();
        }
    }

    private Duration lifetime(Reuse reuse) {
        return switch (reuse) {
            case CONFIGURATION -> configuration;
            case STATE -> state;
            default -> Duration.ofNanos(-1);
        };
    }

    private HttpReply lead(
            HttpRequest request, RequestKey key, Flight mine, Deadline deadline, Supplier<HttpReply> sender) {
        Optional<HttpReply> outcome = Optional.empty();
        CameraException failure = null;
        try {
            HttpReply reply = sender.get();
            outcome = Optional.of(reply);
            return reply;
        } catch (CameraException e) {
            failure = isOwn(e, deadline) ? null : e;
            throw e;
        } finally {
            land(request, key, mine, outcome);
            if (failure == null) {
                mine.outcome.complete(outcome);
            } else {
                mine.outcome.completeExceptionally(failure);
            }
        }
    }

    /** Whether a failure says something about its sender only. */
    private static boolean isOwn(CameraException failure, Deadline deadline) {
        return failure.kind() == Kind.TIMEOUT
                || failure.kind() == Kind.GONE
                || deadline.remainingNanos() == 0
                || Thread.currentThread().isInterrupted();
    }

    private synchronized void land(HttpRequest request, RequestKey key, Flight mine, Optional<HttpReply> outcome) {
        flights.remove(key, mine);
        boolean keepable = !request.secret()
                && mine.epoch == epoch.get()
                && !lifetime(request.reuse()).isNegative()
                && outcome.filter(reply -> reply.success() && !reply.truncated())
                        .isPresent();
        if (keepable) {
            kept.add(key, outcome.get(), mine.at, mine.epoch);
            keeps = !kept.isEmpty();
        }
    }

    private synchronized void prune() {
        Duration longest = state.compareTo(configuration) > 0 ? state : configuration;
        kept.prune(clock.getAsLong(), longest, epoch.get());
        keeps = !kept.isEmpty();
    }

    private static Optional<HttpReply> join(Flight other, Deadline deadline, CompletableFuture<?> gone) {
        try {
            CompletableFuture.anyOf(other.outcome, gone).get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
            // Both may have happened.
            return other.outcome.isDone() ? other.outcome.get() : Optional.empty();
        } catch (ExecutionException e) {
            // Whoever has little time finds no turn where another one waits for it.
            boolean own = !(e.getCause() instanceof CameraException)
                    || ((CameraException) e.getCause()).kind() == Kind.BUSY
                            && other.timeout.compareTo(deadline.timeout()) < 0;
            if (own) {
                return Optional.empty();
            }
            throw (CameraException) e.getCause();
        } catch (TimeoutException e) {
            throw new CameraException(
                    Kind.TIMEOUT,
                    "The device gave no complete answer within "
                            + deadline.timeout().toMillis() + " ms.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CameraException(Kind.UNREACHABLE, "Interrupted while waiting for the device's answer.");
        }
    }
}
