package org.lensbridge.transport.internal.http;

import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.internal.governor.Figure;
import org.lensbridge.transport.internal.governor.HostGovernor;

/**
 * Sends single requests of one device: asks the governor, takes a connection, waits for the answer, and tells the governor what came of
 * it. Thread-safe.
 */
final class RequestSender {
    // Whoever waits for less has no reason to call a host dead that was not before.
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final CloseableHttpAsyncClient client;
    private final DeviceConnections connections;
    private final HostGovernor governor;
    private final Failures failures;
    private final RequestHead head;
    private final Set<Attempt> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** How a reply is taken. */
    @FunctionalInterface
    interface Way {
        /**
         * One try.
         *
         * @param authorization null for none
         * @param fresh whether a kept connection will not do
         */
        Attempt attempt(HttpRequest request, String authorization, Deadline deadline, boolean fresh);
    }

    RequestSender(
            CloseableHttpAsyncClient client,
            DeviceAddress address,
            DeviceConnections connections,
            HostGovernor governor,
            Failures failures) {
        this.client = client;
        this.connections = connections;
        this.governor = governor;
        this.failures = failures;
        head = new RequestHead(address);
    }

    /**
     * Sends a request, and once more when it may be repeated and its kept connection turns out to be closed.
     */
    HttpReply send(HttpRequest request, String authorization, Deadline deadline, Way way) {
        Attempt first = way.attempt(request, authorization, deadline, false);
        try {
            return run(first, request.target(), deadline);
        } catch (CameraException e) {
            // The device may have closed an idle connection just when it was taken: that says nothing about the device.
            boolean again = e.kind() == Kind.UNREACHABLE
                    && first.brokeBeforeAnswer()
                    && request.repeatable()
                    && deadline.remainingNanos() > 0
                    && !Thread.currentThread().isInterrupted()
                    && !closed;
            if (!again) {
                throw e;
            }
        }
        return run(way.attempt(request, authorization, deadline, true), request.target(), deadline);
    }

    /** Waits for the whole reply. */
    Way whole() {
        return (request, authorization, deadline, fresh) ->
                new DirectExchange(connections, head, request, authorization, deadline, fresh);
    }

    /** Hands the reply to a reader on an I/O thread. */
    Way pushed(StreamTurn turn) {
        return (request, authorization, deadline, fresh) ->
                new StreamAttempt(client, connections, head, request, authorization, deadline, turn, fresh);
    }

    /** Leaves the reply to the caller. */
    Way pulled(PulledTurn turn) {
        return (request, authorization, deadline, fresh) ->
                new Dialogue(connections, head, request, authorization, deadline, turn);
    }

    private HttpReply run(Attempt attempt, String target, Deadline deadline) {
        running.add(attempt);
        try {
            if (closed) {
                throw failures.gone();
            }
            if (deadline.remainingNanos() == 0) {
                throw failures.timeout(deadline, true);
            }
            governor.admit(target, deadline);
            attempt.lease();
            HttpReply reply = converse(attempt, deadline, governor.enter(deadline));
            governor.answered(target, reply);
            return reply;
        } catch (UnknownHostException e) {
            throw failure(e);
        } finally {
            running.remove(attempt);
            attempt.end();
        }
    }

    private HttpReply converse(Attempt attempt, Deadline deadline, boolean probe) {
        long begin = System.nanoTime();
        CameraException failure;
        boolean telling = true;
        try {
            return attempt.converse();
        } catch (TimeoutException e) {
            governor.counters().add(Figure.TIMEOUTS);
            failure = failures.timeout(deadline, attempt.isConnected());
            telling = probe || System.nanoTime() - begin >= PATIENCE;
        } catch (ExecutionException e) {
            failure = failure(e.getCause());
        } catch (IllegalStateException e) {
            failure = failures.gone();
        } catch (RuntimeException | Error e) {
            governor.undecided(probe);
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = new CameraException(Kind.UNREACHABLE, "Interrupted while waiting for the device's answer.");
            telling = false;
        }
        tell(attempt, failure, probe, telling);
        throw failure;
    }

    /** What a failure says of the host; a connection that was kept and is closed now says nothing. */
    private void tell(Attempt attempt, CameraException failure, boolean probe, boolean telling) {
        boolean unreachable = failure.kind() == Kind.UNREACHABLE || failure.kind() == Kind.TIMEOUT;
        if (attempt.isAnswered() || !unreachable && failure.kind() != Kind.GONE) {
            governor.alive();
        } else if (!unreachable || !telling || attempt.brokeBeforeAnswer() && failure.kind() == Kind.UNREACHABLE) {
            governor.undecided(probe);
        } else {
            governor.silent(probe, failure);
        }
        if (unreachable && !attempt.isConnected()) {
            governor.counters().add(Figure.CONNECTION_FAILURES);
        }
    }

    /** Makes a failure for people. */
    CameraException failure(Throwable cause) {
        return closed ? failures.gone() : failures.of(cause);
    }

    /** Ends what is in flight, also what has no connection yet. Idempotent. */
    void close() {
        closed = true;
        running.forEach(Attempt::close);
    }
}
