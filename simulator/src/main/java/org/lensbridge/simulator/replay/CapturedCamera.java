package org.lensbridge.simulator.replay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.HttpLimits;
import org.lensbridge.simulator.http.HttpServer;
import org.lensbridge.simulator.http.Request;
import org.lensbridge.simulator.http.Response;

/**
 * A camera that says what another one said while it was recorded. It runs from its making until {@link #close}.
 *
 * <pre>{@code
 * try (CapturedCamera camera = CapturedCamera.of(Path.of("src/test/resources/odd-frames.jsonl"))) {
 *     ... connect the driver to camera.address()
 *     assertEquals(List.of(), camera.unknown());
 * }
 * }</pre>
 *
 * <p>A request is answered by the recorded replies to the same method and target, parameters in any order, one after the other;
 * the last one repeats. What is not in the capture is answered with 404 and told by {@link #unknown()}. Thread-safe.
 */
public final class CapturedCamera implements AutoCloseable {
    private static final int MOST_UNKNOWN = 1000;

    private final Capture capture;
    private final EventLoop loop;
    private final HttpServer server;
    private final InetSocketAddress address;
    private final Optional<ReplayLogin> login;
    private final ReplyScript script;
    private final Playback playback;
    private final ConcurrentLinkedDeque<String> unknown = new ConcurrentLinkedDeque<>();
    private final AtomicLong unknowns = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();

    private CapturedCamera(Capture capture, PlaybackOptions options) throws IOException {
        this.capture = capture;
        login = options.login().map(asked -> new ReplayLogin(asked.user(), asked.password()));
        script = new ReplyScript(capture.exchanges());
        loop = new EventLoop("simulator-replay");
        playback = new Playback(loop, options.speed());
        server = new HttpServer(
                loop,
                HttpLimits.DEFAULT,
                this::handle,
                (reason, connection) ->
                        answer(connection, Response.text(400, "text/plain", reason.getMessage() + "\r\n")));
        try {
            address = server.listen(new InetSocketAddress("127.0.0.1", options.port()));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Plays a file as it was recorded. */
    public static CapturedCamera of(Path file) throws IOException {
        return of(file, PlaybackOptions.AS_RECORDED);
    }

    /**
     * Plays a file.
     *
     * @throws CaptureFormatException when it is no capture
     */
    public static CapturedCamera of(Path file, PlaybackOptions options) throws IOException {
        return new CapturedCamera(Capture.read(file), options);
    }

    /** What is played. */
    public Capture capture() {
        return capture;
    }

    /** Where it answers, such as {@code http://127.0.0.1:20001}; without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    /** All requests so far. */
    public long requests() {
        return requests.get();
    }

    /** The first thousand requests that are not in the capture, such as {@code GET /cgi-bin/ptz.cgi?action=start}. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    private void handle(Request request, Connection connection) {
        requests.incrementAndGet();
        if (login.isPresent() && !login.get().accepts(request)) {
            Response refusal = Response.text(401, "text/plain", "Log in\r\n");
            answer(connection, refusal.with("WWW-Authenticate", login.get().challenge()));
            return;
        }
        Optional<CapturedExchange> found = script.next(TargetKey.of(request.method(), request.target()));
        if (found.isPresent()) {
            playback.play(found.get(), connection);
            return;
        }
        if (unknowns.incrementAndGet() <= MOST_UNKNOWN) {
            unknown.add(request.toString());
        }
        answer(connection, Response.text(404, "text/plain", "This request is not in the capture.\r\n"));
    }

    private static void answer(Connection connection, Response response) {
        boolean keep = connection.keepAlive();
        connection.send(response.head(OptionalLong.of(response.length()), keep));
        response.body().forEach(piece -> connection.send(piece.duplicate()));
        connection.endReply(keep);
    }

    /** Closes its port and its connections. Idempotent. */
    @Override
    public void close() {
        server.close();
        loop.close();
    }
}
