package org.lensbridge.simulator.device;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.Port;

/**
 * Whether the camera can be reached: it listens unless somebody said no or it is rebooting. Confined to the event
 * loop, except for {@link #listen} and the address.
 */
public final class Presence {
    private static final System.Logger LOG = System.getLogger(Presence.class.getName());
    private static final int PORT_ATTEMPTS = 50;
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;
    private static final Duration BIND_AGAIN = Duration.ofMillis(50);

    private final EventLoop loop;
    private final Port server;
    private final InetSocketAddress address;
    private boolean wanted = true;
    private boolean away;

    private Presence(EventLoop loop, Port server, InetSocketAddress address) {
        this.loop = loop;
        this.server = server;
        this.address = address;
    }

    /**
     * Binds the port, 0 for any free one. Such a port is one below those that systems hand to outgoing connections:
     * after a reboot the same port must be free again.
     */
    public static Presence listen(EventLoop loop, Port server, String bindAddress, int port) throws IOException {
        if (port != 0) {
            return new Presence(loop, server, server.listen(new InetSocketAddress(bindAddress, port)));
        }
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            int free = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try {
                return new Presence(loop, server, server.listen(new InetSocketAddress(bindAddress, free)));
            } catch (BindException e) {
                LOG.log(System.Logger.Level.DEBUG, "Port {0} is taken", free);
            }
        }
        return new Presence(loop, server, server.listen(new InetSocketAddress(bindAddress, 0)));
    }

    public InetSocketAddress address() {
        return address;
    }

    public void want(boolean reachable) {
        wanted = reachable;
        if (wanted) {
            listenAgain();
        } else {
            server.ignore();
        }
    }

    /** Drops all connections and refuses new ones for this long. */
    public void leave(Duration time) {
        away = true;
        server.ignore();
        server.closeConnections();
        loop.schedule(time, () -> {
            away = false;
            listenAgain();
        });
    }

    /** Drops all connections and refuses new ones until somebody {@linkplain #want wants} it back. */
    public void leave() {
        wanted = false;
        server.ignore();
        server.closeConnections();
    }

    private void listenAgain() {
        if (!wanted || away || server.isListening() || server.isClosed()) {
            return;
        }
        try {
            server.listen(address);
        } catch (IOException e) {
            loop.schedule(BIND_AGAIN, this::listenAgain);
        }
    }
}
