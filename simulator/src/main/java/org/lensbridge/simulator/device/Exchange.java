package org.lensbridge.simulator.device;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.lensbridge.simulator.Faults;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.fault.BadAnswers;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.fault.Replies;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.Request;
import org.lensbridge.simulator.http.Response;

/** One request and the way its answer takes: past the faults, and into the log. Confined to the event loop. */
public final class Exchange {
    private final DeviceServer<?> server;
    private final Request request;
    private final Connection connection;
    private final String user;

    Exchange(DeviceServer<?> server, Request request, Connection connection, String user) {
        this.server = server;
        this.request = request;
        this.connection = connection;
        this.user = user;
    }

    public Request request() {
        return request;
    }

    public Connection connection() {
        return connection;
    }

    /** Who has logged in; empty where no login is needed. */
    public String user() {
        return user;
    }

    /** The same of a user whose login the firmware itself has read. */
    public Exchange as(String other) {
        return new Exchange(server, request, connection, other);
    }

    /** Answers with a reply that has an end. */
    public void reply(Response response) {
        server.requests().add(request, connection, user, response.status());
        boolean keep = !server.settings().personality().has(Quirk.NO_KEEP_ALIVE);
        Response dated = response.with("Date", server.clock().httpDate(Duration.ZERO));
        Replies.send(server.loop(), connection, dated, keep, server.faults().replies());
    }

    /**
     * Answers with this head and begins a reply without end; empty when a fault has answered instead. A part is refused while
     * more than {@code mostWaiting} bytes wait for the client.
     */
    public Optional<PartStream> stream(ByteBuffer head, long mostWaiting) {
        server.requests().add(request, connection, user, 200);
        Faults faults = server.faults();
        if (BadAnswers.send(server.loop(), connection, faults.streams())) {
            return Optional.empty();
        }
        connection.send(head.duplicate());
        connection.startStream(count -> {});
        return Optional.of(new PartStream(server.loop(), connection, faults::streams, mostWaiting));
    }
}
