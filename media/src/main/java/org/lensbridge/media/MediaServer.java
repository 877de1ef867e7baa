package org.lensbridge.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
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
import org.lensbridge.media.internal.login.DigestLogin;
import org.lensbridge.media.internal.login.Login;
import org.lensbridge.media.internal.rtsp.RtspServer;
import org.lensbridge.media.internal.rtsp.RtspStreams;
import org.lensbridge.media.internal.snapshot.Snapshots;

/** A running media server. Thread-safe. */
public final class MediaServer implements AutoCloseable {
    private static final int LOGIN_WORKERS = 2;
    private static final int PICTURE_WORKERS = 2;
    private static final int MOST_PICTURES = 32;

    // The first two queues are bounded by the connections, each of which has one request, or some streams of a page, at
    // a time.
    private final ExecutorService logins = pool(LOGIN_WORKERS, "lensbridge-media-login", Integer.MAX_VALUE);
    private final ExecutorService subscriptions = pool(1, "lensbridge-media-streams", Integer.MAX_VALUE);
    private final ExecutorService pictures = pool(PICTURE_WORKERS, "lensbridge-media-pictures", MOST_PICTURES);
    private final Connections connections;
    private final EventLoop loop;
    private final Feeds feeds;
    private final InetSocketAddress address;
    private final ConnectionLimits limits;
    private final DeviceRegistry registry;
    private final Accounts accounts;
    private final Login login;
    private volatile Optional<RtspServer> rtsp = Optional.empty();

    private MediaServer(
            MediaOptions options,
            ConnectionLimits limits,
            StreamHub hub,
            DeviceRegistry registry,
            Accounts accounts,
            String path)
            throws IOException {
        InetSocketAddress wanted = new InetSocketAddress(options.host(), options.port());
        if (wanted.isUnresolved()) {
            throw new IOException("no address belongs to this name");
        }
        this.limits = limits;
        this.registry = registry;
        this.accounts = accounts;
        loop = new EventLoop("lensbridge-media-io");
        feeds = new Feeds(hub, loop::execute, subscriptions, key -> RequestRouter.late(hub, registry, key));
        Snapshots snapshots = new Snapshots(hub, feeds, loop::execute, subscriptions, pictures, path);
        login = new Login(accounts, logins);
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
            rtsp.ifPresent(RtspServer::tick);
        });
    }

    /**
     * Begins to listen.
     *
     * @throws IOException when it cannot, such as because the port is in use
     */
    public static MediaServer start(MediaOptions options, StreamHub hub, DeviceRegistry registry, Accounts accounts)
            throws IOException {
        String path = System.getenv().getOrDefault("PATH", "");
        return start(options, ConnectionLimits.standard(options.maximumClients()), hub, registry, accounts, path);
    }

    /** With these limits, and programs of the folders of {@code path}. */
    static MediaServer start(
            MediaOptions options,
            ConnectionLimits limits,
            StreamHub hub,
            DeviceRegistry registry,
            Accounts accounts,
            String path)
            throws IOException {
        return new MediaServer(options, limits, hub, registry, accounts, path);
    }

    /**
     * Begins to serve RTSP as well, once.
     *
     * @param basic whether players may show their password; by Digest they can always log in
     * @return where it listens
     * @throws IOException when it cannot, such as because the port is in use; everything else goes on
     */
    public InetSocketAddress serveRtsp(String host, int port, boolean basic) throws IOException {
        InetSocketAddress wanted = new InetSocketAddress(host, port);
        if (wanted.isUnresolved()) {
            throw new IOException("no address belongs to this name");
        }
        DigestLogin digest = new DigestLogin(accounts, login, logins, basic);
        RtspServer server = new RtspServer(wanted, loop, limits, digest, new RtspStreams(registry, feeds));
        rtsp = Optional.of(server);
        loop.execute(server::start);
        return server.address();
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
        rtsp.ifPresent(server -> loop.execute(server::close));
        loop.close();
        subscriptions.shutdown();
        logins.shutdownNow();
        pictures.shutdownNow();
    }

    private static ExecutorService pool(int threads, String name, int most) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(most), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
