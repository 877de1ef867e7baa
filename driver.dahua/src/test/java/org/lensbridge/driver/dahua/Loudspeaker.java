package org.lensbridge.driver.dahua;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.concurrent.atomic.AtomicInteger;

/** A device without login that has loudspeakers and hears what is posted to them. */
final class Loudspeaker implements AutoCloseable {
    private static final String NOT_FOUND = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";

    /** The heads of what was posted. */
    final List<String> heads = new CopyOnWriteArrayList<>();

    final AtomicInteger talking = new AtomicInteger();
    /** How many channels it has, each with a loudspeaker. */
    volatile int channels = 1;
    /** What posting is answered with; empty for listening. */
    volatile String refusal = "";

    private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
    private final ServerSocket server;
    private final String encode;

    /** One that codes its own sound so. */
    Loudspeaker(String compression) {
        encode = "table.Encode[0].MainFormat[0].Audio.Compression=" + compression + "\r\n";
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "loudspeaker");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** All that was heard, heads of parts included. */
    String heard() {
        synchronized (sound) {
            return sound.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                if (head.startsWith("POST")) {
                    heads.add(head);
                    if (!refusal.isEmpty()) {
                        out.write(refusal.getBytes(StandardCharsets.ISO_8859_1));
                        out.flush();
                        return;
                    }
                    listen(in);
                    return;
                }
                out.write(answer(head.split(" ")[1]).getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (IOException gone) {
            // The client has left.
        }
    }

    private void listen(InputStream in) throws IOException {
        talking.incrementAndGet();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                synchronized (sound) {
                    sound.write(next);
                }
            }
        } finally {
            talking.decrementAndGet();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    private String answer(String target) {
        if (target.endsWith("magicBox.cgi?action=getDeviceType")) {
            return ok("type=Speaker\r\n");
        }
        if (target.endsWith(".cgi?action=getCollect")) {
            return ok("result=" + channels + "\r\n");
        }
        return target.endsWith("name=Encode") ? ok(encode) : NOT_FOUND;
    }

    private static String ok(String text) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + text.length() + "\r\n\r\n" + text;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
