package org.lensbridge.driver.testkit;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.lensbridge.driver.support.operation.Operation;

/**
 * A server without login whose answers a test computes, several at a time; for what no simulator plays. Connections are closed after an answer,
 * so that an answer that is shorter than it announces is one that broke off. Thread-safe; the script is called by a thread of each connection.
 */
public final class AnsweringCamera implements AutoCloseable {
    /** Nothing comes, and the connection stays open. */
    public static final byte[] SILENCE = new byte[0];
    /** The connection is closed without an answer. */
    public static final byte[] HANG_UP = new byte[0];

    /** What came: the target as it stood there, the headers by lower-case name, and the body as text. */
    public record Request(String method, String target, Map<String, String> headers, String body) {
        /** Whether it is an action that begins so, of this program in whatever folder. */
        public boolean is(String program, String action) {
            return target.contains("/" + program + "?action=" + action);
        }

        /** The value of a part of the query, as it stood there. */
        public Optional<String> value(String name) {
            return List.of(target.substring(target.indexOf('?') + 1).split("&")).stream()
                    .filter(pair -> pair.startsWith(name + "="))
                    .map(pair -> pair.substring(name.length() + 1))
                    .findFirst();
        }
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Function<Request, Optional<byte[]>> script;

    /** Answers as the script says, and with 404 where it says nothing. */
    public AnsweringCamera(Function<Request, Optional<byte[]>> script) {
        this.script = script;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "answering-camera");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it listens. */
    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** What came, in order. */
    public List<Request> requests() {
        return requests;
    }

    /** The targets that came for a program, without its folder. */
    public List<String> sent(String program) {
        return requests.stream()
                .map(Request::target)
                .filter(target -> target.contains("/" + program))
                .map(target -> target.substring(target.indexOf("/" + program) + 1))
                .toList();
    }

    /** How often an action came. */
    public long count(String program, String action) {
        return requests.stream().filter(request -> request.is(program, action)).count();
    }

    /** How often a request of a row without arguments came. */
    public long count(Operation row) {
        return requests.stream()
                .filter(request -> request.target().equals(row.target()))
                .count();
    }

    public static byte[] text(String text) {
        return answer("200 OK", "Content-Type: text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] status(String status) {
        return answer(status, "Content-Type: text/plain", new byte[0]);
    }

    /** A whole answer; {@code headers} are separated by CRLF. */
    public static byte[] answer(String status, String headers, byte[] body) {
        return answer(status, headers, body, body.length);
    }

    /** An answer that announces another length than it has. */
    public static byte[] answer(String status, String headers, byte[] body, long announced) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String head = "HTTP/1.1 " + status + "\r\n" + headers + "\r\nConnection: close\r\nContent-Length: " + announced
                + "\r\n\r\n";
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException expected) {
                // The test is over.
            }
        }
    }

    private void serve(Socket socket) {
        boolean holds = false;
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            if (first != null) {
                String[] words = first.split(" ");
                Request request = new Request(words[0], words[1], Map.copyOf(headers), body(in, headers));
                requests.add(request);
                byte[] answer = script.apply(request).orElseGet(() -> status("404 Not Found"));
                holds = answer == SILENCE;
                socket.getOutputStream().write(answer);
            }
        } catch (IOException expected) {
            // The client went away.
        } finally {
            if (!holds) {
                close(socket);
            }
        }
    }

    private static String body(BufferedReader in, Map<String, String> headers) throws IOException {
        char[] text = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
        int length = 0;
        for (int more = 0; length < text.length && more >= 0; length += Math.max(more, 0)) {
            more = in.read(text, length, text.length - length);
        }
        return new String(new String(text, 0, length).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is gone either way.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(AnsweringCamera::close);
    }
}
