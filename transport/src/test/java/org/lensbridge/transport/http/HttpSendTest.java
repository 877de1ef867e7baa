package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

@Timeout(30)
class HttpSendTest {
    private final HttpTransports transport = HttpTransports.create();

    @AfterEach
    void close() {
        transport.close();
    }

    private HttpDevice open(DeviceAddress address) {
        return transport.open(HttpTarget.of(address, Credentials.ANONYMOUS).withTimeout(Duration.ofSeconds(5)));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private CameraException fails(RawServer.Script script) {
        try (RawServer server = RawServer.start(script);
                HttpDevice device = open(server.address())) {
            return assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/x?password=abcdef")));
        }
    }

    @Test
    void keepsTheTargetAsItIsAndReusesTheConnection() {
        try (RawServer server = RawServer.start(
                        (request, out) -> out.write(RawServer.reply(200, "X-One: 1\r\nx-one: 2\r\n", "a=1")));
                HttpDevice device = open(server.address())) {
            String target = "/cgi-bin/a.cgi?action=getConfig&name=A[0].B&x=%26%3d//..";
            for (int i = 0; i < 5; i++) {
                HttpReply reply = device.send(HttpRequest.get(target));
                assertEquals("a=1", reply.text());
                assertEquals("1, 2", reply.header("X-ONE").orElseThrow());
            }
            assertEquals(target, server.requests.get(4).target());
            assertEquals(server.address().authority(), server.requests.get(0).header("host"));
            assertEquals(1, server.connections.get());
        }
    }

    @Test
    void sendsBodies() {
        try (RawServer server = RawServer.start(
                        (request, out) -> out.write(RawServer.reply(200, "", new String(request.body()))));
                HttpDevice device = open(server.address())) {
            HttpRequest request = HttpRequest.post("/rpc", "application/json", latin("{\"a\":1}"));
            assertEquals("{\"a\":1}", device.send(request).text());
            assertEquals("application/json", server.requests.get(0).header("content-type"));
        }
    }

    @Test
    void returnsRepliesOfAnyStatus() {
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.reply(404, "", "nothing")));
                HttpDevice device = open(server.address())) {
            HttpReply reply = device.send(HttpRequest.get("/a"));
            assertEquals(404, reply.status());
            assertEquals(
                    Kind.UNSUPPORTED,
                    assertThrows(CameraException.class, reply::requireSuccess).kind());
        }
    }

    @Test
    void readsChunkedAndUnannouncedBodies() {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.start((request, out) -> {
                    if (count.getAndIncrement() == 0) {
                        out.write(latin(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"));
                    } else {
                        out.write(latin("HTTP/1.0 200 OK\n\nuntil the end"));
                        throw new IOException("close");
                    }
                });
                HttpDevice device = open(server.address())) {
            assertEquals("abc", device.send(HttpRequest.get("/a")).text());
            assertEquals("until the end", device.send(HttpRequest.get("/a")).text());
        }
    }

    @Test
    void sendsAgainWhenAnIdleConnectionWasClosed() throws Exception {
        try (RawServer server = RawServer.start((request, out) -> out.write(RawServer.reply(200, "", "ok")));
                HttpDevice device = open(server.address())) {
            for (int i = 0; i < 20; i++) {
                assertEquals("ok", device.send(HttpRequest.get("/a")).text());
                server.disconnect();
            }
        }
    }

    @Test
    void sendsWhatChangesSomethingOnceAtMost() {
        AtomicInteger answered = new AtomicInteger();
        try (RawServer server = RawServer.start((request, out) -> {
                    if (answered.getAndIncrement() > 0) {
                        throw new IOException("closed after the request was read");
                    }
                    out.write(RawServer.reply(200, "", "OK"));
                });
                HttpDevice device = open(server.address())) {
            HttpRequest write =
                    HttpRequest.get("/cgi-bin/ptz.cgi?code=SetPreset").withoutRepeating();
            device.send(write);
            CameraException broken = assertThrows(CameraException.class, () -> device.send(write));
            assertEquals(Kind.UNREACHABLE, broken.kind());
            assertEquals(2, server.requests.size());
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        try (HttpDevice device = open(new DeviceAddress("http", "127.0.0.1", port))) {
            CameraException e = assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/")));
            assertEquals(Kind.UNREACHABLE, e.kind());
            assertTrue(e.reason().contains("127.0.0.1:" + port + " refuses"), e.reason());
        }
        try (HttpDevice device = open(new DeviceAddress("http", "no-such-host.invalid", 80))) {
            CameraException e = assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/")));
            assertEquals(Kind.UNREACHABLE, e.kind());
            assertTrue(e.reason().contains("no-such-host.invalid"), e.reason());
        }
    }

    @Test
    void givesUpAtTheDeadline() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, out) -> {
                    out.write(latin("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"));
                    out.flush();
                    await(end);
                });
                HttpDevice device = open(server.address())) {
            HttpRequest request = HttpRequest.get("/?token=s3cret").withTimeout(Duration.ofMillis(200));
            CameraException e = assertThrows(CameraException.class, () -> device.send(request));
            assertEquals(Kind.TIMEOUT, e.kind());
            assertFalse(e.getMessage().contains("s3cret"));
        } finally {
            end.countDown();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void namesGarbageAndExceededLimits() {
        List<RawServer.Script> scripts = List.of(
                (request, out) -> {
                    out.write(latin("SSH-2.0-dropbear\r\n\u0001\u0002\u0003\r\n\r\n"));
                    throw new IOException("close");
                },
                (request, out) -> out.write(latin("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000) + "\r\n\r\n")),
                (request, out) -> out.write(latin("HTTP/1.1 200 OK\r\n" + "X: 1\r\n".repeat(500) + "\r\n")),
                (request, out) -> out.write(latin("HTTP/1.1 abc\r\n\r\n")),
                (request, out) -> out.write(latin("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")),
                (request, out) -> out.write(latin("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n")),
                (request, out) -> out.write(latin("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + "1000\r\n"
                        + "x".repeat(0x1000) + "\r\n1000000\r\n" + "x".repeat(0x1000000))));
        for (RawServer.Script script : scripts) {
            CameraException e = fails(script);
            assertEquals(Kind.PROTOCOL, e.kind(), e.getMessage() + " " + e.getCause());
            assertFalse(e.getMessage().contains("abcdef"));
        }
    }

    @Test
    void reportsBrokenText() {
        CameraException e = fails((request, out) -> {
            out.write(latin("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\nabc"));
            throw new IOException("close");
        });
        assertEquals(Kind.UNREACHABLE, e.kind());
        assertEquals(
                Kind.UNREACHABLE,
                fails((request, out) -> {
                            throw new IOException("close");
                        })
                        .kind());
    }

    @Test
    void handsOverImagesThatAreShorterThanAnnounced() {
        try (RawServer server = RawServer.start((request, out) -> {
                    out.write(latin(
                            "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 60\r\n\r\n\u00ff\u00d8ab"));
                    throw new IOException("close");
                });
                HttpDevice device = open(server.address())) {
            HttpReply reply = device.send(HttpRequest.get("/snapshot.cgi"));
            assertEquals(4, reply.body().remaining());
            assertTrue(reply.truncated());
        }
    }

    @Test
    void reportsBusyWithTheTimeThatTheDeviceTells() {
        CameraException e = fails((request, out) -> out.write(RawServer.reply(503, "Retry-After: 7\r\n", "")));
        assertEquals(Kind.BUSY, e.kind());
        assertEquals(Duration.ofSeconds(7), e.retryAfter().orElseThrow());
        assertEquals(
                Kind.BUSY,
                fails((request, out) -> out.write(RawServer.reply(429, "", ""))).kind());
        assertEquals(
                Kind.LOCKED_OUT,
                fails((request, out) -> out.write(RawServer.reply(423, "", ""))).kind());
        assertEquals(
                Kind.LOCKED_OUT,
                fails((request, out) -> out.write(RawServer.reply(403, "", "User is locked")))
                        .kind());
    }

    @Test
    void followsRedirectsWithinTheDeviceOnly() {
        try (RawServer server = RawServer.start((request, out) -> out.write(
                        request.target().equals("/new?b=2")
                                ? RawServer.reply(200, "", "moved")
                                : RawServer.reply(302, "Location: /new?b=2\r\n", "")));
                HttpDevice device = open(server.address())) {
            assertEquals("moved", device.send(HttpRequest.get("/old?a=1")).text());
        }
        CameraException e = fails((request, out) ->
                out.write(RawServer.reply(302, "Location: http://other.example/x?password=abcdef\r\n", "")));
        assertEquals(Kind.PROTOCOL, e.kind());
        assertTrue(e.reason().contains("http://other.example,"), e.reason());
        assertFalse(e.reason().contains("abcdef"));
        assertEquals(
                Kind.PROTOCOL,
                fails((request, out) -> out.write(RawServer.reply(302, "Location: /\r\n", "")))
                        .kind());
    }

    @Test
    void boundsCallsPerHost() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch four = new CountDownLatch(4);
        try (RawServer server = RawServer.start((request, out) -> {
                    four.countDown();
                    await(end);
                    out.write(RawServer.reply(200, "", "ok"));
                });
                HttpDevice one = open(server.address());
                HttpDevice two = open(server.address())) {
            List<CompletableFuture<HttpReply>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                HttpDevice device = i % 2 == 0 ? one : two;
                calls.add(CompletableFuture.supplyAsync(
                        () -> device.send(HttpRequest.get("/a")), r -> new Thread(r).start()));
            }
            assertTrue(four.await(5, TimeUnit.SECONDS));
            HttpRequest late = HttpRequest.get("/late").withTimeout(Duration.ofMillis(100));
            assertEquals(
                    Kind.BUSY,
                    assertThrows(CameraException.class, () -> two.send(late)).kind());
            end.countDown();
            for (CompletableFuture<HttpReply> call : calls) {
                assertEquals("ok", call.get(5, TimeUnit.SECONDS).text());
            }
            assertEquals("ok", two.send(HttpRequest.get("/late")).text());
        }
    }

    @Test
    void closeAbortsWhatIsInFlight() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, out) -> {
            begun.countDown();
            await(end);
        })) {
            HttpDevice device = open(server.address());
            CompletableFuture<HttpReply> call =
                    CompletableFuture.supplyAsync(() -> device.send(HttpRequest.get("/a")), r -> new Thread(r).start());
            assertTrue(begun.await(5, TimeUnit.SECONDS));
            device.close();
            device.close();
            Throwable failure = assertThrows(Exception.class, () -> call.get(10, TimeUnit.SECONDS))
                    .getCause();
            assertEquals(Kind.GONE, ((CameraException) failure).kind());
            assertEquals(
                    Kind.GONE,
                    assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/a")))
                            .kind());
        } finally {
            end.countDown();
        }
    }

    @Test
    void hidesSecretQueries() {
        assertEquals("GET /a?******", HttpRequest.get("/a?pwd=x").withSecret().toString());
        assertThrows(IllegalArgumentException.class, () -> HttpRequest.get("/a b"));
        assertThrows(IllegalArgumentException.class, () -> HttpRequest.get("/a\r\nX: 1"));
        HttpRequest plain = HttpRequest.get("/");
        assertThrows(IllegalArgumentException.class, () -> plain.withHeader("X", "a\r\nb"));
        assertThrows(IllegalArgumentException.class, () -> plain.withHeader("Authorization", "x"));
    }
}
