package org.lensbridge.runtime.internal.discovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.api.device.DeviceAddress;

/** A server on 127.0.0.1 that answers each connection with whatever the test says. */
final class TinyServer implements AutoCloseable {
    /** What it does with a connection whose request was read. */
    interface Behaviour {
        void answer(String request, OutputStream out) throws IOException;
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ServerSocket server;
    private final Behaviour behaviour;

    TinyServer(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::acceptAll);
    }

    /** One that gives the same complete text to everybody. */
    static TinyServer answering(String text) {
        return new TinyServer((request, out) -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "tiny-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    DeviceAddress address() {
        return new DeviceAddress("http", "127.0.0.1", port());
    }

    /** Waits for the end of the server or for the milliseconds given; true for the end. */
    boolean pause(long milliseconds) {
        try {
            return closed.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void acceptAll() {
        try {
            while (closed.getCount() > 0) {
                Socket socket = server.accept();
                sockets.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException expected) {
            closed.countDown();
        }
    }

    private void serve(Socket socket) {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder request = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.append(line).append('\n');
            }
            requests.add(request.toString());
            atOnce.decrementAndGet();
            behaviour.answer(request.toString(), socket.getOutputStream());
        } catch (IOException expected) {
            sockets.remove(socket);
        }
    }

    @Override
    public void close() {
        closed.countDown();
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
