package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.media.internal.io.ConnectionLimits;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpTest {
    private static final String COOKIE = "Cookie: theme=dark; lensbridge=" + FakeAccounts.TOKEN;
    private Served served;

    @BeforeEach
    void open() throws IOException {
        served = new Served();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void asksStrangersToLogIn() throws IOException {
        try (Client client = served.client()) {
            client.request("GET " + Served.STREAM);
            Client.Reply reply = client.reply();
            assertEquals(401, reply.status());
            assertTrue(reply.header("www-authenticate").startsWith("Basic realm="));
            client.request("GET " + Served.STREAM, "Cookie: lensbridge=wrong");
            assertEquals(401, client.reply().status());
            client.request("GET " + Served.STREAM, basic("viewer:wrong"));
            assertEquals(401, client.reply().status());
            client.request("GET " + Served.STREAM, "Authorization: Basic =:-(");
            assertEquals(401, client.reply().status());
        }
    }

    @Test
    void checksAPasswordOnceAMinute() throws IOException {
        try (Client client = served.client()) {
            for (int i = 0; i < 5; i++) {
                client.request("GET /nothing", basic(FakeAccounts.USER + ":" + FakeAccounts.PASSWORD));
                assertEquals(404, client.reply().status());
            }
            assertEquals(1, served.accounts.verified.get());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/streams",
                "/streams/gate/1",
                "/streams/gate/0/mjpeg",
                "/streams/gate/x/mjpeg",
                "/streams/gate/2/mjpeg",
                "/streams/other/1/mjpeg",
                "/streams/%2e%2e/1/mjpeg",
                "/streams/gate/1/a%20b/mjpeg",
                "/snapshots/gate/1.png",
                "/snapshots/gate/2.jpg",
                "/streams/gate/1/a/b/mjpeg",
                "/streams/g%C3%A4te/1/mjpeg"
            })
    void findsNothing(String target) throws IOException {
        try (Client client = served.client()) {
            client.get(target);
            Client.Reply reply = client.reply();
            assertEquals(404, reply.status());
            assertFalse(reply.text().isBlank());
        }
    }

    @Test
    void decodesPercents() throws IOException {
        try (Client client = served.client()) {
            client.get("/snapshots/%67ate/%31.jpg?x=%zz");
            Await.until(() -> served.device.asked.get() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET  / HTTP/1.1\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello",
                "GET / HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\n\n"
            })
    void refusesHostileBytesAndCloses(String bytes) throws IOException {
        try (Client client = served.client()) {
            client.send(bytes);
            Client.Reply reply = client.reply();
            assertEquals(400, reply.status());
            assertEquals("close", reply.header("connection"));
            assertTrue(client.closedByServer());
        }
    }

    @Test
    void refusesAHeadThatDoesNotEnd() throws IOException {
        try (Client client = served.client()) {
            client.send("GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000));
            assertEquals(431, client.reply().status());
            assertTrue(client.closedByServer());
        }
    }

    @Test
    void survivesNoise() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            try (Client client = served.client()) {
                byte[] noise = new byte[random.nextInt(400)];
                random.nextBytes(noise);
                client.send(new String(noise, StandardCharsets.ISO_8859_1));
            }
        }
        try (Client client = served.client()) {
            client.get("/nothing");
            assertEquals(404, client.reply().status());
        }
    }

    @Test
    void refusesOtherMethodsButStaysConnected() throws IOException {
        try (Client client = served.client()) {
            client.request("DELETE " + Served.STREAM, COOKIE);
            Client.Reply reply = client.reply();
            assertEquals(405, reply.status());
            assertEquals("GET, HEAD, OPTIONS", reply.header("allow"));
            client.request("HEAD " + Served.STREAM, COOKIE);
            assertTrue(client.head().header("content-type").startsWith("multipart/x-mixed-replace"));
        }
        assertEquals(0, served.hub.subscriptions.get(), "a HEAD opens no stream");
    }

    @Test
    void letsPagesOfTheSameHostReadWithCredentials() throws IOException {
        try (Client client = served.client()) {
            client.request("OPTIONS " + Served.STREAM, "Origin: http://localhost:8080");
            Client.Reply preflight = client.reply();
            assertEquals(204, preflight.status());
            assertEquals("http://localhost:8080", preflight.header("access-control-allow-origin"));
            assertEquals("true", preflight.header("access-control-allow-credentials"));
            client.request("GET /nothing", COOKIE, "Origin: https://evil.example");
            assertEquals("", client.reply().header("access-control-allow-origin"));
        }
    }

    @Test
    void answersRequestsThatWereSentAheadInOrder() throws IOException {
        try (Client client = served.client()) {
            for (int i = 0; i < 20; i++) {
                client.request(i % 2 == 0 ? "GET /nothing" : "PUT /nothing", COOKIE);
            }
            for (int i = 0; i < 20; i++) {
                assertEquals(i % 2 == 0 ? 404 : 405, client.reply().status());
            }
        }
    }

    @Test
    void closesForVersionOneZero() throws IOException {
        try (Client client = served.client()) {
            client.send("GET / HTTP/1.0\n" + COOKIE + "\n\n");
            assertEquals(404, client.reply().status());
            assertTrue(client.closedByServer());
        }
    }

    @Test
    void closesWhoDripsItsRequest() throws IOException {
        try (Served impatient = new Served(Served.impatient());
                Client drip = impatient.client();
                Client silent = impatient.client()) {
            drip.send("GET / HTT");
            assertEquals(408, drip.reply().status());
            assertTrue(drip.closedByServer());
            assertTrue(silent.closedByServer());
        }
    }

    @Test
    void answersInTimeForACameraThatDoesNot() throws IOException {
        try (Served impatient = new Served(Served.impatient());
                Client client = impatient.client()) {
            client.get("/snapshots/gate/1.jpg");
            assertEquals(504, client.reply().status());
            impatient.device.snapshot.completeExceptionally(new IllegalStateException("late"));
            client.get("/nothing");
            assertEquals(404, client.reply().status());
        }
    }

    @Test
    void refusesMoreClientsThanConfigured() throws IOException {
        try (Served full = new Served(ConnectionLimits.standard(1));
                Client first = full.client()) {
            first.get("/nothing");
            assertEquals(404, first.reply().status());
            try (Client second = full.client()) {
                assertEquals(503, second.reply().status());
            }
            first.socket.close();
            Await.until(() -> admitted(full));
        }
    }

    private static boolean admitted(Served served) {
        try (Client client = served.client()) {
            client.get("/nothing");
            return client.reply().status() == 404;
        } catch (IOException e) {
            return false;
        }
    }

    private static String basic(String login) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }
}
