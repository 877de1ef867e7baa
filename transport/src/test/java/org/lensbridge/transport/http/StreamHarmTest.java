package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.governor.Waits;

/** What happens to one stream harms no call and no other stream. */
@Timeout(60)
class StreamHarmTest {
    private static final HttpRequest OK = HttpRequest.get("/ok");
    private static final HttpRequest EVENTS = HttpRequest.get("/events");

    private final CountDownLatch end = new CountDownLatch(1);
    private final RawServer server = RawServer.start(this::answer);
    private final HttpTransports transport =
            HttpTransports.create(HostLimits.DEFAULT.withBreakerThreshold(1).withCalls(8));
    private final HttpDevice device = transport.open(
            HttpTarget.of(server.address(), Credentials.ANONYMOUS).withTimeout(Duration.ofSeconds(20)));

    @AfterEach
    void close() {
        end.countDown();
        transport.close();
        server.close();
    }

    private void answer(RawServer.Request request, OutputStream out) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n";
        switch (request.target()) {
            case "/short" -> out.write((head + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            case "/slow" -> {
                HttpSendTest.await(end);
                out.write(RawServer.reply(200, "", "slow"));
            }
            case "/events" -> {
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                do {
                    out.write("1\r\ny\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                } while (!isOver());
            }
            default -> out.write(RawServer.reply(200, "", "ok"));
        }
    }

    private boolean isOver() throws IOException {
        try {
            return end.await(5, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void closingAStreamThatIsOverLeavesItsConnectionToWhoeverHasItNow() throws Exception {
        Recorder reader = new Recorder();
        HttpExchange over = device.stream(HttpRequest.get("/short"), reader);
        assertTrue(reader.awaitEnd());
        Recorder next = new Recorder();
        CompletableFuture<HttpExchange> call = CompletableFuture.supplyAsync(
                () -> device.stream(HttpRequest.get("/slow").withoutRepeating(), next),
                work -> new Thread(work).start());
        Waits.until(() -> server.requests.size() == 2);
        over.close();
        end.countDown();
        call.get(10, TimeUnit.SECONDS);
        assertTrue(next.awaitEnd());
        assertEquals("slow", next.text());
        assertEquals(1, server.connections.get());
    }

    /** Readers of a bundle that is gone throw errors. */
    private record Broken(String at, CountDownLatch ended, List<Kind> ends) implements StreamReader {
        private void breakAt(String place) {
            if (place.equals(at)) {
                throw new NoClassDefFoundError("org/example/Gone");
            }
        }

        @Override
        public void head(HttpReply head) {
            breakAt("head");
        }

        @Override
        public boolean data(ByteBuffer chunk) {
            breakAt("data");
            return true;
        }

        @Override
        public void end(Optional<CameraException> failure) {
            failure.map(CameraException::kind).ifPresent(ends::add);
            ended.countDown();
            breakAt("end");
        }
    }

    @Test
    void errorsOfReadersEndTheirOwnStreamsOnly() throws Exception {
        Recorder healthy = new Recorder();
        device.stream(EVENTS, healthy);
        for (int i = 0; i < 4; i++) {
            Broken head = new Broken("head", new CountDownLatch(1), new ArrayList<>());
            CameraException refused = assertThrows(CameraException.class, () -> device.stream(EVENTS, head));
            assertEquals(Kind.DRIVER_FAILURE, refused.kind());
            Broken data = new Broken("data", new CountDownLatch(1), new ArrayList<>());
            device.stream(EVENTS, data);
            assertTrue(data.ended().await(10, TimeUnit.SECONDS));
            assertEquals(List.of(Kind.DRIVER_FAILURE), data.ends());
            Broken last = new Broken("end", new CountDownLatch(1), new ArrayList<>());
            device.stream(HttpRequest.get("/short"), last);
            assertTrue(last.ended().await(10, TimeUnit.SECONDS));
            assertEquals("ok", device.send(OK).text());
        }
        int seen = healthy.text().length();
        assertTrue(healthy.awaitBytes(seen + 1));
        assertEquals(1, transport.hosts().get(0).streams());
    }

    @Test
    void aStreamThatBringsDataShowsThatTheHostIsThere() throws Exception {
        Recorder reader = new Recorder();
        device.stream(EVENTS, reader);
        HttpRequest slow = HttpRequest.get("/slow").withTimeout(Duration.ofMillis(1500));
        assertEquals(
                Kind.TIMEOUT,
                assertThrows(CameraException.class, () -> device.send(slow)).kind());
        assertTrue(reader.awaitBytes(reader.text().length() + 1));
        assertEquals("ok", device.send(OK).text());
    }
}
