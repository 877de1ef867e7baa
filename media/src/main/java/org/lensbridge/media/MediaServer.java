package org.lensbridge.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.media.internal.feed.Feeds;
import org.lensbridge.media.internal.http.CrossOrigin;
import org.lensbridge.media.internal.io.ConnectionLimits;
import org.lensbridge.media.internal.io.Connections;
import org.lensbridge.media.internal.io.EventLoop;
import org.lensbridge.media.internal.login.Login;
import org.lensbridge.media.internal.snapshot.Snapshots;

/** A running media server. Thread-safe. */
public final class MediaServer implements AutoCloseable {
    private static final int LOGIN_WORKERS = 2;

    // Neither queue grows beyond the number of connections, each of which has one request at a time.
    private final ExecutorService logins = pool(LOGIN_WORKERS, "lensbridge-media-login");
    private final ExecutorService subscriptions = pool(1, "lensbridge-media-streams");
    private final Connections connections;
    private final EventLoop loop;
    private final Feeds feeds;
    private final InetSocketAddress address;

    private MediaServer(
            MediaOptions options, ConnectionLimits limits, StreamHub hub, DeviceRegistry registry, Accounts accounts)
            throws IOException {
        InetSocketAddress wanted = new InetSocketAddress(options.host(), options.port());
        if (wanted.isUnresolved()) {
            throw new IOException("no address belongs to this name");
        }
        loop = new EventLoop("lensbridge-media-io");
        feeds = new Feeds(hub, loop::execute, subscriptions, key -> RequestRouter.late(registry, key));
        Snapshots snapshots = new Snapshots(feeds, loop::execute);
        Login login = new Login(accounts, logins);
        RequestRouter router = new RequestRouter(registry, login, feeds, snapshots, loop::execute);
        CrossOrigin crossOrigin = new CrossOrigin(options.allowedOrigins());
        try {
            connections = new Connections(wanted, loop, limits, crossOrigin, router);
            address = connections.address();
        } catch (IOException | RuntimeException e) {
            loop.close();
            throw e;
        }
        loop.start(() -> {
            connections.tick();
            feeds.tick();
        });
    }

    /**
     * Begins to listen.
     *
     * @throws IOException when it cannot, such as because the port is in use
     */
    public static MediaServer start(MediaOptions options, StreamHub hub, DeviceRegistry registry, Accounts accounts)
            throws IOException {
        return start(options, ConnectionLimits.standard(options.maximumClients()), hub, registry, accounts);
    }

    static MediaServer start(
            MediaOptions options, ConnectionLimits limits, StreamHub hub, DeviceRegistry registry, Accounts accounts)
            throws IOException {
        return new MediaServer(options, limits, hub, registry, accounts);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return address;
    }

    /** Closes all clients; the port is free afterwards. Idempotent; takes a second at most. */
    @Override
    public void close() {
        loop.execute(feeds::close);
        loop.execute(connections::close);
        loop.close();
        subscriptions.shutdown();
        logins.shutdownNow();
    }

    private static ExecutorService pool(int threads, String name) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(threads, threads, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
