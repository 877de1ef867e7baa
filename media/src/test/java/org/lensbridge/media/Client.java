package org.lensbridge.media;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lensbridge.api.admin.Accounts;

/** An HTTP client that hides nothing. Blocks ten seconds at most. */
final class Client implements AutoCloseable {
    final Socket socket = new Socket();
    private final DataInputStream in;
    private final Wire wire;

    record Reply(int status, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Client(InetSocketAddress address) throws IOException {
        this(address, 0);
    }

    /** With a receive buffer of so many bytes. */
    Client(InetSocketAddress address, int buffer) throws IOException {
        if (buffer > 0) {
            socket.setReceiveBufferSize(buffer);
        }
        socket.setSoTimeout(30_000);
        socket.connect(address);
        in = new DataInputStream(socket.getInputStream());
        wire = new Wire(in);
    }

    /** A GET with the session's cookie. */
    void get(String target) throws IOException {
        request("GET " + target, "Cookie: " + Accounts.COOKIE + "=" + FakeAccounts.TOKEN);
    }

    void request(String start, String... headers) throws IOException {
        StringBuilder text = new StringBuilder(start + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        send(text.append("\r\n").toString());
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** An answer with a length. */
    Reply reply() throws IOException {
        Reply head = head();
        byte[] body = new byte[Integer.parseInt(head.headers().getOrDefault("content-length", "0"))];
        in.readFully(body);
        return new Reply(head.status(), head.headers(), body);
    }

    /** An answer's head alone. */
    Reply head() throws IOException {
        String status = line();
        Map<String, String> headers = wire.headers();
        return new Reply(Integer.parseInt(status.split(" ")[1]), headers, new byte[0]);
    }

    /** The next image of a stream whose boundary has been read, and the boundary behind it. */
    byte[] part() throws IOException {
        byte[] body = new byte[Integer.parseInt(wire.headers().get("content-length"))];
        in.readFully(body);
        if (!line().isEmpty() || !line().startsWith("--")) {
            throw new IOException("No boundary behind the image");
        }
        return body;
    }

    /** All that comes until the server closes the connection. */
    byte[] rest() throws IOException {
        return in.readAllBytes();
    }

    /** So many bytes. */
    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    String line() throws IOException {
        return wire.line();
    }

    /** Whether the server has closed the connection, waiting for that. */
    boolean closedByServer() {
        return wire.closedByServer();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
