package org.lensbridge.driver.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A server without login that answers one request after the other with fixed texts, as plain text; for firmware that no simulator plays.
 * Thread-safe.
 */
public final class ScriptedCamera implements AutoCloseable {
    private static final String NOT_FOUND = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";

    private static final String LENGTH = "content-length:";

    private final List<String> targets = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final Function<String, Optional<String>> answers;

    /** Answers by a text that the target ends with. An answer that begins with HTTP is sent as it is. */
    public ScriptedCamera(Map<String, String> answers) {
        this(target -> answers.entrySet().stream()
                .filter(entry -> target.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    /** Answers by the target; nothing is 404. Called by the server's thread only. */
    public ScriptedCamera(Function<String, Optional<String>> answers) {
        this.answers = answers;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread acceptor = new Thread(this::accept, "scripted-camera");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** Where it listens. */
    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Everything that was asked for, in order: paths and queries as they stood there. */
    public List<String> targets() {
        return targets;
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                serve(socket);
            } catch (IOException expected) {
                // The client went away, or the test is over.
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String first = in.readLine();
        long body = 0;
        for (String line = first; line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.equals(first)) {
                targets.add(line.split(" ")[1]);
            } else if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                body = Long.parseLong(line.substring(LENGTH.length()).strip());
            }
        }
        // A connection that is closed with something unread in it takes the answer with it.
        in.skip(body);
        if (first != null) {
            OutputStream out = socket.getOutputStream();
            out.write(reply(first.split(" ")[1]).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    private String reply(String target) {
        String text = answers.apply(target).orElse(NOT_FOUND);
        return text.startsWith("HTTP")
                ? text.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                : "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: " + text.length()
                        + "\r\n\r\n" + text;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
