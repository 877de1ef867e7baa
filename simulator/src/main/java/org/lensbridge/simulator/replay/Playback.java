package org.lensbridge.simulator.replay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.Parameter;

/** Sends recorded replies. Confined to the event loop. */
final class Playback {
    /** Headers that belong to the connection of then, or to the login of then. */
    private static final Set<String> NOT_REPEATED = Set.of(
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "content-encoding",
            "set-cookie",
            "authentication-info");

    private final EventLoop loop;
    private final double speed;

    /** How the end of a body is told to the client. */
    private enum Framing {
        NONE,
        LENGTH,
        CHUNKED,
        CLOSE
    }

    /**
     * @param speed 1 as recorded, 2 twice as fast; infinite for as fast as possible
     */
    Playback(EventLoop loop, double speed) {
        this.loop = loop;
        this.speed = speed;
    }

    void play(CapturedExchange exchange, Connection connection) {
        if (exchange.status() == 0) {
            switch (exchange.end()) {
                case "reset" -> connection.reset();
                case "cut" -> connection.close();
                default -> connection.startStream(count -> {});
            }
            return;
        }
        Framing framing = framing(exchange);
        boolean keep = framing != Framing.CLOSE
                && exchange.statusLine().startsWith("HTTP/1.1")
                && !exchange.header("connection").equalsIgnoreCase("close")
                && connection.keepAlive();
        if (!exchange.end().equals("complete")) {
            // Such a reply has no end that a request could come after; the client's own end is noticed.
            connection.startStream(count -> {});
        }
        connection.send(head(exchange, framing, keep));
        pieces(exchange, connection, framing, 0, keep);
    }

    private static Framing framing(CapturedExchange exchange) {
        int status = exchange.status();
        if (exchange.method().equals("HEAD") || status < 200 || status == 204 || status == 304) {
            return Framing.NONE;
        }
        if (exchange.header("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            return Framing.CHUNKED;
        }
        return exchange.header("content-length").isEmpty() ? Framing.CLOSE : Framing.LENGTH;
    }

    private static ByteBuffer head(CapturedExchange exchange, Framing framing, boolean keep) {
        String line = exchange.statusLine().startsWith("HTTP/")
                ? exchange.statusLine()
                : "HTTP/1.1 " + exchange.status() + " Replayed";
        StringBuilder head = new StringBuilder(line).append("\r\n");
        for (Parameter header : exchange.headers()) {
            if (!NOT_REPEATED.contains(header.name().toLowerCase(Locale.ROOT))) {
                head.append(header.name()).append(": ").append(header.value()).append("\r\n");
            }
        }
        if (framing == Framing.LENGTH) {
            head.append("Content-Length: ").append(announced(exchange)).append("\r\n");
        } else if (framing == Framing.CHUNKED) {
            head.append("Transfer-Encoding: chunked\r\n");
        }
        head.append(keep ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
        return ByteBuffer.wrap(head.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What is removed from a body makes it shorter than it was; what was broken off was announced longer than it is. */
    private static long announced(CapturedExchange exchange) {
        long present = exchange.length();
        if (exchange.end().equals("complete")) {
            return present;
        }
        try {
            return Math.max(
                    present + 1,
                    Long.parseLong(exchange.header("content-length").strip()));
        } catch (NumberFormatException expected) {
            return present + 1;
        }
    }

    /** Sends what is due and comes back for the rest; a pause is counted from the piece before. */
    private void pieces(CapturedExchange exchange, Connection connection, Framing framing, int first, boolean keep) {
        int next = first;
        while (connection.isOpen() && next < exchange.pieces().size()) {
            CapturedExchange.Piece piece = exchange.pieces().get(next);
            int after = next + 1;
            long pause = pause(exchange, next);
            if (pause > 0) {
                loop.schedule(Duration.ofMillis(pause), () -> {
                    send(piece.bytes(), connection, framing);
                    pieces(exchange, connection, framing, after, keep);
                });
                return;
            }
            send(piece.bytes(), connection, framing);
            next = after;
        }
        if (connection.isOpen()) {
            end(exchange, connection, framing, keep);
        }
    }

    private long pause(CapturedExchange exchange, int number) {
        long before = number == 0
                ? exchange.millis()
                : exchange.pieces().get(number - 1).millis();
        return (long) ((exchange.pieces().get(number).millis() - before) / speed);
    }

    private static void send(ByteBuffer bytes, Connection connection, Framing framing) {
        if (framing == Framing.CHUNKED) {
            String size = Integer.toHexString(bytes.remaining()) + "\r\n";
            connection.send(ascii(size), bytes.duplicate(), ascii("\r\n"));
        } else if (framing != Framing.NONE) {
            connection.send(bytes.duplicate());
        }
    }

    private static void end(CapturedExchange exchange, Connection connection, Framing framing, boolean keep) {
        switch (exchange.end()) {
            case "complete" -> {
                if (framing == Framing.CHUNKED) {
                    connection.send(ascii("0\r\n\r\n"));
                }
                connection.endReply(keep);
            }
            case "cut", "malformed", "tls" -> connection.closeWhenSent();
            case "reset" -> connection.reset();
            default -> {
                // We had enough, or waited in vain: the camera said nothing more that is known.
                return;
            }
        }
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
