package org.lensbridge.driver.dahua;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A camera without login and with one endless answer, which a test writes by hand. Any other request but the first of all gets 404. */
final class StreamingCamera implements AutoCloseable {
    /** Writes the answer, and may go on reading. The connection is closed when it returns. */
    @FunctionalInterface
    interface Script {
        void play(InputStream in, OutputStream out) throws IOException;
    }

    final List<String> targets = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final String action;
    private final Script script;

    /** The script plays for targets that contain {@code action}. */
    StreamingCamera(String action, Script script) {
        this.action = action;
        this.script = script;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** The head and the first boundary of an answer in parts. */
    static byte[] head() {
        return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: multipart/x-mixed-replace; boundary=cut\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A part. */
    static byte[] part(String type, byte[] body) {
        byte[] head = ("--cut\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] part = new byte[head.length + body.length + 2];
        System.arraycopy(head, 0, part, 0, head.length);
        System.arraycopy(body, 0, part, head.length, body.length);
        part[part.length - 2] = '\r';
        part[part.length - 1] = '\n';
        return part;
    }

    /** A part that is a text. */
    static byte[] part(String text) {
        return part("text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "streaming-camera");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                start(() -> serve(socket));
            } catch (IOException expected) {
                // The test is over.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            String target = target(in);
            targets.add(target);
            if (target.contains(action)) {
                script.play(in, out);
            } else if (target.endsWith("getSystemInfo")) {
                out.write(
                        ("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: 17\r\n\r\n"
                                        + "serialNumber=X1\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
            } else {
                out.write("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
            out.flush();
        } catch (IOException expected) {
            // The client went away.
        }
    }

    private static String target(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0 && !head.toString().endsWith("\r\n\r\n")) {
            head.append((char) next);
            next = head.toString().endsWith("\r\n\r\n") ? -1 : in.read();
        }
        String[] words = head.toString().split(" ", 3);
        return words.length > 1 ? words[1] : "";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
