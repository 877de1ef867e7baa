package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.governor.Waits;

/** However calls and streams end, their turns and places come back. */
@Timeout(60)
class GovernorLeakTest {
    private static final HostLimits LIMITS = HostLimits.DEFAULT
            .withConnections(5)
            .withRequestsPerSecond(1_000_000)
            .withBackoff(Duration.ofMillis(1), Duration.ofMillis(2));
    private static final HttpRequest OK = HttpRequest.get("/ok");
    private static final HttpRequest EVENTS = HttpRequest.get("/events");

    private static void answer(RawServer.Request request, OutputStream out) throws IOException {
        switch (request.target()) {
            case "/ok" -> out.write(RawServer.reply(200, "", "ok"));
            case "/last" -> out.write(RawServer.reply(200, "Connection: close\r\n", "ok"));
            case "/busy" -> out.write(RawServer.reply(503, "", ""));
            case "/cut" -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab".getBytes(StandardCharsets.UTF_8));
            case "/events" ->
                out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n"
                        .getBytes(StandardCharsets.UTF_8));
            case "/short" ->
                out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
            default -> throw new IOException("closed without an answer");
        }
    }

    private static void something(Random luck, HttpDevice device, RawServer server) {
        try {
            switch (luck.nextInt(9)) {
                case 0 -> device.send(HttpRequest.get("/last"));
                case 1 -> device.send(HttpRequest.get("/busy"));
                case 2 -> device.send(HttpRequest.get("/cut").withTimeout(Duration.ofMillis(5)));
                case 3 -> device.send(HttpRequest.get("/none"));
                case 4 -> device.stream(EVENTS, new Recorder()).close();
                case 5 -> device.stream(HttpRequest.get("/short"), new Recorder());
                case 6 -> device.stream(HttpRequest.get("/none"), new Recorder());
                case 7 -> server.disconnect();
                default -> device.send(OK);
            }
        } catch (CameraException e) {
            assertTrue(e.kind().retryable() || e.kind() == Kind.GONE, e.toString());
        }
    }

    @Test
    void leavesNoTurnAndNoPlaceBehind() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (RawServer server = RawServer.start(GovernorLeakTest::answer);
                HttpTransports transport = HttpTransports.create(LIMITS);
                HttpDevice kept = open(transport, server)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Random luck = new Random(i);
                work.add(threads.submit(() -> {
                    for (int round = 0; round < 10; round++) {
                        try (HttpDevice own = open(transport, server)) {
                            for (int call = 0; call < 12; call++) {
                                something(luck, luck.nextBoolean() ? own : kept, server);
                            }
                        }
                        assertTrue(transport.hosts().get(0).connections() <= 5);
                    }
                }));
            }
            for (Future<?> each : work) {
                each.get(50, TimeUnit.SECONDS);
            }
            Waits.until(() -> status(transport).streams() == 0);
            Waits.until(() -> works(kept));
            List<HttpExchange> streams = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                streams.add(kept.stream(EVENTS, new Recorder()));
            }
            assertEquals("ok", kept.send(OK).text());
            assertEquals(5, status(transport).connections());
            streams.forEach(HttpExchange::close);
            assertEquals(0, status(transport).streams());
            assertEquals(0, status(transport).waiting());
            assertEquals(1, status(transport).connections());
        } finally {
            threads.shutdownNow();
        }
    }

    private static HttpDevice open(HttpTransports transport, RawServer server) {
        return transport.open(HttpTarget.of(server.address(), Credentials.ANONYMOUS));
    }

    private static HostStatus status(HttpTransports transport) {
        return transport.hosts().get(0);
    }

    private static boolean works(HttpDevice device) {
        try {
            return device.send(OK).success();
        } catch (CameraException e) {
            assertTrue(e.kind().retryable(), e.toString());
            return false;
        }
    }

    @Test
    void closeEndsTheMakingOfAConnection() throws Exception {
        List<Socket> fill = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTransports transport = HttpTransports.create()) {
            for (int i = 0; i < 2; i++) {
                fill.add(new Socket(full.getInetAddress(), full.getLocalPort()));
            }
            HttpDevice device = transport.open(
                    HttpTarget.of(new DeviceAddress("http", "127.0.0.1", full.getLocalPort()), Credentials.ANONYMOUS));
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<HttpReply> call = CompletableFuture.supplyAsync(
                    () -> {
                        begun.countDown();
                        return device.send(OK);
                    },
                    work -> new Thread(work).start());
            assertTrue(begun.await(5, TimeUnit.SECONDS));
            Waits.until(() -> status(transport).counters().get("requests") == 1);
            device.close();
            ExecutionException e = assertThrows(ExecutionException.class, () -> call.get(4, TimeUnit.SECONDS));
            assertEquals(Kind.GONE, ((CameraException) e.getCause()).kind());
        } finally {
            for (Socket socket : fill) {
                socket.close();
            }
        }
    }
}
