package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.admin.HostStatus.Circuit;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.config.TransportSettings;
import org.lensbridge.transport.internal.governor.Waits;
import org.lensbridge.transport.internal.http.ClientTransport;
import org.lensbridge.transport.internal.tls.FirstUsePins;

/** What one host is asked for, over real sockets. */
@Timeout(60)
class HttpGovernorTest {
    private static final HttpRequest GET = HttpRequest.get("/a");
    private static final RawServer.Script OK = (request, out) -> out.write(RawServer.reply(200, "", "ok"));
    private static final Duration LONG = Duration.ofSeconds(20);

    private final CountDownLatch end = new CountDownLatch(1);
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        end.countDown();
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    private RawServer serve(RawServer.Script script) {
        RawServer server = RawServer.start(script);
        open.add(server);
        return server;
    }

    private HttpTransports transport(HostLimits limits) {
        HttpTransports transport = HttpTransports.create(limits);
        open.add(transport);
        return transport;
    }

    private static HttpDevice open(HttpTransport transport, RawServer server) {
        return transport.open(
                HttpTarget.of(server.address(), Credentials.ANONYMOUS).withTimeout(LONG));
    }

    private static CameraException fails(Supplier<?> call) {
        return assertThrows(CameraException.class, call::get);
    }

    private static HttpRequest within(Duration timeout) {
        return GET.withTimeout(timeout);
    }

    private static <T> CompletableFuture<T> async(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static HostStatus status(HttpTransports transport) {
        return transport.hosts().get(0);
    }

    private static long counter(HttpTransports transport, String name) {
        return status(transport).counters().get(name);
    }

    private RawServer.Script quietStream() {
        return (request, out) -> {
            if (request.target().equals("/events")) {
                out.write("HTTP/1.1 200 OK\r\n\r\nx".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                HttpSendTest.await(end);
            } else {
                out.write(RawServer.reply(200, "", "ok"));
            }
        };
    }

    @Test
    void sharesTheConnectionBudgetOfAllDevicesAtAHost() {
        RawServer server = serve(OK);
        HttpTransports transport = transport(HostLimits.DEFAULT.withConnections(2));
        List<HttpDevice> devices = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            devices.add(open(transport, server));
            assertEquals("ok", devices.get(i).send(GET).text());
            assertTrue(status(transport).connections() <= 2);
        }
        assertEquals(5, server.connections.get());
        assertEquals(3, counter(transport, "connections_evicted"));
        devices.get(4).send(GET);
        devices.get(3).send(GET);
        assertEquals(5, server.connections.get());
        devices.get(0).send(GET);
        assertEquals(6, server.connections.get());
    }

    @Test
    void alwaysKeepsAPlaceForACall() throws Exception {
        RawServer server = serve(quietStream());
        HttpTransports transport = transport(HostLimits.DEFAULT.withConnections(3));
        HttpDevice streaming = open(transport, server);
        HttpRequest events = HttpRequest.get("/events");
        HttpExchange first = streaming.stream(events, new Recorder());
        streaming.stream(events, new Recorder());
        CameraException e = fails(() -> streaming.stream(events.withTimeout(Duration.ofMillis(50)), new Recorder()));
        assertEquals(Kind.BUSY, e.kind());
        assertTrue(e.reason().contains("2 streams are open"), e.reason());
        assertTrue(e.reason().contains("raise 'connections'"), e.reason());
        HttpDevice calling = open(transport, server);
        for (int i = 0; i < 3; i++) {
            assertEquals("ok", calling.send(GET).text());
            assertEquals("ok", streaming.send(GET).text());
        }
        assertEquals(2, status(transport).streams());
        CompletableFuture<HttpExchange> waiting = async(() -> streaming.stream(events, new Recorder()));
        Waits.until(() -> status(transport).waiting() == 1);
        first.close();
        waiting.get(10, TimeUnit.SECONDS).close();
        assertEquals(1, status(transport).streams());
    }

    @Test
    void leavesABusyHostAloneForAsLongAsItAsks() {
        RawServer server = serve((request, out) -> out.write(RawServer.reply(429, "Retry-After: 3600\r\n", "")));
        HttpTransports transport = transport(HostLimits.DEFAULT);
        HttpDevice device = open(transport, server);
        assertEquals(
                Duration.ofMinutes(5),
                fails(() -> device.send(GET)).retryAfter().orElseThrow());
        for (int i = 0; i < 3; i++) {
            CameraException e = fails(() -> device.send(GET));
            assertEquals(Kind.BUSY, e.kind());
            assertTrue(e.retryAfter().orElseThrow().compareTo(Duration.ofMinutes(5)) <= 0);
            assertTrue(e.reason().contains("asks to be left alone"), e.reason());
        }
        device.close();
        HttpDevice again = open(transport, server);
        assertEquals(Kind.BUSY, fails(() -> again.send(GET)).kind());
        assertEquals(1, server.requests.size());
        assertEquals(1, counter(transport, "busy_answers"));
        assertEquals(Circuit.OPEN, status(transport).circuit());
        assertTrue(status(transport).opensIn().isPresent());
    }

    @Test
    void waitsForAGateThatOpensSoon() {
        AtomicInteger count = new AtomicInteger();
        RawServer server =
                serve((request, out) -> out.write(RawServer.reply(count.getAndIncrement() == 0 ? 503 : 200, "", "ok")));
        HttpTransports transport = transport(HostLimits.DEFAULT);
        HttpDevice device = open(transport, server);
        assertEquals(Kind.BUSY, fails(() -> device.send(GET)).kind());
        assertEquals("ok", device.send(GET).text());
    }

    @Test
    void isReadyToMoveWhileItsPicturesAreBusy() {
        RawServer server = serve((request, out) ->
                out.write(RawServer.reply(request.target().startsWith("/picture") ? 503 : 200, "", "ok")));
        Duration minute = Duration.ofMinutes(1);
        HttpTransports transport = transport(HostLimits.DEFAULT.withBackoff(minute, minute));
        HttpDevice device = open(transport, server);
        for (int i = 0; i < 10; i++) {
            HttpRequest picture = HttpRequest.get("/picture?number=" + i).withTimeout(Duration.ofMillis(900));
            assertEquals(Kind.BUSY, fails(() -> device.send(picture)).kind());
            assertEquals("ok", device.send(GET).text());
        }
        assertEquals(Circuit.CLOSED, status(transport).circuit());
    }

    @Test
    void sendsNothingToAHostThatIsNotThereAndNoticesWhenItIsBack() throws Exception {
        HostLimits limits =
                HostLimits.DEFAULT.withBreakerThreshold(3).withBackoff(Duration.ofMinutes(1), Duration.ofMinutes(1));
        HttpTransports transport = transport(limits);
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        DeviceAddress nobody = new DeviceAddress("http", "127.0.0.1", port);
        HttpDevice device = transport.open(HttpTarget.of(nobody, Credentials.ANONYMOUS));
        for (int i = 0; i < 3; i++) {
            assertTrue(fails(() -> device.send(GET)).reason().contains("refuses the connection"));
        }
        CameraException e = fails(() -> device.send(GET));
        assertEquals(Kind.UNREACHABLE, e.kind());
        assertTrue(e.reason().startsWith("Nothing at 127.0.0.1:" + port + " was reachable for "), e.reason());
        assertTrue(e.retryAfter().orElseThrow().compareTo(Duration.ofMinutes(1)) <= 0);
        assertEquals(
                Kind.UNREACHABLE,
                fails(() -> device.stream(GET, new Recorder())).kind());
        assertEquals(3, counter(transport, "requests"));
        assertEquals(3, counter(transport, "connection_failures"));
        assertEquals(1, counter(transport, "breaker_opened"));
        assertEquals(0, status(transport).connections());
    }

    @Test
    void isNotPutOffBySlowRequestsRefusingReadersOrClosedIdleConnections() {
        AtomicBoolean slow = new AtomicBoolean(true);
        RawServer server = serve((request, out) -> {
            if (request.target().equals("/slow") && slow.get()) {
                HttpSendTest.await(end);
            }
            out.write(RawServer.reply(request.target().equals("/events") ? 404 : 200, "", "ok"));
        });
        HttpTransports transport = transport(HostLimits.DEFAULT.withBreakerThreshold(1));
        HttpDevice device = open(transport, server);
        HttpRequest impatient = HttpRequest.get("/slow").withTimeout(Duration.ofMillis(20));
        for (int i = 0; i < 3; i++) {
            assertTrue(fails(() -> device.send(impatient)).kind().retryable());
            assertEquals(
                    Kind.UNSUPPORTED,
                    fails(() -> device.stream(HttpRequest.get("/events"), new Recorder()))
                            .kind());
            server.disconnect();
            assertEquals("ok", device.send(GET).text());
        }
        assertEquals(0, counter(transport, "breaker_opened"));
        slow.set(false);
    }

    @Test
    void countsAHostThatNeverAnswersAsNotThere() {
        RawServer server = serve((request, out) -> HttpSendTest.await(end));
        HttpTransports transport = transport(HostLimits.DEFAULT.withBreakerThreshold(1));
        HttpDevice device = open(transport, server);
        assertEquals(
                Kind.TIMEOUT,
                fails(() -> device.send(within(Duration.ofMillis(2500)))).kind());
        assertEquals(1, counter(transport, "breaker_opened"));
    }

    @Test
    void findsOutWithOneRequestWhetherTheHostIsBack() throws Exception {
        AtomicBoolean dead = new AtomicBoolean(true);
        RawServer server = serve((request, out) -> {
            if (dead.get()) {
                throw new IOException("close without an answer");
            }
            out.write(RawServer.reply(200, "", "ok"));
        });
        HostLimits limits =
                HostLimits.DEFAULT.withBreakerThreshold(2).withBackoff(Duration.ofMillis(1), Duration.ofMillis(1));
        HttpTransports transport = transport(limits);
        HttpDevice device = open(transport, server);
        for (int i = 0; i < 4; i++) {
            assertEquals(Kind.UNREACHABLE, fails(() -> device.send(GET)).kind());
        }
        assertTrue(counter(transport, "breaker_opened") >= 1);
        dead.set(false);
        Waits.until(() -> {
            try {
                return device.send(GET).text().equals("ok");
            } catch (CameraException e) {
                assertEquals(Kind.UNREACHABLE, e.kind());
                return false;
            }
        });
        assertEquals(Circuit.CLOSED, status(transport).circuit());
    }

    @Test
    void boundsRequestsPerSecond() {
        RawServer server = serve(OK);
        long begin = System.nanoTime();
        HttpTransports transport = transport(HostLimits.DEFAULT.withRequestsPerSecond(1));
        HttpDevice device = open(transport, server);
        CameraException e = untilBusy(device);
        assertTrue(e.reason().contains("raise 'requestsPerSecond'"), e.reason());
        device.close();
        HttpDevice again = open(transport, server);
        untilBusy(again);
        long sent = server.requests.size();
        assertTrue(sent >= 2 && sent <= 3 + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin), sent + " sent");
        assertEquals("ok", again.send(GET).text());
    }

    private static CameraException untilBusy(HttpDevice device) {
        while (true) {
            try {
                device.send(within(Duration.ofMillis(100)));
            } catch (CameraException e) {
                if (e.kind() == Kind.BUSY) {
                    return e;
                }
            }
        }
    }

    @Test
    void looksNamesUpWithinTheDeadlineAndApartFromOtherHosts() throws Exception {
        ClientTransport transport = new ClientTransport(TransportSettings.DEFAULT, FirstUsePins.inMemory(), host -> {
            if (host.equals("stuck.example")) {
                HttpSendTest.await(end);
                throw new UnknownHostException(host);
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        open.add(transport::close);
        RawServer server = serve(OK);
        int port = server.address().port();
        HttpDevice stuck =
                transport.open(HttpTarget.of(new DeviceAddress("http", "stuck.example", port), Credentials.ANONYMOUS));
        CameraException e = fails(() -> stuck.send(within(Duration.ofMillis(50))));
        assertEquals(Kind.UNREACHABLE, e.kind());
        assertTrue(e.reason().contains("did not tell the address of stuck.example within 50 ms"), e.reason());
        CompletableFuture<Throwable> waiting = async(() -> fails(() -> stuck.send(within(LONG))));
        HttpDevice named =
                transport.open(HttpTarget.of(new DeviceAddress("http", "gate.example", port), Credentials.ANONYMOUS));
        assertEquals("ok", named.send(GET).text());
        assertEquals("gate.example:" + port, server.requests.get(0).header("host"));
        HttpDevice literal = transport.open(HttpTarget.of(server.address(), Credentials.ANONYMOUS));
        assertEquals("ok", literal.send(GET).text());
        assertFalse(waiting.isDone());
        stuck.close();
        assertEquals(Kind.GONE, ((CameraException) waiting.get(4, TimeUnit.SECONDS)).kind());
        assertEquals(
                0L,
                transport.hosts().stream()
                        .filter(host -> host.host().startsWith("stuck"))
                        .count());
    }

    @Test
    void countsWhatACallCosts() {
        DigestGate gate = new DigestGate();
        RawServer server = serve(gate);
        HttpTransports transport = transport(HostLimits.DEFAULT);
        HttpDevice device =
                transport.open(HttpTarget.of(server.address(), Credentials.login("admin", Secret.of("right"))));
        device.send(GET);
        long first = counter(transport, "requests");
        for (int i = 0; i < 10; i++) {
            device.send(GET);
        }
        assertEquals(10, counter(transport, "requests") - first);
        assertEquals(1, counter(transport, "connections_opened"));
        assertEquals(55, counter(transport, "bytes_received"));
        gate.forgetNonces();
        device.send(GET);
        assertEquals(12, counter(transport, "requests") - first);
        assertEquals(0, counter(transport, "refused_logins"), "an old nonce is no refused login");
        assertEquals(0, counter(transport, "waits"));
    }
}
