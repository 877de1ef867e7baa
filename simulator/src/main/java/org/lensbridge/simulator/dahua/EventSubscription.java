package org.lensbridge.simulator.dahua;

import java.time.Duration;
import java.util.Set;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;

/** One client that listens to events. Confined to the event loop. */
final class EventSubscription {
    private final Set<String> codes;
    private final PartStream stream;
    private final Connection connection;
    private final EventLoop loop;
    private long lastReceived = System.nanoTime();

    EventSubscription(Set<String> codes, PartStream stream, Connection connection, EventLoop loop) {
        this.codes = Set.copyOf(codes);
        this.stream = stream;
        this.connection = connection;
        this.loop = loop;
    }

    boolean wants(String code) {
        return codes.contains("All") || codes.contains(code);
    }

    boolean send(Part part) {
        return stream.send(part);
    }

    void received() {
        lastReceived = System.nanoTime();
    }

    /** Sends the part every period until the connection is closed. */
    void beat(Part part, Duration period) {
        loop.schedule(period, () -> {
            if (connection.isOpen()) {
                stream.send(part);
                beat(part, period);
            }
        });
    }

    /** 4.9.17: a client that promised to write something every period and does not is told so and thrown out. */
    void expectLife(Duration period, Part farewell) {
        long left = lastReceived + period.toNanos() - System.nanoTime();
        loop.schedule(Duration.ofNanos(Math.max(1, left)), () -> {
            if (!connection.isOpen()) {
                return;
            }
            if (System.nanoTime() - lastReceived >= period.toNanos()) {
                stream.send(farewell);
                connection.closeWhenSent();
            } else {
                expectLife(period, farewell);
            }
        });
    }
}
