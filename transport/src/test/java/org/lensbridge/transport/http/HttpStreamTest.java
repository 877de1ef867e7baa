package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

@Timeout(30)
class HttpStreamTest {
    private static final byte[] HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final HttpTransports transport = HttpTransports.create();
    private final Recorder reader = new Recorder();

    @AfterEach
    void close() {
        transport.close();
    }

    private HttpDevice open(RawServer server) {
        return transport.open(
                HttpTarget.of(server.address(), Credentials.ANONYMOUS).withTimeout(Duration.ofSeconds(3)));
    }

    private static RawServer endless() {
        return RawServer.start((request, out) -> {
            out.write(HEAD);
            while (true) {
                out.write("0123456789".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        });
    }

    private static RawServer quiet(CountDownLatch end) {
        return RawServer.start((request, out) -> {
            out.write(HEAD);
            out.write('x');
            out.flush();
            HttpSendTest.await(end);
        });
    }

    @Test
    void returnsAtTheHeadAndPushesTheBody() throws Exception {
        CountDownLatch more = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, out) -> {
                    out.write(HEAD);
                    out.flush();
                    HttpSendTest.await(more);
                    out.write("hello".getBytes(StandardCharsets.ISO_8859_1));
                    throw new IOException("close");
                });
                HttpDevice device = open(server)) {
            HttpExchange exchange = device.stream(HttpRequest.get("/events"), reader);
            assertEquals(200, reader.head.status());
            assertEquals("text/plain", reader.head.mediaType());
            more.countDown();
            assertTrue(reader.awaitEnd());
            assertEquals("hello", reader.text());
            assertTrue(reader.failure.isEmpty());
            exchange.close();
        }
    }

    @Test
    void callsNobodyAfterClose() throws Exception {
        try (RawServer server = endless();
                HttpDevice device = open(server)) {
            for (int i = 0; i < 20; i++) {
                Recorder each = new Recorder();
                HttpExchange exchange = device.stream(HttpRequest.get("/events"), each);
                assertTrue(each.awaitBytes(1000));
                long begin = System.nanoTime();
                exchange.close();
                int calls = each.calls.get();
                assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(5));
                assertFalse(each.ended.await(5, TimeUnit.MILLISECONDS));
                assertEquals(calls, each.calls.get());
            }
        }
    }

    @Test
    void mayBeClosedByItsReaderAndStopsWhenItHasEnough() throws Exception {
        try (RawServer server = endless();
                HttpDevice device = open(server)) {
            reader.enough = 50;
            device.stream(HttpRequest.get("/events"), reader);
            assertTrue(reader.awaitBytes(50));
            AtomicReference<HttpExchange> own = new AtomicReference<>();
            CountDownLatch done = new CountDownLatch(1);
            Recorder closing = new Recorder() {
                @Override
                public synchronized boolean data(ByteBuffer chunk) {
                    if (own.get() != null) {
                        own.get().close();
                        done.countDown();
                    }
                    return true;
                }
            };
            own.set(device.stream(HttpRequest.get("/events"), closing));
            assertTrue(done.await(5, TimeUnit.SECONDS));
            for (int i = 0; i < 20; i++) {
                // Each of them gives its turn back, else the oneMore would find none.
                device.stream(HttpRequest.get("/events"), new Recorder()).close();
            }
        }
    }

    @Test
    void endsWithAFailureWhenItsReaderOrTheDeviceFails() throws Exception {
        try (RawServer server = endless()) {
            HttpDevice device = open(server);
            Recorder failing = new Recorder() {
                @Override
                public synchronized boolean data(ByteBuffer chunk) {
                    throw new CameraException(Kind.PROTOCOL, "No idea.");
                }
            };
            device.stream(HttpRequest.get("/events"), failing);
            assertTrue(failing.awaitEnd());
            assertEquals("No idea.", failing.failure.orElseThrow().reason());
            device.stream(HttpRequest.get("/events"), reader);
            device.close();
            assertTrue(reader.awaitEnd());
            assertEquals(Kind.GONE, reader.failure.orElseThrow().kind());
        }
    }

    @Test
    void throwsWhatTheReaderRefuses() {
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.reply(404, "", "")));
                HttpDevice device = open(server)) {
            HttpRequest request = HttpRequest.get("/events");
            CameraException e = assertThrows(CameraException.class, () -> device.stream(request, reader));
            assertEquals(Kind.UNSUPPORTED, e.kind());
            assertEquals(1, reader.calls.get());
        }
    }

    @Test
    void saysThatARightIsLacking() {
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.reply(403, "", "Forbidden")));
                HttpDevice device = open(server)) {
            for (Executable way : List.<Executable>of(
                    () -> device.stream(HttpRequest.get("/video"), reader),
                    () -> device.converse(HttpRequest.get("/video")))) {
                CameraException failure = assertThrows(CameraException.class, way);
                assertEquals(Kind.AUTH_REFUSED, failure.kind());
                assertTrue(failure.reason().contains("HTTP 403"), failure::reason);
            }
        }
    }

    @Test
    void givesUpWhenNoHeadComes() {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, out) -> HttpSendTest.await(end));
                HttpDevice device = open(server)) {
            HttpRequest request = HttpRequest.get("/events").withTimeout(Duration.ofMillis(100));
            CameraException e = assertThrows(CameraException.class, () -> device.stream(request, reader));
            assertEquals(Kind.TIMEOUT, e.kind());
        } finally {
            end.countDown();
        }
    }

    @Test
    void logsInAndLeavesTheTimeoutBehind() throws Exception {
        DigestGate gate = new DigestGate();
        CountDownLatch more = new CountDownLatch(1);
        gate.inner = (request, out) -> {
            out.write(HEAD);
            out.flush();
            HttpSendTest.await(more);
            out.write("late".getBytes(StandardCharsets.ISO_8859_1));
            throw new IOException("close");
        };
        try (RawServer server = RawServer.start(gate);
                HttpDevice device = transport.open(
                        HttpTarget.of(server.address(), Credentials.login("admin", Secret.of("right"))))) {
            Duration timeout = Duration.ofMillis(1_500);
            device.stream(HttpRequest.get("/events").withTimeout(timeout), reader);
            assertFalse(reader.ended.await(1_800, TimeUnit.MILLISECONDS));
            more.countDown();
            assertTrue(reader.awaitEnd());
            assertEquals("late", reader.text());
        }
    }

    @Test
    void boundsStreamsPerHostAndCostsNoThreads() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = quiet(end);
                HttpDevice device = open(server)) {
            List<HttpExchange> streams = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                streams.add(device.stream(HttpRequest.get("/events"), new Recorder()));
            }
            HttpRequest oneMore = HttpRequest.get("/events").withTimeout(Duration.ofMillis(100));
            assertEquals(
                    Kind.BUSY,
                    assertThrows(CameraException.class, () -> device.stream(oneMore, reader))
                            .kind());
            long threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("lensbridge-http"))
                    .count();
            assertTrue(threads <= 5, threads + " threads");
            streams.forEach(HttpExchange::close);
            device.stream(HttpRequest.get("/events"), reader).close();
        } finally {
            end.countDown();
        }
    }
}
