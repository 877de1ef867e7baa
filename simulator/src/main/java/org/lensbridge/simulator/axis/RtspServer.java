package org.lensbridge.simulator.axis;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The RTSP server of a device: metadata streams of events on {@code /axis-media/media.amp?event=on}, interleaved on the
 * client's connection (network-video/event-data-streaming). Video and audio are not served. Thread-safe; each connection has
 * a thread of its own that reads, and one that writes while a stream plays.
 */
final class RtspServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RtspServer.class.getName());
    private static final int MOST_CONNECTIONS = 64;

    private final ServerSocket server = new ServerSocket();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger playing = new AtomicInteger();
    private final AtomicLong dropped = new AtomicLong();

    /** Binds at once, 0 for any free port; accepts from {@link #begin} on. */
    RtspServer(String bindAddress, int port) throws IOException {
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(bindAddress, port));
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Metadata streams that play now. */
    int playing() {
        return playing.get();
    }

    /** Events that clients were too slow for. */
    long dropped() {
        return dropped.get();
    }

    void begin(AxisSite site) {
        daemon("accept", () -> accept(site));
    }

    private void accept(AxisSite site) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (open.size() >= MOST_CONNECTIONS) {
                    socket.close();
                } else {
                    open.add(socket);
                    daemon("read", () -> serve(site, socket));
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "No RTSP connection", e);
            }
        }
    }

    private void serve(AxisSite site, Socket socket) {
        try (socket;
                RtspSession session = new RtspSession(site, socket, playing, dropped)) {
            session.run();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "An RTSP client has gone", e);
        } finally {
            open.remove(socket);
        }
    }

    static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, "simulator-rtsp-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** All clients lose their connections. */
    void drop() {
        open.forEach(RtspServer::closeQuietly);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The RTSP port stays open until the process ends", e);
        }
        drop();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closing a socket that is already broken changes nothing.
        }
    }
}
