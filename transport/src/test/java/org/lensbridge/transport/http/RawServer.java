package org.lensbridge.transport.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.api.device.DeviceAddress;

/** A server that reads requests and writes exactly the bytes that a test tells it to. */
public final class RawServer implements AutoCloseable {
    /** A request as it came. */
    public record Request(String method, String target, Map<String, String> headers, byte[] body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Answers a request; throwing closes the connection. */
    public interface Script {
        void answer(Request request, OutputStream out) throws IOException;

        /** Takes over a connection after the head of a request of 9,999,999 bytes; false to have it answered without its body. */
        default boolean hears(Request request, InputStream in) throws IOException {
            return false;
        }

        /** Goes on after an answer. */
        default void after(InputStream in, OutputStream out) throws IOException {}
    }

    private static final String ENDLESS = "9999999";

    public final List<Request> requests = new CopyOnWriteArrayList<>();
    public final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket server;
    private final String scheme;
    private final Script script;
    private final Thread acceptor;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    RawServer(ServerSocket server, String scheme, Script script) {
        this.server = server;
        this.scheme = scheme;
        this.script = script;
        acceptor = daemon(this::accept);
    }

    public static RawServer start(Script script) {
        try {
            return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", script);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A whole reply with a length. */
    public static byte[] reply(int status, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.ISO_8859_1);
        String head = "HTTP/1.1 " + status + " Text\r\nContent-Length: " + content.length + "\r\n" + headers + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }

    public DeviceAddress address() {
        return new DeviceAddress(scheme, "127.0.0.1", server.getLocalPort());
    }

    /** Breaks all connections. */
    public void disconnect() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException ignored) {
                continue;
            }
        }
    }

    /** The same, and returns when this side of them is closed. */
    public void disconnectAndWait() {
        disconnect();
        while (!open.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    /** How many connections are open. */
    public int open() {
        return open.size();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException ignored) {
            // The server was closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Request request = read(in); request != null; request = read(in)) {
                requests.add(request);
                boolean endless = request.header("content-length").equals(ENDLESS);
                if (endless && script.hears(request, in)) {
                    return;
                }
                script.answer(request, socket.getOutputStream());
                socket.getOutputStream().flush();
                if (endless) {
                    return;
                }
                script.after(in, socket.getOutputStream());
            }
        } catch (SocketException ignored) {
            // The client has closed.
        } catch (IOException ignored) {
            // The script closes this way.
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
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("Not HTTP");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (headers.getOrDefault("content-length", "").equals(ENDLESS)) {
            return new Request(words[0], words[1], headers, new byte[0]);
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Request(words[0], words[1], headers, body);
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
    public void close() {
        try {
            server.close();
            // Until that thread has left the system's accept, one more connection may be taken and served.
            acceptor.join(5_000);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        disconnect();
    }
}
