package org.lensbridge.simulator.device;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.lensbridge.simulator.LoggedRequest;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.Request;

/** The last requests, oldest first. Thread-safe. */
public final class RequestLog {
    private static final int MOST = 10_000;

    private final ArrayDeque<LoggedRequest> requests = new ArrayDeque<>();
    private long total;

    public synchronized void add(Request request, Connection connection, String user, int status) {
        if (requests.size() == MOST) {
            requests.removeFirst();
        }
        requests.addLast(
                new LoggedRequest(Instant.now(), connection.id(), request.method(), request.target(), user, status));
        total++;
    }

    public synchronized List<LoggedRequest> all() {
        return List.copyOf(requests);
    }

    public synchronized long total() {
        return total;
    }
}
