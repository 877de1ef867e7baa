package org.lensbridge.transport.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.DigestGate;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;
import org.lensbridge.transport.http.RawServer;

/** Web sockets to a device that keeps to the rules, and to some that do not. */
@Timeout(60)
class WebSocketTest {
    private static final HttpRequest GET = HttpRequest.get("/socket?sources=events");

    private final HttpTransports transport = HttpTransports.create();
    private final BlockingQueue<Talk.Heard> heard = new LinkedBlockingQueue<>();
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
        Credentials login = new Credentials.Login("joe", Secret.of("right"));
        return transport.open(HttpTarget.of(server.address(), login));
    }

    private WebSocket talk(Talk.Words words) {
        return WebSocket.open(serve(new Talk(words)), GET, new WebSocketLimits(1000, 4));
    }

    private void hold() throws IOException {
        try {
            assertTrue(end.await(50, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static CameraException failure(Runnable work) {
        return assertThrows(CameraException.class, work::run);
    }

    private void refused(Kind kind, String reply) {
        HttpDevice device = serve((request, out) -> out.write(reply.getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                kind,
                failure(() -> WebSocket.open(device, GET, WebSocketLimits.DEFAULT))
                        .kind());
    }

    @Test
    void opensBehindADigestLoginAndReadsWhatCameWithTheAgreement() {
        DigestGate gate = new DigestGate();
        gate.inner = (request, out) -> {
            assertEquals("websocket", request.header("upgrade"));
            assertEquals("Upgrade", request.header("connection"));
            assertEquals("13", request.header("sec-websocket-version"));
            out.write(Talk.agreement(request).getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[] {(byte) 0x81, 2, 'h', 'i'});
        };
        try (WebSocket socket = WebSocket.open(serve(gate), GET, WebSocketLimits.DEFAULT)) {
            assertEquals("hi", socket.read().orElseThrow().text());
        }
        assertEquals(1, server.connections.get() - 1, "the challenge and the socket");
    }

    @Test
    void passesOverExtensionsThatNobodyAskedForUntilTheyAreUsed() {
        HttpDevice device = serve((request, out) -> {
            String agreed = Talk.agreement(request);
            String extended = agreed.substring(0, agreed.length() - 2)
                    + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=15\r\n\r\n";
            out.write(extended.getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[] {(byte) 0x81, 2, 'h', 'i', (byte) 0xc1, 1, 0});
        });
        try (WebSocket socket = WebSocket.open(device, GET, WebSocketLimits.DEFAULT)) {
            assertEquals("hi", socket.read().orElseThrow().text());
            assertEquals(Kind.PROTOCOL, failure(socket::read).kind());
        }
    }

    @Test
    void tellsWrongCredentials() {
        DigestGate gate = new DigestGate();
        gate.password = "other";
        HttpDevice device = serve(gate);
        CameraException failure = failure(() -> WebSocket.open(device, GET, WebSocketLimits.DEFAULT));
        assertEquals(Kind.AUTH_REFUSED, failure.kind());
        assertFalse(failure.getMessage().contains("right"));
    }

    @Test
    void putsFragmentsTogetherAndAnswersPingsBetweenThem() throws InterruptedException {
        try (WebSocket socket = talk(talk -> {
            talk.frame(0x01, "a€".substring(0, 1));
            talk.frame(0x89, "are you there");
            talk.frame(0x00, "");
            talk.frame(0x80, "b".repeat(300));
            heard.add(talk.hear());
            talk.frame(0x82, "bytes");
            hold();
        })) {
            assertEquals("a" + "b".repeat(300), socket.read().orElseThrow().text());
            WebSocketMessage bytes = socket.read().orElseThrow();
            assertEquals(WebSocketMessage.Kind.BINARY, bytes.kind());
            assertEquals(new Talk.Heard(0x8a, "are you there"), heard.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void sendsMaskedTextsOfAnySizeAndLearnsOfPongs() throws InterruptedException {
        String longText = "é".repeat(500);
        try (WebSocket socket = talk(talk -> {
            heard.add(talk.hear());
            heard.add(talk.hear());
            Talk.Heard ping = talk.hear();
            talk.frame(0x8a, ping.text());
            hold();
        })) {
            socket.send("{}");
            socket.send(longText);
            socket.ping();
            assertEquals(WebSocketMessage.Kind.PONG, socket.read().orElseThrow().kind());
            assertEquals(new Talk.Heard(0x81, "{}"), heard.poll(20, TimeUnit.SECONDS));
            assertEquals(new Talk.Heard(0x81, longText), heard.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void waitsForNobodyToAskForASignOfLife() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (WebSocket socket = talk(talk -> {
            // A device that asks for signs of life and takes none.
            while (end.getCount() > 0) {
                talk.frame(0x89, "x".repeat(120));
                sent.incrementAndGet();
            }
        })) {
            CompletableFuture<CameraException> reading = CompletableFuture.supplyAsync(() -> failure(socket::read));
            awaitStandstill(sent, reading);
            CompletableFuture<Void> ping = CompletableFuture.runAsync(socket::ping);
            CompletableFuture.anyOf(ping, reading).get(50, TimeUnit.SECONDS);
            assertTrue(ping.isDone() && !ping.isCompletedExceptionally());
            assertEquals(Kind.TIMEOUT, reading.get(50, TimeUnit.SECONDS).kind());
        }
    }

    /** Until neither side takes what the other one sends. */
    private static void awaitStandstill(AtomicLong sent, CompletableFuture<?> reading) {
        long before = -1;
        while (sent.get() != before && !reading.isDone()) {
            before = sent.get();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
    }

    @Test
    void answersAGoodbye() throws InterruptedException {
        try (WebSocket socket = talk(talk -> {
            talk.bytes(0x88, 2, 3, 0xe9);
            heard.add(talk.hear());
        })) {
            assertEquals(Optional.empty(), socket.read());
            assertEquals(0x88, heard.poll(20, TimeUnit.SECONDS).first());
        }
    }

    @Test
    void saysGoodbyeWhenItIsClosedWhileAnotherThreadReads() throws Exception {
        WebSocket socket = talk(talk -> {
            heard.add(talk.hear());
            hold();
        });
        CompletableFuture<CameraException> reading = CompletableFuture.supplyAsync(() -> failure(socket::read));
        socket.close();
        socket.close();
        assertEquals(Kind.GONE, reading.get(20, TimeUnit.SECONDS).kind());
        assertEquals(0x88, heard.poll(20, TimeUnit.SECONDS).first());
        assertEquals(Kind.GONE, failure(() -> socket.send("late")).kind());
    }

    @Test
    void endsWithTheDevice() {
        HttpDevice device = serve(new Talk(talk -> hold()));
        WebSocket socket = WebSocket.open(device, GET, WebSocketLimits.DEFAULT);
        device.close();
        assertEquals(Kind.GONE, failure(socket::read).kind());
        socket.close();
    }

    @Test
    void tellsAGoodbyeFromABreak() {
        try (WebSocket cut = talk(talk -> talk.bytes(0x81, 5, 'h', 'a'))) {
            assertEquals(Kind.UNREACHABLE, failure(cut::read).kind());
        }
        server.close();
        try (WebSocket silent = talk(talk -> talk.bytes(0x81, 1, 'a'))) {
            assertEquals("a", silent.read().orElseThrow().text());
            assertEquals(Kind.UNREACHABLE, failure(silent::read).kind());
        }
    }

    @Test
    void refusesWhatBreaksTheRules() {
        Talk.Words[] broken = {
            talk -> talk.bytes(0x81, 0x81, 1, 2, 3, 4, 5),
            talk -> talk.bytes(0xc1, 0),
            talk -> talk.bytes(0x83, 0),
            talk -> talk.bytes(0x80, 0),
            talk -> talk.bytes(0x09, 0),
            talk -> talk.bytes(0x89, 126, 0, 126),
            talk -> talk.bytes(0x81, 127, 0xff, 0, 0, 0, 0, 0, 0, 0),
            talk -> talk.bytes(0x81, 126, 0xff, 0xff),
            talk -> talk.bytes(0x81, 1, 0xff),
            talk -> talk.bytes(0x01, 1, 'a', 0x01, 1, 'b'),
            talk -> talk.bytes(0x01, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            talk -> talk.bytes('H', 'T', 'T', 'P', '/', '1', '.', '1', ' ')
        };
        for (Talk.Words each : broken) {
            try (WebSocket socket = talk(talk -> {
                each.say(talk);
                heard.add(talk.hear());
            })) {
                assertEquals(Kind.PROTOCOL, failure(socket::read).kind());
                assertEquals(0x88, heard.poll(20, TimeUnit.SECONDS).first());
                assertEquals(Kind.GONE, failure(socket::read).kind());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            server.close();
        }
    }

    @Test
    void endsWhenTheDeviceSaysNothing() {
        HttpDevice device = serve(new Talk(talk -> hold()));
        HttpRequest patient = GET.withSilence(Duration.ofMillis(150));
        try (WebSocket socket = WebSocket.open(device, patient, WebSocketLimits.DEFAULT)) {
            assertEquals(Kind.TIMEOUT, failure(socket::read).kind());
        }
    }

    @Test
    void tellsADeviceWithoutWebSocketsFromOneThatRefuses() {
        refused(Kind.UNSUPPORTED, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        refused(Kind.UNSUPPORTED, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
        refused(Kind.AUTH_REFUSED, "HTTP/1.1 403 Forbidden\r\nWWW-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n");
        refused(Kind.BUSY, "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
        refused(Kind.PROTOCOL, "HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/x\r\nContent-Length: 0\r\n\r\n");
        refused(Kind.PROTOCOL, "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
        refused(Kind.PROTOCOL, "HTTP/1.1 101 Go\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: AAAA\r\n\r\n");
        refused(Kind.PROTOCOL, "HTTP/1.1 101 Go\r\n\r\n");
        refused(Kind.PROTOCOL, "ICY 101\r\n\r\n");
    }

    @Test
    void provesTheHandshakeAsTheStandardsExampleDoes() {
        assertEquals("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", new Handshake("dGhlIHNhbXBsZSBub25jZQ==").accept());
    }
}
