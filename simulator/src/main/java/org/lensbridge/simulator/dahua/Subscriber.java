package org.lensbridge.simulator.dahua;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.BadAnswers;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.http.Connection;

/**
 * A client that is told of things in a reply without end. Confined to the event loop.
 *
 * @param parts whether it is told in parts, as of events, or in bare lines with an empty one after each telling
 */
record Subscriber(Connection connection, PartStream stream, StreamCounts counts, boolean parts) {
    private static final ByteBuffer BARE_HEAD =
            ByteBuffer.wrap("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/plain\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));

    private static final long MOST_WAITING = 1024 * 1024;

    /** Begins the reply; empty when a fault has answered or the client has gone already. */
    static Optional<Subscriber> open(
            Site site, Call call, StreamCounts counts, boolean parts, Consumer<Subscriber> whenGone) {
        Connection connection = call.connection();
        site.requests().add(call.request(), connection, call.user(), 200);
        if (BadAnswers.send(site.loop(), connection, site.faults().streams())) {
            return Optional.empty();
        }
        PartStream stream = new PartStream(site.loop(), connection, site.faults()::streams, MOST_WAITING);
        Subscriber subscriber = new Subscriber(connection, stream, counts, parts);
        connection.send((parts ? EventCgi.STREAM_HEAD : BARE_HEAD).duplicate());
        counts.opened();
        connection.whenClosed(() -> {
            counts.closed();
            whenGone.accept(subscriber);
        });
        connection.startStream(count -> {});
        return connection.isOpen() ? Optional.of(subscriber) : Optional.empty();
    }

    void tell(Lines lines) {
        String text = lines.all().stream()
                .map(line -> line.name() + "=" + line.value() + "\r\n")
                .collect(Collectors.joining());
        byte[] bare = (text + "\r\n").getBytes(StandardCharsets.UTF_8);
        tell(parts ? Part.text(text, true) : Part.packet(List.of(ByteBuffer.wrap(bare))));
    }

    /** One that is too slow misses it. */
    void tell(Part part) {
        counts.passed(stream.send(part));
    }
}
