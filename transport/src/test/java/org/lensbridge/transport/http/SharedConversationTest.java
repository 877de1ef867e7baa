package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** What devices share that are open with the same login, and what they do not. */
@Timeout(30)
class SharedConversationTest {
    private final HttpTransports transport = HttpTransports.create();
    private final DigestGate gate = new DigestGate();
    private final RawServer server = RawServer.start(gate);

    @AfterEach
    void close() {
        transport.close();
        server.close();
    }

    private HttpDevice open(String password) {
        return transport.open(HttpTarget.of(server.address(), Credentials.login("admin", Secret.of(password))));
    }

    private static Kind failure(HttpDevice device) {
        return assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/a")))
                .kind();
    }

    @Test
    void sixteenChannelsOfARecorderLogInOnce() {
        for (int i = 0; i < 16; i++) {
            assertEquals("hello", open("right").send(HttpRequest.get("/a")).text());
        }
        assertEquals(17, server.requests.size());
    }

    @Test
    void sixteenChannelsOfARecorderSendAWrongPasswordTwice() {
        List<HttpDevice> channels = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            channels.add(open("wrong"));
            assertEquals(Kind.AUTH_REFUSED, failure(channels.get(i)));
        }
        assertEquals(2, gate.attempts.get());
        // Other credentials are another matter.
        assertEquals("hello", open("right").send(HttpRequest.get("/a")).text());
        // Somebody corrects the login at the recorder and connects one channel anew: all work again.
        gate.password = "wrong";
        channels.get(3).close();
        assertEquals(Kind.GONE, failure(channels.get(3)));
        assertEquals("hello", open("wrong").send(HttpRequest.get("/a")).text());
        assertEquals("hello", channels.get(7).send(HttpRequest.get("/a")).text());
    }

    @Test
    void theLastOneForgetsTheRefusals() {
        HttpDevice one = open("wrong");
        failure(one);
        failure(one);
        one.close();
        one.close();
        failure(open("wrong"));
        assertEquals(3, gate.attempts.get());
    }

    @Test
    void equalReadsAreSentOnce() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        HttpDevice one = open("right");
        HttpDevice two = open("right");
        one.send(HttpRequest.get("/first"));
        gate.inner = (request, out) -> {
            arrived.countDown();
            try {
                answer.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            out.write(RawServer.reply(200, "", "slow"));
        };
        HttpRequest read = HttpRequest.get("/state").withReuse(Reuse.IN_FLIGHT);
        CompletableFuture<String> leader =
                CompletableFuture.supplyAsync(() -> one.send(read).text(), work -> new Thread(work).start());
        arrived.await();
        int before = server.requests.size();
        List<CompletableFuture<String>> others = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            // More than the host has turns: those who join need none.
            others.add(CompletableFuture.supplyAsync(() -> two.send(read).text(), work -> {
                Thread thread = new Thread(work);
                threads.add(thread);
                thread.start();
            }));
        }
        while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }
        answer.countDown();
        assertEquals("slow", leader.get(10, TimeUnit.SECONDS));
        for (CompletableFuture<String> other : others) {
            assertEquals("slow", other.get(10, TimeUnit.SECONDS));
        }
        assertEquals(before, server.requests.size());
    }

    @Test
    void aSettingServesForAWhileAndNotAfterAWrite() {
        HttpDevice one = open("right");
        HttpDevice two = open("right");
        HttpRequest read = HttpRequest.get("/config?a=b").withReuse(Reuse.CONFIGURATION);
        one.send(HttpRequest.get("/first"));
        int before = server.requests.size();
        one.send(read);
        two.send(read);
        two.send(read.withMaximumReply(5));
        assertEquals(before + 2, server.requests.size());
        two.send(HttpRequest.get("/config?set=1").withoutRepeating());
        one.send(read);
        assertEquals(before + 4, server.requests.size());
        one.close();
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> one.send(read)).kind());
    }
}
