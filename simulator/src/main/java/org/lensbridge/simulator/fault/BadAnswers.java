package org.lensbridge.simulator.fault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lensbridge.simulator.WireFault;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;

/** The faults of a head or of a body's coding: whatever was asked for, they send the same. */
public final class BadAnswers {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

    /** How a text goes on after its beginning, over and over. */
    private record Endless(String beginning, String repeated) {}

    private static final Map<WireFault, Endless> ENDLESS = Map.of(
            WireFault.HEADER_FLOOD, new Endless(OK, "X-Filler: a\r\n"),
            WireFault.ENDLESS_STATUS_LINE, new Endless("HTTP/1.1 200 ", "a"),
            WireFault.ENDLESS_INTERIM, new Endless("", "HTTP/1.1 100 Continue\r\n\r\n"),
            WireFault.TINY_CHUNKS, new Endless(CHUNKED, "1\r\na\r\n"),
            WireFault.ENDLESS_CHUNK_SIZE, new Endless(CHUNKED, "0"),
            WireFault.CHUNK_EXTENSIONS, new Endless(CHUNKED + "1", ";filler=a"),
            WireFault.ENDLESS_TRAILERS, new Endless(CHUNKED + "2\r\nOK\r\n0\r\n", "X-Filler: a\r\n"));

    private static final Map<WireFault, String> FINITE = Map.of(
            WireFault.BAD_STATUS_LINE, "HTTP/1.1 OK 200\r\nContent-Length: 2\r\n\r\nOK",
            WireFault.NO_HEAD, "<html><body>Welcome</body></html>\r\n",
            WireFault.NUL_BYTES, "HTTP/1.1 200 O\0K\r\nX-Filler: a\0b\r\nContent-Length: 4\r\n\r\na\0b\0");

    private BadAnswers() {}

    /** Answers the current request of the connection, and ends or spoils the connection; false when it is none of these faults. */
    public static boolean send(EventLoop loop, Connection connection, WireFault how) {
        Endless endless = ENDLESS.get(how);
        if (endless != null) {
            connection.startStream(count -> {});
            connection.send(text(endless.beginning()));
            Flood.repeat(loop, connection, endless.repeated());
            return true;
        }
        if (how == WireFault.GZIP_BOMB) {
            connection.send(GzipBomb.reply());
        } else if (FINITE.containsKey(how)) {
            connection.send(text(FINITE.get(how)));
        } else {
            return false;
        }
        connection.closeWhenSent();
        return true;
    }

    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
