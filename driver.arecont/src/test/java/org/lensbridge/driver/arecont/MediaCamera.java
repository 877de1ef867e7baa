package org.lensbridge.driver.arecont;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.transport.http.HttpTransport;

/** A camera without login that holds parameters, and whose pictures and streams a test writes. Each connection has one answer. Thread-safe. */
public final class MediaCamera implements AutoCloseable {
    /** What a camera sends in place of a picture. */
    @FunctionalInterface
    public interface Answer {
        /** Writes everything, head included; the connection is closed when this returns. */
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    /** To requests that it does not know. */
    public static final Answer UNKNOWN = out ->
            out.write("HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));

    private static final Pattern PARAMETER = Pattern.compile("/(get|set)\\d?\\?([^=&]+)(?:=(.*))?");

    private final Map<String, String> parameters = new ConcurrentHashMap<>();
    private final Map<String, Function<String, Answer>> choices = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> targets = new CopyOnWriteArrayList<>();
    private final List<Integer> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    /** A camera with one sensor of 1600 by 1200 pixels that knows H.264. */
    public MediaCamera() {
        parameters.putAll(Map.of(
                "model", "AV2125",
                "mac", "00:1A:07:12:34:56",
                "maxsensorwidth", "1600",
                "maxsensorheight", "1200",
                "keyframeinterval", "30"));
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    /** Holds a parameter. */
    public MediaCamera hold(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** Knows a parameter no more. */
    public MediaCamera drop(String name) {
        parameters.remove(name);
        return this;
    }

    /** Answers targets whose path is this one. */
    public MediaCamera on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** Answers targets whose path is this one by their query too. */
    public MediaCamera choosing(String path, Function<String, Answer> byTarget) {
        choices.put(path, byTarget);
        return this;
    }

    /** What it holds. */
    public String held(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Where it listens. */
    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** How many bytes were said to what a test answers, after the last of which the connection was closed or more may come. */
    public int heard() {
        return heard.size();
    }

    /** Everything that was asked for, in order. */
    public List<String> targets() {
        return List.copyOf(targets);
    }

    /** What was asked for and begins so. */
    public List<String> targets(String begin) {
        return targets.stream().filter(target -> target.startsWith(begin)).toList();
    }

    /** A session that has connected. */
    public DeviceRig connect() {
        return connect(Map.of());
    }

    /** A session that has connected, with options of the driver. */
    public DeviceRig connect(Map<String, Value> options) {
        return connect(ArecontDriverFactory::new, options);
    }

    /** A session that has connected, of a driver that may have others. */
    public DeviceRig connect(Function<HttpTransport, DriverFactory> driver, Map<String, Value> options) {
        DeviceRig rig = new DeviceRig(driver, address(), DeviceRig.login(), options, Duration.ofSeconds(5));
        rig.connect();
        return rig;
    }

    /** A whole answer. */
    public static Answer of(String type, byte[] body) {
        return out -> {
            out.write(("HTTP/1.0 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }

    /** An answer in parts, as these cameras send it; each is a head and a body. */
    public static Answer parts(byte[]... parts) {
        return out -> {
            begin(out);
            for (byte[] part : parts) {
                out.write(part);
            }
        };
    }

    /** The head of an answer in parts. */
    public static void begin(OutputStream out) throws IOException {
        out.write("HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=fbdr\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** A part without length. */
    public static byte[] part(String type, byte[] body) {
        return part("Content-Type: " + type + "\r\n", body, true);
    }

    /** A part with its length. */
    public static byte[] sized(String type, byte[] body) {
        return part("Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n", body, true);
    }

    /** A part with any headers. */
    public static byte[] part(String headers, byte[] body, boolean ended) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--fbdr\r\n" + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        part.writeBytes(body);
        part.writeBytes((ended ? "\r\n" : "").getBytes(StandardCharsets.ISO_8859_1));
        return part.toByteArray();
    }

    /** Pictures of H.264 that an encoder made, 96 by 64 pixels: six, of which the first and the fourth are key frames. */
    public static List<byte[]> pictures() {
        byte[] all = resource("/media/pictures.h264");
        List<byte[]> pictures = new ArrayList<>();
        int begin = 0;
        boolean sliced = false;
        for (int at = 0; at + 4 < all.length; at++) {
            if (all[at] == 0 && all[at + 1] == 0 && all[at + 2] == 1) {
                int code = at > 0 && all[at - 1] == 0 ? at - 1 : at;
                if (sliced) {
                    pictures.add(Arrays.copyOfRange(all, begin, code));
                    begin = code;
                }
                int type = all[at + 3] & 0x1f;
                sliced = type == 1 || type == 5;
            }
        }
        pictures.add(Arrays.copyOfRange(all, begin, all.length));
        return pictures;
    }

    private static byte[] resource(String name) {
        try (InputStream in = MediaCamera.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "media-camera");
        thread.setDaemon(true);
        thread.start();
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
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            for (String line = first; line != null && !line.isEmpty(); ) {
                line = in.readLine();
            }
            if (first != null) {
                String target = first.split(" ")[1];
                targets.add(target);
                if (first.startsWith("POST") && answers.containsKey(target)) {
                    listen(in);
                }
                answer(target).write(socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (IOException expected) {
            // The client went away.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the client has said everything. */
    private void listen(BufferedReader in) throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            heard.add(b);
        }
    }

    private Answer answer(String target) {
        Matcher parameter = PARAMETER.matcher(target);
        if (parameter.matches()) {
            return parameter(parameter.group(1), parameter.group(2), parameter.group(3));
        }
        String path = target.replaceAll("\\?.*", "");
        return choices.containsKey(path) ? choices.get(path).apply(target) : answers.getOrDefault(path, UNKNOWN);
    }

    private Answer parameter(String verb, String name, String value) {
        if (!parameters.containsKey(name)) {
            return UNKNOWN;
        }
        if (verb.equals("set")) {
            parameters.put(name, value);
        }
        return of("text/plain", (name + "=" + parameters.get(name) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
