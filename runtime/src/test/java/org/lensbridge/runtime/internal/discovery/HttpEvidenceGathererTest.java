package org.lensbridge.runtime.internal.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.Probe;

@Timeout(60)
class HttpEvidenceGathererTest {
    private static final String PAGE =
            "HTTP/1.1 200 OK\r\nServer: tiny/1\r\nContent-Length: 21\r\n\r\n<title>Gate</title>  ";

    private final HttpEvidenceGatherer gatherer =
            new HttpEvidenceGatherer(Duration.ofSeconds(5), Duration.ofMillis(1500));

    @AfterEach
    void close() {
        gatherer.close();
    }

    @Test
    void gathersTheStartPageAndTheProbes() {
        try (TinyServer server = new TinyServer((request, out) -> out.write((request.startsWith("GET /who?x=1 ")
                        ? "HTTP/1.1 401 No\r\nWWW-Authenticate: Digest realm=\"The gate\"\r\n\r\nBad Request!\r\n"
                        : PAGE)
                .getBytes(StandardCharsets.ISO_8859_1)))) {
            Evidence evidence =
                    gatherer.gather(server.address(), List.of(new Probe("/who?x=1"), new Probe("/who?x=1")));
            assertEquals(
                    Map.of(
                            Evidence.HTTP_STATUS,
                            "200",
                            Evidence.HTTP_SERVER,
                            "tiny/1",
                            Evidence.HTTP_TITLE,
                            "Gate",
                            Evidence.probe("/who?x=1", "status"),
                            "401",
                            Evidence.probe("/who?x=1", "realm"),
                            "The gate",
                            Evidence.probe("/who?x=1", "body"),
                            "Bad Request!"),
                    evidence.facts());
            assertEquals(2, server.requests.size());
            assertTrue(server.requests.stream().noneMatch(r -> r.toLowerCase().contains("authorization")));
            assertEquals(1, server.mostAtOnce.get());
        }
    }

    @Test
    void doesNotWaitForTheEndOfACompleteAnswer() {
        try (TinyServer server = keepingOpen(PAGE)) {
            HttpEvidenceGatherer patient = new HttpEvidenceGatherer(Duration.ofSeconds(5), Duration.ofMinutes(10));
            assertEquals(
                    "200", patient.gather(server.address(), List.of()).facts().get(Evidence.HTTP_STATUS));
            patient.close();
        }
    }

    private static TinyServer keepingOpen(String text) {
        TinyServer[] self = new TinyServer[1];
        self[0] = new TinyServer((request, out) -> {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            self[0].pause(60_000);
        });
        return self[0];
    }

    @Test
    void hasNoFactsWhereNobodyListensOrSpeaksHttp() {
        DeviceAddress nobody;
        try (TinyServer server = TinyServer.answering("")) {
            nobody = server.address();
        }
        assertTrue(gatherer.gather(nobody, List.of(new Probe("/a"))).facts().isEmpty());
        try (TinyServer server = TinyServer.answering("SSH-2.0-camera\r\n")) {
            assertTrue(gatherer.gather(server.address(), List.of(new Probe("/a")))
                    .facts()
                    .isEmpty());
            assertEquals(1, server.requests.size());
        }
        try (TinyServer server = keepingOpen("")) {
            assertTrue(gatherer.gather(server.address(), List.of(new Probe("/a")))
                    .facts()
                    .isEmpty());
        }
    }

    @Test
    void givesUpOnAHandshakeThatNeverEnds() {
        try (TinyServer server = new TinyServer((request, out) -> out.flush())) {
            DeviceAddress secure = new DeviceAddress("https", "127.0.0.1", server.port());
            assertTrue(gatherer.gather(secure, List.of()).facts().isEmpty());
        }
    }

    @Test
    void boundsAHeaderThatNeverEnds() {
        try (TinyServer server = new TinyServer((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nServer: endless\r\n".getBytes(StandardCharsets.ISO_8859_1));
            byte[] line = ("X-" + "a".repeat(1_000) + ": b\r\n").getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 100_000; i++) {
                out.write(line);
            }
        })) {
            Evidence evidence = gatherer.gather(server.address(), List.of());
            assertEquals("endless", evidence.fact(Evidence.HTTP_SERVER).orElseThrow());
        }
    }

    @Test
    void boundsATrickle() {
        TinyServer[] self = new TinyServer[1];
        try (TinyServer server = new TinyServer((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nServer: slow\r\nX: ".getBytes(StandardCharsets.ISO_8859_1));
            while (!self[0].pause(5)) {
                out.write('a');
            }
        })) {
            self[0] = server;
            Evidence evidence = gatherer.gather(server.address(), List.of());
            assertEquals("slow", evidence.fact(Evidence.HTTP_SERVER).orElseThrow());
        }
    }

    @Test
    void keepsFactsSmallAndProbesFew() {
        String page = "HTTP/1.1 200 OK\r\nServer: " + "s".repeat(3_000) + "\r\n\r\n" + "b".repeat(100_000);
        try (TinyServer server = TinyServer.answering(page)) {
            List<Probe> probes =
                    IntStream.range(0, 100).mapToObj(i -> new Probe("/" + i)).toList();
            Evidence evidence = gatherer.gather(server.address(), probes);
            assertEquals(1 + 16, server.requests.size());
            assertTrue(evidence.facts().values().stream().allMatch(fact -> fact.length() <= 1024));
            assertFalse(evidence.facts().containsKey(Evidence.probe("/16", "status")));
        }
    }
}
