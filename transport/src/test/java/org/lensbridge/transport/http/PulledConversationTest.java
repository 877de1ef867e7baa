package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Replies that a caller reads at its own pace. */
@Timeout(60)
class PulledConversationTest {
    private static final HttpRequest GET = HttpRequest.get("/file");
    private static final byte[] HEAD = ascii("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");

    private final HttpTransports transport = HttpTransports.create();
    private final CountDownLatch end = new CountDownLatch(1);
    private RawServer server;

    @AfterEach
    void close() {
        end.countDown();
        transport.close();
        server.close();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private HttpDevice serve(RawServer.Script script) {
        return serve(script, Credentials.ANONYMOUS);
    }

    private HttpDevice serve(RawServer.Script script, Credentials credentials) {
        server = RawServer.start(script);
        return transport.open(HttpTarget.of(server.address(), credentials));
    }

    private void hold(OutputStream out) throws IOException {
        out.flush();
        try {
            assertTrue(end.await(50, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String rest(HttpConversation conversation) {
        StringBuilder text = new StringBuilder();
        ByteBuffer buffer = ByteBuffer.allocate(7);
        while (conversation.read(buffer) >= 0) {
            text.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
            buffer.clear();
        }
        return text.toString();
    }

    private static Kind failure(Runnable work) {
        return assertThrows(CameraException.class, work::run).kind();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "it did not happen");
            Thread.onSpinWait();
        }
    }

    @Test
    void logsInAndGivesHeadAndBodyOfAnyKind() {
        DigestGate gate = new DigestGate();
        gate.inner = (request, out) -> out.write(
                request.target().equals("/chunks")
                        ? ascii(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")
                        : RawServer.reply(200, "Content-Type: video/x\r\n", "hello world"));
        HttpDevice device = serve(gate, Credentials.login("u", Secret.of("right")));
        for (String target : new String[] {"/whole", "/chunks"}) {
            try (HttpConversation conversation = device.converse(HttpRequest.get(target))) {
                assertEquals(200, conversation.head().status());
                assertEquals("hello world", rest(conversation));
                assertEquals(-1, conversation.read(ByteBuffer.allocate(5)));
            }
        }
        assertEquals(2, gate.passed.get());
        assertEquals(0, gate.attempts.get());
    }

    @Test
    void slowReaderHoldsTheDeviceBack() {
        AtomicLong written = new AtomicLong();
        HttpDevice device = serve((request, out) -> {
            out.write(HEAD);
            byte[] block = new byte[64 << 10];
            while (end.getCount() > 0) {
                out.write(block);
                written.addAndGet(block.length);
            }
        });
        try (HttpConversation conversation = device.converse(GET)) {
            conversation.read(ByteBuffer.allocate(100));
            long before;
            do {
                before = written.get();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            } while (written.get() != before);
            assertTrue(before < 64 << 20, "buffered " + before);
        }
    }

    @Test
    void silenceEndsTheRead() {
        HttpDevice device = serve((request, out) -> {
            out.write(HEAD);
            hold(out);
        });
        try (HttpConversation conversation = device.converse(GET.withSilence(Duration.ofMillis(150)))) {
            assertEquals(Kind.TIMEOUT, failure(() -> conversation.read(ByteBuffer.allocate(10))));
        }
    }

    @Test
    void waitsForNobodyWhileNobodyReads() throws Exception {
        HttpDevice device = serve((request, out) -> {
            out.write(HEAD);
            out.flush();
            try {
                assertTrue(end.await(50, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            out.write(ascii("late"));
            out.flush();
        });
        try (HttpConversation conversation = device.converse(GET.withTimeout(Duration.ofMillis(200)))) {
            assertTrue(!end.await(600, TimeUnit.MILLISECONDS));
            end.countDown();
            ByteBuffer buffer = ByteBuffer.allocate(4);
            conversation.read(buffer);
            assertTrue(buffer.position() > 0);
        }
    }

    @Test
    void closingEndsAReadThatWaits() throws Exception {
        HttpDevice device = serve((request, out) -> {
            out.write(HEAD);
            hold(out);
        });
        HttpConversation conversation = device.converse(GET.withSilence(Duration.ofSeconds(40)));
        CompletableFuture<Kind> ended =
                CompletableFuture.supplyAsync(() -> failure(() -> conversation.read(ByteBuffer.allocate(10))));
        conversation.close();
        assertEquals(Kind.GONE, ended.get(20, TimeUnit.SECONDS));
        conversation.close();
        assertEquals(0, transport.hosts().get(0).connections());
        assertEquals(0, transport.hosts().get(0).streams());
    }

    @Test
    void closingTheDeviceEndsItToo() throws Exception {
        HttpDevice device = serve((request, out) -> {
            out.write(HEAD);
            hold(out);
        });
        try (HttpConversation conversation = device.converse(GET.withSilence(Duration.ofSeconds(40)))) {
            CompletableFuture<Kind> ended =
                    CompletableFuture.supplyAsync(() -> failure(() -> conversation.read(ByteBuffer.allocate(10))));
            device.close();
            assertEquals(Kind.GONE, ended.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void brokenReplyIsNoEnd() {
        HttpDevice device = serve((request, out) -> {
            out.write(HEAD);
            out.write(ascii("part"));
            out.flush();
            throw new IOException("cut");
        });
        try (HttpConversation conversation = device.converse(GET)) {
            assertEquals(Kind.UNREACHABLE, failure(() -> rest(conversation)));
        }
    }

    @Test
    void refusedTurnsAndStatusAreTold() {
        HttpDevice device = serve((request, out) -> out.write(
                request.target().equals("/busy") ? RawServer.reply(503, "", "") : RawServer.reply(404, "", "none")));
        try (HttpConversation conversation = device.converse(GET)) {
            assertEquals(404, conversation.head().status());
            assertEquals("none", rest(conversation));
        }
        assertEquals(Kind.BUSY, failure(() -> device.converse(HttpRequest.get("/busy"))));
        assertEquals(0, transport.hosts().get(0).streams());
        assertEquals(0, transport.hosts().get(0).connections());
    }

    /** A device that keeps what it is sent, and asks for a login first. */
    private static final class Ear implements RawServer.Script {
        final AtomicLong heard = new AtomicLong();
        final DigestGate gate = new DigestGate();
        private volatile String refusal = "";

        @Override
        public void answer(RawServer.Request request, OutputStream out) throws IOException {
            if (!refusal.isEmpty() && request.method().equals("POST")) {
                out.write(ascii(refusal));
            } else {
                gate.answer(request, out);
            }
        }

        @Override
        public boolean hears(RawServer.Request request, InputStream in) throws IOException {
            if (request.header("authorization").isEmpty() || !refusal.isEmpty()) {
                return false;
            }
            byte[] block = new byte[1000];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                heard.addAndGet(n);
            }
            return true;
        }
    }

    @Test
    void endlessBodyArrivesPieceByPiece() {
        Ear ear = new Ear();
        HttpDevice device = serve(ear, Credentials.login("u", Secret.of("right")));
        device.send(HttpRequest.get("/hello"));
        HttpRequest post = HttpRequest.endless("/talk", "Audio/G.711A", 9_999_999);
        try (HttpConversation conversation = device.converse(post)) {
            for (long piece = 1; piece <= 20; piece++) {
                conversation.write(ByteBuffer.wrap(new byte[320]));
                long expected = piece * 320;
                await(() -> ear.heard.get() == expected);
            }
        }
        await(() -> server.open() == 1);
        RawServer.Request sent = server.requests.get(server.requests.size() - 1);
        assertEquals("9999999", sent.header("content-length"));
        assertEquals("Audio/G.711A", sent.header("content-type"));
    }

    @Test
    void deviceThatTakesNothingHoldsTheSpeakerBack() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            // Else the system takes megabytes in the device's place.
            deaf.setReceiveBufferSize(4 << 10);
            server = RawServer.start((request, out) -> {});
            HttpDevice device = transport.open(
                    HttpTarget.of(new DeviceAddress("http", "127.0.0.1", deaf.getLocalPort()), Credentials.ANONYMOUS));
            HttpRequest post =
                    HttpRequest.endless("/talk", "audio/basic", 9_999_999).withTimeout(Duration.ofSeconds(2));
            long[] taken = {0};
            try (HttpConversation conversation = device.converse(post)) {
                assertEquals(Kind.TIMEOUT, failure(() -> {
                    for (; taken[0] < 1_000; taken[0]++) {
                        conversation.write(ByteBuffer.wrap(new byte[1_000]));
                    }
                }));
            }
            assertTrue(taken[0] < 100, "took " + taken[0] + " kB");
        }
    }

    @Test
    void endlessBodyWithoutALoginYetIsSentAfterTheChallenge() {
        Ear ear = new Ear();
        HttpDevice device = serve(ear, Credentials.login("u", Secret.of("right")));
        try (HttpConversation conversation = device.converse(HttpRequest.endless("/talk", "audio/basic", 9_999_999))) {
            conversation.write(ByteBuffer.wrap(new byte[5]));
            await(() -> ear.heard.get() == 5);
        }
    }

    @Test
    void refusalOfAnEndlessBodyIsTheHead() {
        Ear ear = new Ear();
        ear.refusal = "HTTP/1.1 400 Bad Request\r\nContent-Length: 3\r\n\r\nno!";
        HttpDevice device = serve(ear);
        try (HttpConversation conversation = device.converse(HttpRequest.endless("/talk", "audio/basic", 9_999_999))) {
            assertEquals(400, conversation.head().status());
            assertEquals("no!", rest(conversation));
        }
    }

    @Test
    void signsOfLifeGoOutWhileAReplyIsRead() {
        Ear ear = new Ear();
        AtomicLong signs = new AtomicLong();
        ear.gate.open = true;
        server = RawServer.start(new RawServer.Script() {
            @Override
            public void answer(RawServer.Request request, OutputStream out) throws IOException {
                out.write(ascii("HTTP/1.1 200 OK\r\n\r\nevent"));
                out.flush();
            }

            @Override
            public void after(InputStream in, OutputStream out) throws IOException {
                while (in.read() >= 0) {
                    signs.incrementAndGet();
                    out.write('+');
                    out.flush();
                }
            }
        });
        HttpDevice device = transport.open(HttpTarget.of(server.address(), Credentials.ANONYMOUS));
        try (HttpConversation conversation = device.converse(GET)) {
            StringBuilder text = new StringBuilder();
            ByteBuffer buffer = ByteBuffer.allocate(100);
            while (!text.toString().equals("event+++")) {
                conversation.read(buffer.clear());
                text.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
                if (signs.get() < 3) {
                    conversation.write(ByteBuffer.wrap(new byte[] {'.'}));
                }
            }
            assertEquals(3, signs.get());
        }
    }
}
