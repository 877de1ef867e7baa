package org.lensbridge.driver.genericcgi;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A camera that asks for Basic logins and answers as a script says. Users who are no administrators get 401 below {@code /cgi-bin/admin/}, as from
 * the devices of this family. One connection for each request; what it announces may be more than it sends.
 */
final class CgiCamera implements AutoCloseable {
    /** The connection is closed without an answer. */
    static final String HANG_UP = "(none)";

    /** What came. */
    record Request(String line, Map<String, String> headers, byte[] body) {
        String target() {
            return line.split(" ")[1];
        }

        String method() {
            return line.split(" ")[0];
        }

        String text() {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    final List<Request> requests = new CopyOnWriteArrayList<>();
    final Map<String, String> administrators = new ConcurrentHashMap<>(Map.of(Rig.USER, Rig.PASSWORD));
    final Map<String, String> viewers = new ConcurrentHashMap<>();
    volatile boolean picturesForEverybody;
    private final ServerSocket server;
    private volatile Function<Request, String> script;

    /** Answers by the target; what begins with HTTP is sent as it is, the empty text is 404. */
    CgiCamera(Function<String, String> answers) {
        this.script = request -> answers.apply(request.target());
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    /** Answers differently from now on. */
    void answer(Function<Request, String> other) {
        script = other;
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** The targets since this was asked last. */
    List<String> targets() {
        List<String> targets = requests.stream().map(Request::target).toList();
        requests.clear();
        return targets;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cgi-camera");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                daemon(() -> serve(socket));
            } catch (IOException expected) {
                // The test is over.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String line = line(in);
            Map<String, String> headers = new ConcurrentHashMap<>();
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new IOException("The client went away");
            }
            Request request = new Request(line, headers, body);
            String reply = reply(request);
            if (!reply.equals(HANG_UP)) {
                socket.getOutputStream().write(reply.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
        } catch (IOException expected) {
            // The client went away, or the test is over.
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The client went away");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private String reply(Request request) {
        if (!mayAsk(request)) {
            return "HTTP/1.0 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"camera\"\r\nContent-Length: 0\r\n\r\n";
        }
        requests.add(request);
        String text = script.apply(request);
        if (text.isEmpty()) {
            return "HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        }
        return text.startsWith("HTTP") || text.equals(HANG_UP)
                ? text
                : "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n" + text;
    }

    private boolean mayAsk(Request request) {
        boolean ofAdministrators = request.target().startsWith("/cgi-bin/admin/");
        if (picturesForEverybody && !ofAdministrators) {
            return true;
        }
        String login = request.headers().getOrDefault("authorization", "");
        return administrators.entrySet().stream().anyMatch(user -> login.equals(basic(user)))
                || !ofAdministrators && viewers.entrySet().stream().anyMatch(user -> login.equals(basic(user)));
    }

    private static String basic(Map.Entry<String, String> user) {
        String pair = user.getKey() + ":" + user.getValue();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
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
