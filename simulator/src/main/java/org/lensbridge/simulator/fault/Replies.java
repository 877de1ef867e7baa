package org.lensbridge.simulator.fault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.lensbridge.simulator.WireFault;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.Response;

/** Sends replies that have an end, in the way a fault asks for. */
public final class Replies {
    private static final int EXCESS = 48;

    /** Time for what was sent to arrive: a reset overtakes it. */
    static final Duration BEFORE_RESET = Duration.ofMillis(50);

    private Replies() {}

    /** Ends the current request of the connection with this reply. */
    public static void send(EventLoop loop, Connection connection, Response response, boolean wanted, WireFault how) {
        if (BadAnswers.send(loop, connection, how)) {
            return;
        }
        boolean keep = wanted && !response.untilClose();
        boolean stays = keep && connection.keepAlive();
        OptionalLong length = OptionalLong.of(response.length());
        switch (how) {
            case STALL -> connection.startStream(count -> {});
            case CLOSE_MIDWAY -> {
                connection.send(response.head(length, stays));
                connection.send(half(response));
                connection.closeWhenSent();
            }
            case HALF_CLOSE -> {
                connection.send(response.head(length, false));
                connection.send(half(response));
                connection.endOutputWhenSent();
            }
            case RESET -> connection.reset();
            case RESET_MIDWAY -> {
                connection.startStream(count -> {});
                connection.send(response.head(length, stays));
                connection.send(half(response));
                loop.schedule(BEFORE_RESET, connection::reset);
            }
            case DEAF -> {
                connection.send(buffers(response.head(length, stays), response.body()));
                connection.endInput();
            }
            case GARBAGE -> {
                connection.startStream(count -> {});
                Flood.noise(loop, connection);
            }
            case ENDLESS_HEADER -> {
                connection.startStream(count -> {});
                connection.send(text("HTTP/1.1 200 OK\r\nX-Filler: "));
                Flood.letters(loop, connection);
            }
            case ENDLESS_BODY -> {
                connection.startStream(count -> {});
                connection.send(response.head(OptionalLong.empty(), false));
                Flood.letters(loop, connection);
            }
            case LENGTH_TOO_LARGE -> announcing(connection, response, response.length() + EXCESS);
            case LENGTH_TOO_SMALL -> announcing(connection, response, response.length() / 2);
            case NO_LENGTH -> {
                connection.send(buffers(response.head(OptionalLong.empty(), false), response.body()));
                connection.closeWhenSent();
            }
            case TRICKLE ->
                new Drip(loop, connection)
                        .send(
                                List.of(buffers(response.head(length, stays), response.body())),
                                () -> connection.endReply(keep));
            default -> {
                connection.send(buffers(response.head(length, stays), response.body()));
                connection.endReply(keep);
            }
        }
    }

    private static void announcing(Connection connection, Response response, long length) {
        connection.send(buffers(response.head(OptionalLong.of(length), false), response.body()));
        connection.closeWhenSent();
    }

    private static ByteBuffer[] buffers(ByteBuffer head, List<ByteBuffer> body) {
        List<ByteBuffer> all = new ArrayList<>(body.size() + 1);
        all.add(head);
        body.forEach(piece -> all.add(piece.duplicate()));
        return all.toArray(ByteBuffer[]::new);
    }

    private static ByteBuffer half(Response response) {
        ByteBuffer first = response.body().isEmpty()
                ? ByteBuffer.allocate(0)
                : response.body().get(response.body().size() - 1);
        return first.slice(first.position(), first.remaining() / 2);
    }

    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
