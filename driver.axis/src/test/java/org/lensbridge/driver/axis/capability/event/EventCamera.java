package org.lensbridge.driver.axis.capability.event;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A camera that tells events as a test says: by a web socket, by RTSP, or not. Without login. */
final class EventCamera implements AutoCloseable {
    static final String AGREED =
            "{\"apiVersion\":\"1.0\",\"context\":\"x\",\"method\":\"events:configure\",\"data\":{}}";

    /** What a camera does on an open connection. */
    @FunctionalInterface
    interface Words {
        void say(Line line) throws IOException;
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    final CountDownLatch over = new CountDownLatch(1);
    final Map<String, String> answers = new ConcurrentHashMap<>();
    /** What is said over the web socket; nothing when there is none. */
    volatile Words socket;
    /** What is said over RTSP once it plays; nothing when its server answers 404. */
    volatile Words rtsp;

    volatile int rtspStatus = 404;
    private final ServerSocket http = server();
    private final ServerSocket rtspServer = server();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    EventCamera(int images) {
        StringBuilder tree = new StringBuilder("root.Brand.Brand=AXIS\nroot.Brand.ProdNbr=T1\n"
                + "root.Properties.Firmware.Version=11.1.1\nroot.Properties.System.SerialNumber=ACCC8E000001\n");
        for (int i = 0; i < images; i++) {
            tree.append("root.Image.I" + i + ".Name=View " + (i + 1) + "\nroot.Image.I" + i + ".Source=" + i + "\n");
        }
        answers.put("/axis-cgi/param.cgi", tree.toString());
        daemon(() -> accept(http, this::serveHttp));
        daemon(() -> accept(rtspServer, this::serveRtsp));
    }

    /** Lists the web socket by API discovery, as devices do that have it. */
    EventCamera discovered() {
        answers.put(
                "/axis-cgi/apidiscovery.cgi",
                "{\"method\":\"getApiList\",\"data\":{\"apiList\":[{\"id\":\"event-streaming-over-websocket\","
                        + "\"version\":\"1.0\"}]}}");
        return this;
    }

    /** A connection whose other side is the driver. */
    static final class Line {
        private final InputStream in;
        private final OutputStream out;
        private int sequence;

        Line(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void frame(int first, String text) throws IOException {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            out.write(new byte[] {(byte) first, 126, (byte) (content.length >> 8), (byte) content.length});
            out.write(content);
            out.flush();
        }

        void text(String text) throws IOException {
            frame(0x81, text);
        }

        /** The next frame of the driver; empty for its goodbye. */
        String hear() throws IOException {
            DataInputStream data = new DataInputStream(in);
            int first = data.readUnsignedByte();
            int length = data.readUnsignedByte() & 0x7f;
            length = length == 126 ? data.readUnsignedShort() : length;
            byte[] mask = data.readNBytes(4);
            byte[] content = data.readNBytes(length);
            for (int i = 0; i < content.length; i++) {
                content[i] ^= mask[i % 4];
            }
            return first == 0x88 ? "" : new String(content, StandardCharsets.UTF_8);
        }

        /** A metadata document in packets of so many bytes. */
        void document(String document, int size) throws IOException {
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < bytes.length; at += size) {
                int length = Math.min(size, bytes.length - at);
                boolean last = at + length == bytes.length;
                packet(bytes, at, length, last);
            }
        }

        private void packet(byte[] bytes, int at, int length, boolean last) throws IOException {
            int all = 12 + length;
            out.write(new byte[] {'$', 0, (byte) (all >> 8), (byte) all});
            out.write(new byte[] {(byte) 0x80, (byte) (last ? 0xe2 : 0x62), (byte) (sequence >> 8), (byte) sequence});
            out.write(new byte[8]);
            out.write(bytes, at, length);
            out.flush();
            sequence++;
        }

        void skipPacket() {
            sequence++;
        }

        void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    void hold() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + http.getLocalPort();
    }

    int rtspPort() {
        return rtspServer.getLocalPort();
    }

    private static ServerSocket server() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "event-camera");
        thread.setDaemon(true);
        thread.start();
    }

    /** Serves one connection. */
    private interface Service {
        void serve(InputStream in, OutputStream out) throws IOException;
    }

    private void accept(ServerSocket server, Service service) {
        try {
            while (true) {
                Socket connection = server.accept();
                open.add(connection);
                daemon(() -> {
                    try (connection) {
                        service.serve(
                                new BufferedInputStream(connection.getInputStream()), connection.getOutputStream());
                    } catch (IOException ignored) {
                        // The driver has closed, or a test breaks off this way.
                    }
                });
            }
        } catch (IOException ignored) {
            // The camera was closed.
        }
    }

    private static String[] head(InputStream in, Map<String, String> headers) throws IOException {
        String first = line(in);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return first.split(" ");
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("The end.");
            }
            line.append((char) b);
        }
        return line.toString().stripTrailing();
    }

    private void serveHttp(InputStream in, OutputStream out) throws IOException {
        while (true) {
            Map<String, String> headers = new HashMap<>();
            String target = head(in, headers)[1];
            requests.add(target);
            Words words = socket;
            Line line = new Line(in, out);
            if (target.startsWith("/vapix/ws-data-stream") && words != null) {
                line.raw("HTTP/1.1 101 Go\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                        + accept(headers.get("sec-websocket-key")) + "\r\n\r\n");
                words.say(line);
                return;
            }
            String answer = answers.get(target.replaceFirst("\\?.*", ""));
            line.raw(
                    answer == null
                            ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                            : answer.startsWith("HTTP/")
                                    ? answer
                                    : "HTTP/1.1 200 OK\r\nContent-Type: "
                                            + (answer.startsWith("{") ? "application/json" : "text/plain")
                                            + "\r\nContent-Length: " + answer.length() + "\r\n\r\n" + answer);
        }
    }

    private static String accept(String key) {
        try {
            byte[] proof = (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(proof));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serveRtsp(InputStream in, OutputStream out) throws IOException {
        while (true) {
            Map<String, String> headers = new HashMap<>();
            String[] first = head(in, headers);
            requests.add(first[0] + " " + first[1].replaceFirst("rtsp://[^/]*", ""));
            Line line = new Line(in, out);
            String sdp = "v=0\r\nm=application 0 RTP/AVP 98\r\na=rtpmap:98 vnd.onvif.metadata/90000\r\na=control:"
                    + first[1].replace("?", "/stream=0?") + "\r\n";
            int status = rtsp == null ? rtspStatus : 200;
            String body = first[0].equals("DESCRIBE") && status == 200 ? sdp : "";
            line.raw("RTSP/1.0 " + status + " Text\r\nCSeq: " + headers.get("cseq") + "\r\nSession: 7;timeout=60\r\n"
                    + "Transport: " + headers.getOrDefault("transport", "") + "\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body);
            if (first[0].equals("PLAY")) {
                rtsp.say(line);
                // From here on the driver only says goodbye.
                String[] last = head(in, new HashMap<>());
                requests.add(last[0]);
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        http.close();
        rtspServer.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
