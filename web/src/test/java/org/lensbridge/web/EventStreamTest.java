package org.lensbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;
import org.lensbridge.web.fake.Browser;
import org.lensbridge.web.fake.FakeAccounts;
import org.lensbridge.web.fake.WebServer;

@Timeout(60)
class EventStreamTest {
    private WebServer server;
    private String cookie;
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
        cookie = Browser.cookie(new Browser(server).login(FakeAccounts.PASSWORD));
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    @Test
    void bringsEventsAsTheyCome() throws IOException {
        BufferedReader stream = open("");
        assertEquals("retry: 2000", next(stream));
        String id = server.bus.motion("gate");
        assertEquals("id: " + id, next(stream));
        assertEquals("event: event", next(stream));
        assertTrue(next(stream).contains("\"type\":\"motion\""));
        server.bus.publish("gate", 0, EventTypes.STATE, Phase.UPDATE, Map.of("state", Value.of("OFFLINE")));
        next(stream);
        assertEquals("event: state", next(stream));
        assertTrue(next(stream).contains("\"state\":\"OFFLINE\""));
    }

    @Test
    void resumesAfterTheLastEventThatTheClientHas() throws IOException {
        String first = server.bus.motion("gate");
        String second = server.bus.motion("gate");
        BufferedReader stream = open("Last-Event-ID: " + first + "\r\n");
        next(stream);
        assertEquals("id: " + second, next(stream));
        next(stream);
        next(stream);
        assertEquals("id: " + server.bus.motion("gate"), next(stream));
    }

    @Test
    void saysWhenTheLastEventIsForgotten() throws IOException {
        server.bus.motion("gate");
        BufferedReader stream = open("Last-Event-ID: long-ago\r\n");
        next(stream);
        assertEquals("event: reset", next(stream));
    }

    @Test
    void showsSignsOfLife() throws IOException {
        BufferedReader stream = open("");
        String line = stream.readLine();
        while (!line.equals(":")) {
            line = stream.readLine();
        }
    }

    @Test
    void letsASlowClientGoAndKeepsTheOthers() throws IOException {
        openSocket("");
        await(() -> server.bus.listeners() == 1);
        String text = "x".repeat(60_000);
        BooleanSupplier letGo = () -> {
            server.bus.publish("gate", 1, "vendor", Phase.PULSE, Map.of("text", Value.of(text)));
            return server.bus.listeners() == 0;
        };
        await(letGo);
        BufferedReader stream = open("");
        next(stream);
        assertEquals("id: " + server.bus.motion("gate"), next(stream));
    }

    @Test
    void takesABoundedNumberOfClients() throws IOException {
        for (int i = 0; i < 4; i++) {
            open("");
        }
        Browser user = new Browser(server).with("Cookie", cookie);
        assertEquals(503, user.get("/api/v1/events/stream").statusCode());
        sockets.forEach(EventStreamTest::close);
        await(() -> server.bus.listeners() == 0);
        next(open(""));
    }

    @Test
    void endsWithTheLogin() throws IOException {
        BufferedReader stream = open("Connection: close\r\n");
        next(stream);
        new Browser(server).with("Cookie", cookie).send("POST", "/logout", "");
        String line = stream.readLine();
        while (line != null) {
            line = stream.readLine();
        }
        await(() -> server.bus.listeners() == 0);
    }

    private BufferedReader open(String headers) throws IOException {
        Socket socket = openSocket(headers);
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        assertEquals("HTTP/1.1 200 OK", reader.readLine());
        String line = reader.readLine();
        boolean events = false;
        while (!line.isEmpty()) {
            events |= line.toLowerCase(java.util.Locale.ROOT).startsWith("content-type: text/event-stream");
            line = reader.readLine();
        }
        assertTrue(events);
        return reader;
    }

    private Socket openSocket(String headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.uri("/").getPort());
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write(("GET /api/v1/events/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie + "\r\n" + headers
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The next line that is not empty, no comment, and not the length of a chunk. */
    private static String next(BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (line.isEmpty() || line.startsWith(":") || line.matches("[0-9A-Fa-f]{1,6}")) {
            line = stream.readLine();
        }
        return line;
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(deadline), "It did not happen");
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
