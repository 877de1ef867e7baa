package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

/** Wherever a call waits when its device is closed, it fails with GONE long before its timeout and leaves nothing behind. */
@Timeout(60)
class CloseWhileWaitingTest {
    private static final HttpRequest OK = HttpRequest.get("/ok");
    private static final HttpRequest SLOW = HttpRequest.get("/slow");
    private static final HttpRequest EVENTS = HttpRequest.get("/events");
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Credentials USER = Credentials.login("user", Secret.of("right"));

    /** What it waits for, and the method in which it does. */
    enum Wait {
        CALL_TURN("Turns.take"),
        STREAM_TURN("Turns.take"),
        CONNECTION("ConnectionBudget.await"),
        TOKEN("HostGovernor.admit"),
        GATE("Gate.pass"),
        BREAKER("CircuitBreaker.enter"),
        LOGIN_TURN("LoginTurn.take"),
        LOGIN_BUDGET("HostGovernor.awaitLogin"),
        NAME("NameLookup.find"),
        FLIGHT("ReuseDesk.join"),
        CONNECTING("DirectExchange.converse"),
        HANDSHAKE("DirectExchange.converse"),
        HEAD("DirectExchange.converse"),
        BODY("DirectExchange.converse"),
        HEAD_OF_STREAM("Exchange.await"),
        STREAM("CountDownLatch.await");

        private final String method;

        Wait(String method) {
            this.method = method;
        }

        boolean isReachedBy(Thread thread) {
            StackTraceElement[] stack = thread.getStackTrace();
            // Who waits for the network is runnable to Java, in a method of the system.
            boolean waits = thread.getState() != Thread.State.RUNNABLE || stack.length > 0 && stack[0].isNativeMethod();
            return waits
                    && Arrays.stream(stack)
                            .anyMatch(frame -> (frame.getClassName() + "." + frame.getMethodName()).endsWith(method));
        }
    }

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicBoolean dead = new AtomicBoolean();
    private final DigestGate gate = new DigestGate();
    private final RawServer server = RawServer.start(this::answer);
    private final List<AutoCloseable> open = new ArrayList<>(List.of(server));
    private ClientTransport transport;
    private HttpDevice witness;
    private HttpDevice holder;

    @AfterEach
    void close() throws Exception {
        end.countDown();
        transport.close();
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private void answer(RawServer.Request request, OutputStream out) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 9\r\n\r\n";
        if (dead.get()) {
            throw new IOException("closed without an answer");
        }
        switch (request.target()) {
            case "/slow" -> {
                HttpSendTest.await(end);
                out.write(RawServer.reply(200, "", "ok"));
            }
            case "/busy" -> out.write(RawServer.reply(503, "Retry-After: 100\r\n", ""));
            case "/login" -> gate.answer(request, out);
            case "/events", "/part" -> {
                out.write((head + "x").getBytes(StandardCharsets.US_ASCII));
                out.flush();
                HttpSendTest.await(end);
            }
            default -> out.write(RawServer.reply(200, "", "ok"));
        }
    }

    private void start(HostLimits limits) {
        transport = new ClientTransport(TransportSettings.of(limits), FirstUsePins.inMemory(), host -> {
            HttpSendTest.await(end);
            throw new UnknownHostException(host);
        });
        witness = open(server.address(), Credentials.ANONYMOUS);
        holder = open(server.address(), USER);
    }

    private HttpDevice open(DeviceAddress address, Credentials credentials) {
        return transport.open(HttpTarget.of(address, credentials).withTimeout(LONG));
    }

    private static <T> CompletableFuture<T> async(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            thread.start();
        });
    }

    private HostStatus status() {
        return transport.hosts().get(0);
    }

    private void holds(HttpRequest request) {
        int before = server.requests.size();
        async(() -> holder.send(request));
        Waits.until(() -> server.requests.size() > before);
    }

    private static HttpReply listen(HttpDevice device, HttpRequest request) {
        Recorder reader = new Recorder();
        device.stream(request, reader);
        try {
            assertTrue(reader.ended.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw reader.failure.orElseThrow();
    }

    private ServerSocket silent(int backlog) throws IOException {
        ServerSocket socket = new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
        open.add(socket);
        return socket;
    }

    private HttpDevice at(String scheme, String host, int port) {
        holder.close();
        witness.close();
        return open(new DeviceAddress(scheme, host, port), USER);
    }

    private HttpDevice device(Wait wait) throws IOException {
        switch (wait) {
            case CALL_TURN -> {
                start(HostLimits.DEFAULT.withCalls(1));
                holds(SLOW);
            }
            case STREAM_TURN -> {
                start(HostLimits.DEFAULT.withConnections(2));
                holder.stream(EVENTS, new Recorder());
            }
            case CONNECTION -> {
                start(HostLimits.DEFAULT.withConnections(2));
                holder.stream(EVENTS, new Recorder());
                holds(SLOW);
            }
            case TOKEN -> {
                start(HostLimits.DEFAULT.withRequestsPerSecond(1).withCalls(100));
                holder.close();
                holder = open(server.address(), Credentials.ANONYMOUS);
                for (int i = 0; i < 30; i++) {
                    async(() -> holder.send(OK));
                }
                Waits.until(() -> status().waiting() > 20);
            }
            case GATE -> {
                start(HostLimits.DEFAULT);
                assertThrows(CameraException.class, () -> holder.send(HttpRequest.get("/busy")));
            }
            case BREAKER -> {
                start(HostLimits.DEFAULT
                        .withBreakerThreshold(1)
                        .withBackoff(Duration.ofMillis(1), Duration.ofMillis(1)));
                dead.set(true);
                assertThrows(CameraException.class, () -> holder.send(OK));
                dead.set(false);
                Waits.until(() -> status().circuit() == Circuit.HALF_OPEN);
                holds(SLOW);
            }
            case LOGIN_TURN, FLIGHT -> {
                start(HostLimits.DEFAULT);
                holds(wait == Wait.FLIGHT ? SLOW.withReuse(Reuse.IN_FLIGHT) : SLOW);
            }
            case LOGIN_BUDGET -> {
                start(HostLimits.DEFAULT.withLoginsPerMinute(1));
                gate.password = "another";
                assertThrows(CameraException.class, () -> holder.send(HttpRequest.get("/login")));
                holder.close();
            }
            default -> start(HostLimits.DEFAULT);
        }
        return switch (wait) {
            case NAME -> at("http", "stuck.example", 80);
            case HANDSHAKE -> at("https", "127.0.0.1", silent(50).getLocalPort());
            case CONNECTING -> {
                ServerSocket full = silent(1);
                open.add(new Socket(full.getInetAddress(), full.getLocalPort()));
                open.add(new Socket(full.getInetAddress(), full.getLocalPort()));
                yield at("http", "127.0.0.1", full.getLocalPort());
            }
            case LOGIN_TURN, FLIGHT -> open(server.address(), USER);
            default -> open(server.address(), Credentials.login("other", Secret.of("right")));
        };
    }

    private static HttpReply call(Wait wait, HttpDevice device) {
        return switch (wait) {
            case STREAM_TURN, STREAM -> listen(device, EVENTS);
            case HEAD_OF_STREAM -> listen(device, SLOW);
            case LOGIN_BUDGET -> device.send(HttpRequest.get("/login"));
            case FLIGHT -> device.send(SLOW.withReuse(Reuse.IN_FLIGHT));
            case BODY -> device.send(HttpRequest.get("/part"));
            case HEAD -> device.send(SLOW);
            default -> device.send(OK);
        };
    }

    @ParameterizedTest
    @EnumSource(Wait.class)
    void endsTheWait(Wait wait) throws Exception {
        HttpDevice device = device(wait);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<HttpReply> call = async(() -> {
            thread.complete(Thread.currentThread());
            return call(wait, device);
        });
        Waits.until(() -> wait.isReachedBy(thread.join()));
        if (wait == Wait.HANDSHAKE) {
            Waits.until(() -> status().counters().get("connections_opened") == 1);
        }
        device.close();
        ExecutionException failure = assertThrows(ExecutionException.class, () -> call.get(8, TimeUnit.SECONDS));
        assertEquals(Kind.GONE, ((CameraException) failure.getCause()).kind(), failure.toString());
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> device.send(OK)).kind());
        end.countDown();
        holder.close();
        leavesNothing(wait);
    }

    private void leavesNothing(Wait wait) {
        if (!transport.hosts().isEmpty()) {
            Waits.until(() -> status().waiting() == 0);
            Waits.until(() -> status().connections() == 0);
            Waits.until(() -> status().streams() == 0);
            assertEquals(1, status().logins().size(), "the witness alone");
            if (wait != Wait.GATE && wait != Wait.TOKEN) {
                assertEquals("ok", witness.send(OK).text());
                assertEquals(1, status().connections());
            }
        }
        witness.close();
        assertTrue(transport.hosts().isEmpty());
    }
}
