package org.lensbridge.transport.rtsp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;
import org.lensbridge.transport.rtsp.RtspPlay.Way;

/** A client and the servers that a test scripts. */
final class PlayBench implements AutoCloseable {
    static final String PATH = "/live?channel=1";
    static final Duration PATIENT = Duration.ofSeconds(40);

    final HttpTransports transport = HttpTransports.create();
    final PlayedSink sink = new PlayedSink();
    private final List<RtspServer> servers = new ArrayList<>();
    HttpDevice device = device(9);

    /** Nothing listens for HTTP at any of these ports: RTSP stands by itself. */
    HttpDevice device(int port) {
        DeviceAddress address = new DeviceAddress("http", "127.0.0.1", port);
        return transport.open(HttpTarget.of(address, new Credentials.Login("joe", Secret.of("right"))));
    }

    RtspServer server(RtspServer.Script script) {
        try {
            RtspServer server = new RtspServer(script);
            servers.add(server);
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    StreamHandle play(RtspServer server, Way... ways) {
        return play(server, PATIENT, ways);
    }

    StreamHandle play(RtspServer server, Duration silence, Way... ways) {
        return device.play(wanted(server, silence, ways), sink);
    }

    static RtspPlay wanted(RtspServer server, Duration silence, Way... ways) {
        RtspRequest request = RtspRequest.of(server.port(), PATH, silence);
        return new RtspPlay(request, List.of(ways), Set.of(Codec.Medium.VIDEO, Codec.Medium.AUDIO));
    }

    /** A good server of {@link Pictures#SDP}; what comes behind its reply to PLAY is the test's. */
    static void good(RtspServer.Request request, OutputStream out) throws IOException {
        if (request.method().equals("DESCRIBE")) {
            RtspServer.reply(request, out, 200, "Content-Type: application/sdp\r\n", Pictures.SDP);
        } else {
            RtspServer.good(request, out);
        }
    }

    /** The same that sends so many pictures on channel 0 once it plays. */
    static RtspServer.Script sending(int pictures) {
        return (request, out) -> {
            good(request, out);
            if (request.method().equals("PLAY")) {
                Pictures made = new Pictures();
                for (int i = 0; i < pictures; i++) {
                    made.frame(out, 0);
                }
            }
        };
    }

    void awaitPictures(int number) {
        await(() -> sink.pictures.contains(number));
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        assertTrue(condition.getAsBoolean());
    }

    static List<String> methods(RtspServer server) {
        return server.requests.stream().map(RtspServer.Request::method).toList();
    }

    @Override
    public void close() throws IOException {
        transport.close();
        for (RtspServer server : servers) {
            server.close();
        }
    }
}
