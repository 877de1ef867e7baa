package org.lensbridge.simulator.fault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lensbridge.simulator.WireFault;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;

/** The endless multipart reply of one connection. What the current fault makes of a part happens here. */
public final class PartStream {
    private static final int EXCESS = 48;

    private final EventLoop loop;
    private final Connection connection;
    private final Supplier<WireFault> fault;
    private final long mostWaiting;
    private Optional<Drip> drip = Optional.empty();
    private boolean ruined;

    /** A part is refused while more than {@code mostWaiting} bytes wait for the client. */
    public PartStream(EventLoop loop, Connection connection, Supplier<WireFault> fault, long mostWaiting) {
        this.loop = loop;
        this.connection = connection;
        this.fault = fault;
        this.mostWaiting = mostWaiting;
    }

    /** False when the part was left out because the client is too slow. */
    public boolean send(Part part) {
        if (connection.backlog() > mostWaiting) {
            return false;
        }
        if (!ruined) {
            send(part, fault.get());
        }
        return true;
    }

    private void send(Part part, WireFault how) {
        switch (how) {
            case STALL -> {}
            case CLOSE_MIDWAY -> {
                ruined = true;
                connection.send(part.half());
                connection.closeWhenSent();
            }
            case HALF_CLOSE -> {
                ruined = true;
                connection.send(part.half());
                connection.endOutputWhenSent();
            }
            case RESET -> connection.reset();
            case RESET_MIDWAY -> {
                ruined = true;
                connection.send(part.half());
                loop.schedule(Replies.BEFORE_RESET, connection::reset);
            }
            case GARBAGE -> {
                ruined = true;
                Flood.noise(loop, connection);
            }
            case ENDLESS_HEADER -> {
                ruined = true;
                connection.send(text("--" + part.boundary() + "\r\nX-Filler: "));
                Flood.letters(loop, connection);
            }
            case ENDLESS_BODY -> {
                ruined = true;
                connection.send(part.head(-1));
                Flood.letters(loop, connection);
            }
            case LENGTH_TOO_LARGE -> connection.send(part.buffersAnnouncing(part.length() + EXCESS));
            case LENGTH_TOO_SMALL -> connection.send(part.buffersAnnouncing(part.length() / 2));
            case NO_LENGTH -> connection.send(part.buffersAnnouncing(-1));
            case TRICKLE -> trickle(part);
            default -> connection.send(part.buffers());
        }
    }

    private void trickle(Part part) {
        Drip drops = drip.orElseGet(() -> new Drip(loop, connection));
        drip = Optional.of(drops);
        if (drops.isIdle()) {
            drops.send(List.of(part.buffers()), () -> {});
        }
    }

    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
