package org.lensbridge.simulator.http;

import static org.junit.jupiter.api.Assertions.*;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestBodyTest {
    private final EventLoop loop = new EventLoop("request-body-test");
    private final CountDownLatch first = new CountDownLatch(5);
    private final CountDownLatch closed = new CountDownLatch(1);
    private HttpServer server;
    private InetSocketAddress address;

    @BeforeEach
    void listen() throws IOException {
        server = new HttpServer(loop, HttpLimits.DEFAULT, this::answer, (reason, connection) -> connection.close());
        address = server.listen(new InetSocketAddress("127.0.0.1", 0));
    }

    @AfterEach
    void stop() {
        server.close();
        loop.close();
    }

    /** Answers with the number of bytes, at the end of the body. */
    private void answer(Request request, Connection connection) {
        int[] count = {0};
        IntConsumer counter = more -> {
            count[0] += more;
            for (int i = 0; i < more; i++) {
                first.countDown();
            }
        };
        connection.whenClosed(closed::countDown);
        connection.takeBody(bytes -> counter.accept(bytes.remaining()), () -> {
            Response reply = Response.text(200, "text/plain", request.method() + " " + count[0] + "\n");
            connection.send(reply.head(OptionalLong.of(reply.length()), true));
            reply.body().forEach(buffer -> connection.send(buffer.duplicate()));
            connection.endReply(true);
        });
    }

    @Test
    void handsOnABodyAndGoesOnWithTheNextRequest() throws Exception {
        try (Socket client = new Socket(address.getAddress(), address.getPort())) {
            client.setSoTimeout(20_000);
            send(client, "POST /talk HTTP/1.1\r\nContent-Length: 100000\r\n\r\nhello");
            assertTrue(first.await(20, TimeUnit.SECONDS), "bytes arrive before the end of the body");
            send(client, "x".repeat(99_995) + "GET /next HTTP/1.1\r\n\r\n");
            BufferedReader replies =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            assertEquals("POST 100000", body(replies));
            assertEquals("GET 0", body(replies));
        }
    }

    private static String body(BufferedReader replies) throws IOException {
        String line = replies.readLine();
        while (!line.isEmpty()) {
            line = replies.readLine();
        }
        return replies.readLine();
    }

    @Test
    void closesWhenTheClientGoesAwayInTheMiddle() throws Exception {
        try (Socket client = new Socket(address.getAddress(), address.getPort())) {
            send(client, "POST /talk HTTP/1.1\r\nContent-Length: 9999999\r\n\r\nhello");
            assertTrue(first.await(20, TimeUnit.SECONDS));
        }
        assertTrue(closed.await(20, TimeUnit.SECONDS));
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
