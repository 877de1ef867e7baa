package org.lensbridge.itest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A host that says the same to every request, or accepts connections and says nothing at all. */
final class StrangeHost implements AutoCloseable {
    private final ServerSocket server;

    private StrangeHost() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The system accepts its connections; nobody reads them. */
    static StrangeHost mute() {
        return new StrangeHost();
    }

    /** Sends this answer to each request, and closes. */
    static StrangeHost answering(String answer) {
        StrangeHost host = new StrangeHost();
        Thread thread = new Thread(() -> host.answer(answer.getBytes(StandardCharsets.ISO_8859_1)), "strange-host");
        thread.setDaemon(true);
        thread.start();
        return host;
    }

    int port() {
        return server.getLocalPort();
    }

    private void answer(byte[] answer) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.setSoTimeout(2_000);
                skipHead(client.getInputStream());
                client.getOutputStream().write(answer);
            } catch (IOException e) {
                // Closed here, or given up by the client.
            }
        }
    }

    private static void skipHead(InputStream in) throws IOException {
        int ends = 0;
        while (ends < 2) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
