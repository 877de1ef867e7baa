package org.lensbridge.simulator.tls;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Ends TLS in front of a plain server and passes the bytes on. While that server refuses connections, those to the front are
 * closed at once. Thread-safe.
 */
public final class TlsFront implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 512;
    private static final int MILLIS = 10_000;
    private static final int BUFFER = 16 << 10;

    private final ServerSocket server;
    private final String host;
    private final InetSocketAddress behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(MOST_CONNECTIONS);
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong handshakes = new AtomicLong();
    private volatile SSLContext context;
    private volatile List<String> protocols = List.of();
    private volatile boolean closed;

    private TlsFront(ServerSocket server, String host, InetSocketAddress behind, ServerIdentity identity) {
        this.server = server;
        this.host = host;
        this.behind = behind;
        context = identity.serverContext();
    }

    /**
     * Starts a front; it accepts connections when this returns.
     *
     * @param port 0 for any free one
     * @param behind where the plain server answers
     * @throws IOException when the port is taken
     */
    public static TlsFront start(String bindAddress, int port, InetSocketAddress behind, ServerIdentity identity)
            throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(bindAddress, port), 128);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        TlsFront front = new TlsFront(server, bindAddress, behind, identity);
        daemon(front::accept);
        return front;
    }

    /** Where it answers, such as {@code https://127.0.0.1:20001}. */
    public URI address() {
        return URI.create("https://" + host + ":" + server.getLocalPort());
    }

    public InetSocketAddress socketAddress() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    /** New connections meet this identity from now on; sessions of the one before are not resumed. */
    public void present(ServerIdentity identity) {
        context = identity.serverContext();
    }

    /** The versions that new connections may use, such as {@code TLSv1.2}; none stand for what this Java allows. */
    public void protocols(String... names) {
        protocols = List.of(names);
    }

    /** Connections accepted since the start. */
    public long connections() {
        return connections.get();
    }

    /** Handshakes that came to a good end since the start. */
    public long handshakes() {
        return handshakes.get();
    }

    /** Breaks all connections. */
    public void disconnect() {
        open.forEach(TlsFront::closeQuietly);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "simulator-tls");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                if (room.tryAcquire()) {
                    daemon(() -> serve(socket));
                } else {
                    closeQuietly(socket);
                }
            } catch (IOException e) {
                // Closed, or a client that went away again before it was accepted.
                continue;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                Socket plain = new Socket()) {
            open.add(socket);
            open.add(plain);
            if (!closed) {
                relay(socket, plain);
            }
        } catch (IOException e) {
            // Either side has gone away, or the client does not like what it is shown: that is its right.
            closeQuietly(socket);
        } finally {
            open.removeIf(Socket::isClosed);
            room.release();
        }
    }

    private void relay(Socket socket, Socket plain) throws IOException {
        socket.setTcpNoDelay(true);
        plain.setTcpNoDelay(true);
        plain.connect(behind, MILLIS);
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        if (!protocols.isEmpty()) {
            secured.setEnabledProtocols(protocols.toArray(new String[0]));
        }
        socket.setSoTimeout(MILLIS);
        secured.startHandshake();
        socket.setSoTimeout(0);
        handshakes.incrementAndGet();
        daemon(() -> forward(secured, plain));
        copy(plain.getInputStream(), secured.getOutputStream());
    }

    private static void forward(SSLSocket secured, Socket plain) {
        try {
            copy(secured.getInputStream(), plain.getOutputStream());
            plain.shutdownOutput();
        } catch (IOException e) {
            closeQuietly(plain);
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            out.write(buffer, 0, length);
        }
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is left to be done for it.
            return;
        }
    }

    /** Frees the port and breaks all connections. Idempotent. */
    @Override
    public void close() {
        closed = true;
        closeQuietly(server);
        disconnect();
    }
}
