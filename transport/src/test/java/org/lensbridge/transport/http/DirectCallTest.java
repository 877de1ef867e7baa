package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.governor.Waits;

/** What ends a call that blocks its own thread, and what becomes of its connection. */
@Timeout(60)
class DirectCallTest {
    private static final HttpRequest GET = HttpRequest.get("/a");

    private final HttpTransports transport = HttpTransports.create();
    private final CountDownLatch end = new CountDownLatch(1);
    private RawServer server;

    @AfterEach
    void close() {
        end.countDown();
        transport.close();
        if (server != null) {
            server.close();
        }
    }

    private HttpDevice serve(RawServer.Script script) {
        server = RawServer.start(script);
        return transport.open(HttpTarget.of(server.address(), Credentials.ANONYMOUS));
    }

    private static void ok(RawServer.Request request, OutputStream out) throws IOException {
        out.write(RawServer.reply(200, "", "ok"));
    }

    private int connections() {
        return transport.hosts().get(0).connections();
    }

    private void drip(OutputStream out, String text) throws IOException {
        for (byte letter : text.getBytes(StandardCharsets.ISO_8859_1)) {
            out.write(letter);
            out.flush();
            try {
                if (end.await(10, TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void timesOut(String reply) {
        HttpDevice device = serve((request, out) -> drip(out, reply));
        HttpRequest hasty = GET.withTimeout(Duration.ofMillis(300));
        CameraException e = assertThrows(CameraException.class, () -> device.send(hasty));
        assertEquals(Kind.TIMEOUT, e.kind());
        assertTrue(e.reason().endsWith(" gave no complete answer within 300 ms."), e.reason());
        assertEquals(0, connections());
    }

    @Test
    void dripFedBodyEndsAtTheDeadline() {
        timesOut("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + "x".repeat(50_000));
    }

    @Test
    void dripFedHeadEndsAtTheDeadline() {
        timesOut("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(10_000));
    }

    @Test
    void unreadRequestEndsAtTheDeadline() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            HttpDevice device = transport.open(
                    HttpTarget.of(new DeviceAddress("http", "127.0.0.1", mute.getLocalPort()), Credentials.ANONYMOUS));
            HttpRequest upload = HttpRequest.post("/b", "application/octet-stream", new byte[32 << 20])
                    .withTimeout(Duration.ofMillis(300));
            CameraException e = assertThrows(CameraException.class, () -> device.send(upload));
            assertEquals(Kind.TIMEOUT, e.kind());
        }
    }

    @Test
    void silentHandshakeEndsAtTheDeadlineOrWithTheDevice() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            HttpDevice device = transport.open(
                    HttpTarget.of(new DeviceAddress("https", "127.0.0.1", mute.getLocalPort()), Credentials.ANONYMOUS));
            CameraException e =
                    assertThrows(CameraException.class, () -> device.send(GET.withTimeout(Duration.ofMillis(300))));
            assertEquals(Kind.TIMEOUT, e.kind());
            CompletableFuture<CameraException> failure = new CompletableFuture<>();
            new Thread(() -> failure.complete(assertThrows(CameraException.class, () -> device.send(GET)))).start();
            Waits.until(() -> transport.hosts().get(0).counters().get("connections_opened") == 2);
            device.close();
            assertEquals(Kind.GONE, failure.get(5, TimeUnit.SECONDS).kind());
        }
    }

    @Test
    void interruptEndsTheCall() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        HttpDevice device = serve((request, out) -> {
            begun.countDown();
            HttpSendTest.await(end);
        });
        CompletableFuture<CameraException> failure = new CompletableFuture<>();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            CameraException e = assertThrows(CameraException.class, () -> device.send(GET));
            stillInterrupted.set(Thread.currentThread().isInterrupted());
            failure.complete(e);
        });
        caller.start();
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        caller.interrupt();
        CameraException e = failure.get(5, TimeUnit.SECONDS);
        assertEquals(Kind.UNREACHABLE, e.kind());
        assertEquals("Interrupted while waiting for the device's answer.", e.reason());
        assertTrue(stillInterrupted.get());
        assertEquals(1, server.requests.size());
        assertEquals(0, connections());
    }

    @Test
    void whatChangesSomethingIsNotSentIntoADeadConnection() throws Exception {
        HttpDevice device = serve(DirectCallTest::ok);
        HttpRequest write = HttpRequest.get("/cgi-bin/ptz.cgi?action=start").withoutRepeating();
        for (int i = 1; i <= 5; i++) {
            assertEquals("ok", device.send(write).text());
            assertEquals(i, server.connections.get());
            server.disconnectAndWait();
        }
        assertEquals(5, server.requests.size());
    }

    @Test
    void connectionsThatTheDeviceClosesAreNotCountedForLong() {
        HttpDevice device = serve(DirectCallTest::ok);
        device.send(GET);
        assertEquals(1, connections());
        server.disconnect();
        Waits.until(() -> connections() == 0);
    }

    @Test
    void idleConnectionsAreClosedBeforeTheDeviceLosesPatience() {
        HttpDevice device = serve((request, out) -> out.write(RawServer.reply(200, "Keep-Alive: timeout=1\r\n", "ok")));
        device.send(GET);
        Waits.until(() -> connections() == 0);
        Waits.until(() -> server.open() == 0);
        assertEquals("ok", device.send(GET).text());
        assertEquals(2, server.connections.get());
    }

    @Test
    void connectionsEndWithTheirDevice() {
        HttpDevice device = serve(DirectCallTest::ok);
        device.send(GET);
        device.close();
        Waits.until(() -> server.open() == 0);
    }

    @Test
    void noThreadKeepsTheProcessAlive() {
        serve(DirectCallTest::ok).send(GET);
        Thread[] threads = new Thread[Thread.activeCount() + 50];
        int found = 0;
        for (int i = Thread.enumerate(threads) - 1; i >= 0; i--) {
            if (threads[i].getName().equals("lensbridge-watchdog")) {
                found++;
                assertTrue(threads[i].isDaemon());
            }
        }
        assertTrue(found > 0);
    }

    @Test
    void passesInterimAnswersOver() {
        HttpDevice device = serve((request, out) -> {
            out.write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nX: 1\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
            ok(request, out);
        });
        HttpReply reply = device.send(GET);
        assertEquals("ok", reply.text());
        assertFalse(reply.headers().containsKey("x"));
    }

    @Test
    void readsNoBodyWhereThereIsNone() {
        HttpDevice device = serve((request, out) -> out.write((request.method().equals("HEAD")
                        ? "HTTP/1.1 200 OK\r\nContent-Length: 7000\r\n\r\n"
                        : "HTTP/1.1 204 No Content\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1)));
        HttpRequest head = new HttpRequest(
                "HEAD",
                "/a",
                Map.of(),
                new byte[0],
                false,
                true,
                100_000,
                Reuse.NEVER,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                false);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, device.send(head).body().remaining());
            assertEquals(204, device.send(GET).status());
        }
        assertEquals(1, server.connections.get());
    }
}
