package org.lensbridge.driver.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

/**
 * A camera of any vendor: answers targets with texts on connections that it keeps, and notes the requests. The answer
 * {@link #BROKEN} breaks the connection.
 */
public final class HttpCamera implements AutoCloseable {
    /** The answer that is none; one that begins with {@code HTTP/1.1} goes out as it is. */
    public static final String BROKEN = "(broken)";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final HttpTransports transport = HttpTransports.create();
    private final ServerSocket server;
    private volatile Function<String, String> answers;

    public HttpCamera(Function<String, String> answers) {
        this.answers = answers;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** Answers differently from now on. */
    public void answer(Function<String, String> others) {
        answers = others;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "http-camera");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                start(() -> serve(socket));
            } catch (IOException expected) {
                // The test is over.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            while (true) {
                String first = in.readLine();
                String line = first;
                while (line != null && !line.isEmpty()) {
                    line = in.readLine();
                }
                if (line == null) {
                    return;
                }
                String[] words = first.split(" ");
                requests.add(words[0] + " " + words[1]);
                String text = answers.apply(words[1]);
                if (text.equals(BROKEN)) {
                    return;
                }
                if (text.startsWith("HTTP/1.1 ")) {
                    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                    continue;
                }
                String head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: "
                        + text.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
                socket.getOutputStream().write((head + text).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException expected) {
            // The client went away, or the test is over.
        }
    }

    /** The requests since this was asked last. */
    public List<String> requests() {
        List<String> seen = new ArrayList<>(requests);
        requests.clear();
        return seen;
    }

    public DeviceAddress address() {
        return DeviceAddress.parse("http://127.0.0.1:" + server.getLocalPort());
    }

    public HttpTransports transport() {
        return transport;
    }

    /** A conversation with it. */
    public HttpDevice device() {
        return transport.open(HttpTarget.of(address(), Credentials.ANONYMOUS));
    }

    @Override
    public void close() {
        transport.close();
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
