package org.lensbridge.transport.internal.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.StreamReader;
import org.lensbridge.transport.internal.governor.Figure;
import org.lensbridge.transport.internal.governor.HostGovernor;

/** One stream's turn at its host: ends it together with the connection, and counts what comes. Thread-safe. */
final class StreamTurn implements StreamReader {
    private final StreamReader reader;
    private final HostGovernor governor;
    private final StreamDelivery delivery;
    private final Runnable whenOver;
    private DeviceEndpoint endpoint;
    private boolean over;

    /** Takes over a turn that has begun; {@code whenOver} runs once, after it. */
    StreamTurn(
            StreamReader reader,
            HostGovernor governor,
            Function<Throwable, CameraException> failures,
            Runnable whenOver) {
        this.reader = reader;
        this.governor = governor;
        this.whenOver = whenOver;
        delivery = new StreamDelivery(this, failures, this::end);
    }

    StreamDelivery delivery() {
        return delivery;
    }

    /** Takes note of its connection, which is closed at once when the stream is over. */
    void attach(Exchange exchange, DeviceEndpoint taken) {
        delivery.attach(exchange);
        boolean late;
        synchronized (this) {
            endpoint = taken;
            late = over;
        }
        if (late) {
            taken.discard();
        }
    }

    private void end() {
        DeviceEndpoint last;
        synchronized (this) {
            over = true;
            last = endpoint;
        }
        if (last != null) {
            last.discard();
        }
        governor.endStream();
        whenOver.run();
    }

    @Override
    public void head(HttpReply head) {
        reader.head(head);
    }

    @Override
    public boolean data(ByteBuffer chunk) {
        governor.counters().add(Figure.BYTES_RECEIVED, chunk.remaining());
        governor.alive();
        return reader.data(chunk);
    }

    @Override
    public void end(Optional<CameraException> failure) {
        reader.end(failure);
    }
}
