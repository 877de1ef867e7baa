package org.lensbridge.driver.axis.capability.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A device without login that lists a tree and hears what is posted to it. */
final class Loudspeaker implements AutoCloseable {
    /** The heads of what was posted. */
    final List<String> heads = new CopyOnWriteArrayList<>();
    /** The status that posting is refused with; empty for listening. */
    volatile String refusal = "";
    /** After how many bytes it hangs up, once. */
    volatile int patience = Integer.MAX_VALUE;

    private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
    private final ServerSocket server;
    private final String tree;

    Loudspeaker(String tree) {
        this.tree = tree;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    String heard() {
        synchronized (sound) {
            return sound.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "loudspeaker");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                run(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            String head = head(in);
            if (head.startsWith("POST /axis-cgi/audio/transmit.cgi") && refusal.isEmpty()) {
                heads.add(head);
                listen(in);
            } else {
                boolean listing = head.contains("param.cgi?action=list");
                String body = listing ? tree : "";
                String status =
                        listing ? "200 OK" : head.startsWith("POST /axis-cgi/audio") ? refusal : "404 Not Found";
                socket.getOutputStream()
                        .write(("HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\nConnection: close\r\n"
                                        + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException gone) {
            // The client has left.
        }
    }

    private void listen(InputStream in) throws IOException {
        for (int next = in.read(), count = 1; next >= 0; next = in.read(), count++) {
            synchronized (sound) {
                sound.write(next);
            }
            if (count >= patience) {
                patience = Integer.MAX_VALUE;
                return;
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0 && head.indexOf("\r\n\r\n") < 0; next = in.read()) {
            head.append((char) next);
            if (head.indexOf("\r\n\r\n") >= 0) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
