package org.lensbridge.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A door in front of a device that lets everything through and counts what goes in. Each connection has two daemon threads. Thread-safe.
 */
final class Relay implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicLong sent = new AtomicLong();
    private final String host;
    private final int devicePort;

    Relay(String host, int devicePort) throws IOException {
        this.host = host;
        this.devicePort = devicePort;
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Bytes that were sent to the device so far. */
    long sent() {
        return sent.get();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "tck-relay");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                sockets.add(caller);
                Socket device = new Socket(host, devicePort);
                sockets.add(device);
                start(() -> copy(caller, device, sent));
                start(() -> copy(device, caller, new AtomicLong()));
            } catch (IOException over) {
                // The door is closed, or the device is away: then the driver notices.
                close();
            }
        }
    }

    private static void copy(Socket from, Socket to, AtomicLong count) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count.addAndGet(read);
                out.write(buffer, 0, read);
            }
        } catch (IOException over) {
            // Either side has closed; both are closed now.
            return;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
                socket.close();
            }
        } catch (IOException over) {
            // Nothing is left to be closed.
            return;
        }
    }
}
