package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.governor.Waits;

@Timeout(60)
class UrgentCallTest {
    private static final HttpRequest STOP = HttpRequest.get("/stop").withTimeout(Duration.ofSeconds(30));

    @Test
    void waitsNeitherForATurnNorForAPlace() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        RawServer.Script script = (request, out) -> {
            if (request.target().equals("/events")) {
                out.write("HTTP/1.1 200 OK\r\n\r\nx".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
            if (!request.target().equals("/stop")) {
                HttpSendTest.await(end);
            }
            out.write(RawServer.reply(200, "", "ok"));
        };
        try (RawServer server = RawServer.start(script);
                HttpTransports transport = HttpTransports.create(
                        HostLimits.DEFAULT.withConnections(3).withCalls(2))) {
            HttpDevice device = transport.open(HttpTarget.of(server.address(), Credentials.ANONYMOUS));
            HttpExchange stream = device.stream(HttpRequest.get("/events"), new Recorder());
            List<CompletableFuture<String>> slow = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                slow.add(CompletableFuture.supplyAsync(
                        () -> device.send(HttpRequest.get("/slow").withTimeout(Duration.ofSeconds(30)))
                                .text(),
                        work -> new Thread(work).start()));
            }
            HostStatus[] seen = new HostStatus[1];
            Waits.until(() -> {
                seen[0] = transport.hosts().get(0);
                return seen[0].waiting() == slow.size() - 2 && server.connections.get() == 3;
            });
            CameraException busy =
                    assertThrows(CameraException.class, () -> device.send(STOP.withTimeout(Duration.ofMillis(50))));
            assertEquals(Kind.BUSY, busy.kind());
            assertEquals("ok", device.send(STOP.urgently()).text());
            assertEquals("ok", device.send(STOP.urgently()).text());
            assertTrue(transport.hosts().get(0).connections() <= 4);
            end.countDown();
            for (CompletableFuture<String> reply : slow) {
                assertEquals("ok", reply.get(30, TimeUnit.SECONDS));
            }
            stream.close();
            assertTrue(transport.hosts().get(0).connections() <= 3);
        }
    }
}
