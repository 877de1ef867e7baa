package org.lensbridge.transport.rtsp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An RTSP server that answers as a test says. */
final class RtspServer implements AutoCloseable {
    static final String SDP =
            """
            v=0
            o=- 1 1 IN IP4 cam
            s=Events
            m=application 0 RTP/AVP 98
            a=rtpmap:98 vnd.onvif.metadata/90000
            a=control:stream=0
            """;

    /** A request as it came. */
    record Request(String method, String address, Map<String, String> headers) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Answers a request; throwing closes the connection. */
    @FunctionalInterface
    interface Script {
        void answer(Request request, OutputStream out) throws IOException;
    }

    final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Script script;

    RtspServer(Script script) throws IOException {
        this.script = script;
        daemon(this::accept);
    }

    /** What a good server answers but for the media. */
    static void good(Request request, OutputStream out) throws IOException {
        switch (request.method()) {
            case "OPTIONS" ->
                reply(request, out, 200, "Public: DESCRIBE, SETUP, PLAY, GET_PARAMETER, TEARDOWN\r\n", "");
            case "DESCRIBE" -> reply(request, out, 200, "Content-Type: application/sdp\r\n", SDP);
            case "SETUP" ->
                reply(
                        request,
                        out,
                        200,
                        "Session: 4711;timeout=2\r\nTransport: " + request.header("transport") + "\r\n",
                        "");
            default -> reply(request, out, 200, "Session: 4711\r\n", "");
        }
    }

    static void reply(Request request, OutputStream out, int status, String headers, String body) throws IOException {
        String head = "RTSP/1.0 " + status + " Text\r\nCSeq: " + request.header("cseq") + "\r\n" + headers;
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        out.write((head + length + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    static void frame(OutputStream out, int channel, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        out.write(new byte[] {'$', (byte) channel, (byte) (bytes.length >> 8), (byte) bytes.length});
        out.write(bytes);
        out.flush();
    }

    int port() {
        return server.getLocalPort();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "rtsp-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException ignored) {
            // The server was closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Request request = read(in); request != null; request = read(in)) {
                requests.add(request);
                script.answer(request, socket.getOutputStream());
            }
        } catch (IOException ignored) {
            // The client has closed, or the script closes this way.
        } finally {
            open.remove(socket);
        }
    }

    private static Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        String[] words = first.split(" ");
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(words[0], words[1], headers);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toString().stripTrailing();
            }
            line.append((char) b);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
