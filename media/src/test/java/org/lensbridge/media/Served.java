package org.lensbridge.media;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.media.internal.io.ConnectionLimits;

/** A media server with its surroundings, for one test. */
final class Served implements AutoCloseable {
    static final StreamKey KEY = new StreamKey(FakeDevice.GATE, 1, "");
    static final String STREAM = "/streams/gate/1/mjpeg";

    final FakeHub hub = new FakeHub();
    final FakeDevice device = new FakeDevice();
    final FakeAccounts accounts = new FakeAccounts();
    final MediaServer server;

    Served() throws IOException {
        this(ConnectionLimits.standard(200));
    }

    Served(ConnectionLimits limits) throws IOException {
        this(limits, System.getenv("PATH"));
    }

    /** Programs are looked for in these folders. */
    Served(ConnectionLimits limits, String path) throws IOException {
        MediaOptions options = new MediaOptions("127.0.0.1", 0, 200, Set.of());
        server = MediaServer.start(options, limits, hub, device, accounts, path);
    }

    /** Where RTSP is served, from now on. */
    InetSocketAddress rtsp() throws IOException {
        return server.serveRtsp("127.0.0.1", 0, false);
    }

    /** Limits so short that a test can wait for them. */
    static ConnectionLimits impatient() {
        Duration short_ = Duration.ofSeconds(1);
        return new ConnectionLimits(200, 8 << 10, short_, short_, short_, short_);
    }

    Client client() throws IOException {
        return new Client(server.address());
    }

    /** A client that gets the stream and has read the answer's head and the first boundary. */
    Client reader() throws IOException {
        Client client = client();
        client.get(STREAM);
        return client;
    }

    @Override
    public void close() {
        server.close();
    }
}
