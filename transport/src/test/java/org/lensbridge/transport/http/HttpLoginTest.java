package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.governor.Waits;

@Timeout(30)
class HttpLoginTest {
    private final HttpTransports transport = HttpTransports.create();
    private final DigestGate gate = new DigestGate();
    private final RawServer server = RawServer.start(gate);

    @AfterEach
    void close() {
        transport.close();
        server.close();
    }

    private HttpDevice open(RawServer at, String password) {
        return transport.open(HttpTarget.of(at.address(), Credentials.login("admin", Secret.of(password))));
    }

    private static Kind failure(HttpDevice device) {
        return assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/a?b=c")))
                .kind();
    }

    @Test
    void costsOneRequestPerCallAfterTheFirst() {
        HttpDevice device = open(server, "right");
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    "hello", device.send(HttpRequest.get("/a?b=c&d[0]=%26")).text());
        }
        assertEquals(11, server.requests.size());
        assertEquals(1, server.connections.get());
        assertTrue(server.requests.get(10).header("authorization").contains("nc=0000000a"));
        assertTrue(device.concern().isEmpty());
    }

    @Test
    void speaksEveryKindOfDigest() {
        for (String algorithm : List.of("", "MD5", "MD5-sess", "SHA-256", "SHA-256-sess", "SHA-512-256")) {
            for (String qop : List.of("auth", "auth,auth-int", "auth-int", "")) {
                gate.algorithm = algorithm;
                gate.qop = algorithm.endsWith("-sess") && qop.isEmpty() ? "auth" : qop;
                gate.realm = "a, \"quoted\" realm\\";
                try (HttpDevice device = open(server, "right")) {
                    HttpRequest post = HttpRequest.post("/p", "text/plain", "body".getBytes(StandardCharsets.US_ASCII));
                    assertEquals("hello", device.send(HttpRequest.get("/a")).text(), algorithm + " " + qop);
                    assertEquals("hello", device.send(post).text(), algorithm + " " + qop);
                }
            }
        }
        assertEquals(0, gate.attempts.get());
    }

    @Test
    void takesNewNoncesFromEveryPlace() {
        HttpDevice device = open(server, "right");
        device.send(HttpRequest.get("/a"));
        gate.forgetNonces();
        device.send(HttpRequest.get("/a"));
        assertEquals(4, server.requests.size());
        gate.inner = (request, out) -> out.write(RawServer.reply(200, gate.nextNonceHeader(), "next"));
        gate.oneTimeNonces = true;
        for (int i = 0; i < 5; i++) {
            device.send(HttpRequest.get("/a"));
        }
        assertEquals(10, server.requests.size());
        assertEquals(0, gate.attempts.get());
    }

    @Test
    void livesWithOneTimeNoncesThatAreNotCalledStale() {
        gate.oneTimeNonces = true;
        gate.tellsStale = false;
        HttpDevice device = open(server, "right");
        for (int i = 0; i < 10; i++) {
            assertEquals("hello", device.send(HttpRequest.get("/a")).text());
        }
        assertEquals(20, server.requests.size());
        long reused = server.requests.stream()
                .filter(request -> request.header("authorization").contains("nc=00000002"))
                .count();
        assertEquals(2, reused);
    }

    @Test
    void livesWithOneTimeNoncesAlsoWithManyCallers() throws Exception {
        for (boolean tellsStale : new boolean[] {true, false}) {
            gate.oneTimeNonces = true;
            gate.tellsStale = tellsStale;
            HttpDevice device = open(server, "right");
            List<CompletableFuture<String>> calls = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                calls.add(CompletableFuture.supplyAsync(
                        () -> device.send(HttpRequest.get("/a")).text(), work -> new Thread(work).start()));
            }
            for (CompletableFuture<String> call : calls) {
                assertEquals("hello", call.get(20, TimeUnit.SECONDS));
            }
            device.close();
        }
        assertEquals(0, gate.attempts.get());
    }

    @Test
    void sendsAWrongPasswordTwiceAndThenNothing() {
        HttpDevice device = open(server, "wrong");
        assertEquals(Kind.AUTH_REFUSED, failure(device));
        assertEquals(Kind.AUTH_REFUSED, failure(device));
        int sent = server.requests.size();
        for (int i = 0; i < 20; i++) {
            CameraException e = assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/a")));
            assertEquals(Kind.AUTH_REFUSED, e.kind());
            assertTrue(e.reason().contains("refused user 'admin' twice"), e.reason());
            assertFalse(e.getMessage().contains("wrong"));
        }
        assertEquals(sent, server.requests.size());
        assertEquals(2, gate.attempts.get());
    }

    @Test
    void sendsAWrongPasswordTwiceAlsoWithManyCallers() throws Exception {
        HttpDevice device = open(server, "wrong");
        List<CompletableFuture<Kind>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> failure(device), work -> new Thread(work).start()));
        }
        for (CompletableFuture<Kind> call : calls) {
            assertEquals(Kind.AUTH_REFUSED, call.get(10, TimeUnit.SECONDS));
        }
        assertEquals(2, gate.attempts.get());
    }

    @Test
    void aPasswordThatChangesAtTheDeviceIsRefusedTwiceAndNotMore() {
        gate.password = "another";
        HttpDevice device = open(server, "right");
        assertEquals(Kind.AUTH_REFUSED, failure(device));
        gate.password = "right";
        assertEquals("hello", device.send(HttpRequest.get("/a")).text());
        assertEquals(1, gate.attempts.getAndSet(0));
        gate.password = "another";
        for (int i = 0; i < 5; i++) {
            assertEquals(Kind.AUTH_REFUSED, failure(device));
        }
        assertEquals(2, gate.attempts.get());
    }

    private static boolean waitsForItsTurn(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith("LoginTurn"));
    }

    @Test
    void callsThatBeginWhileAPasswordIsInDoubtAddNoProof() throws Exception {
        HttpDevice device = open(server, "right");
        assertEquals("hello", device.send(HttpRequest.get("/a")).text());
        CountDownLatch verdict = new CountDownLatch(1);
        gate.password = "another";
        gate.beforeRefusal = () -> {
            if (gate.attempts.get() == 2) {
                HttpSendTest.await(verdict);
            }
        };
        List<CompletableFuture<Kind>> calls = new ArrayList<>();
        List<Thread> threads = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> failure(device), work -> {
                threads.add(new Thread(work));
                threads.get(threads.size() - 1).start();
            }));
            Waits.until(() -> gate.attempts.get() >= 2);
        }
        Waits.until(
                () -> threads.stream().filter(HttpLoginTest::waitsForItsTurn).count() == 3);
        verdict.countDown();
        for (CompletableFuture<Kind> call : calls) {
            assertEquals(Kind.AUTH_REFUSED, call.get(10, TimeUnit.SECONDS));
        }
        assertEquals(2, gate.attempts.get());
    }

    @Test
    void neverStepsBackToAReadablePassword() {
        HttpDevice device = open(server, "right");
        device.send(HttpRequest.get("/a"));
        gate.basicOnly = true;
        for (int i = 0; i < 3; i++) {
            CameraException e = assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/a")));
            assertEquals(Kind.AUTH_REFUSED, e.kind());
            assertTrue(e.reason().contains("The password was not sent."), e.reason());
        }
        assertTrue(device.concern().isEmpty());
        assertFalse(server.requests.stream()
                .anyMatch(request -> request.header("authorization").startsWith("Basic")));
        device.close();
        try (HttpDevice again = open(server, "right")) {
            assertEquals("hello", again.send(HttpRequest.get("/a")).text());
            assertTrue(again.concern().isPresent());
        }
    }

    @Test
    void takesA401OfADeviceThatWantedNoLoginForAChallenge() {
        gate.open = true;
        HttpDevice device = open(server, "right");
        device.send(HttpRequest.get("/a"));
        device.send(HttpRequest.get("/a"));
        assertEquals(2, server.requests.size());
        gate.open = false;
        assertEquals("hello", device.send(HttpRequest.get("/a")).text());
        assertEquals("hello", device.send(HttpRequest.get("/a")).text());
        assertEquals(5, server.requests.size());
        assertEquals(0, gate.attempts.get());
    }

    @Test
    void sendsNothingWhileItIsLockedOut() {
        gate.lockSeconds = 1790;
        HttpDevice device = open(server, "right");
        for (int i = 0; i < 3; i++) {
            CameraException e = assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/a")));
            assertEquals(Kind.LOCKED_OUT, e.kind());
            long seconds = e.retryAfter().orElseThrow().toSeconds();
            assertTrue(seconds > 1700 && seconds <= 1790, "after " + seconds);
        }
        assertEquals(1, server.requests.size());
        device.close();
        gate.lockSeconds = 0;
        assertEquals("hello", open(server, "right").send(HttpRequest.get("/a")).text());
    }

    @Test
    void logsInOnceForManyCallers() throws Exception {
        HttpDevice device = open(server, "right");
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(CompletableFuture.supplyAsync(
                    () -> device.send(HttpRequest.get("/a")).text(), work -> new Thread(work).start()));
        }
        for (CompletableFuture<String> call : calls) {
            assertEquals("hello", call.get(10, TimeUnit.SECONDS));
        }
        assertEquals(41, server.requests.size());
        assertTrue(server.connections.get() <= 4);
    }

    @Test
    void recognisesALockOut() {
        gate.refusal = "Error: account locked, try later";
        assertEquals(Kind.LOCKED_OUT, failure(open(server, "wrong")));
        assertEquals(0, gate.attempts.get());
    }

    @Test
    void fallsBackToBasicAndSaysSo() {
        try (RawServer basic = RawServer.start((request, out) -> out.write(
                        request.header("authorization").equals("Basic YWRtaW46cmlnaHQ=")
                                ? RawServer.reply(200, "", "in")
                                : RawServer.reply(401, "WWW-Authenticate: Basic realm=\"x\"\r\n", "")));
                HttpDevice device = open(basic, "right")) {
            assertTrue(device.concern().isEmpty());
            assertEquals("in", device.send(HttpRequest.get("/a")).text());
            assertEquals("in", device.send(HttpRequest.get("/a")).text());
            assertEquals(3, basic.requests.size());
            assertTrue(device.concern().orElseThrow().startsWith("Basic login over plain HTTP"));
        }
    }

    @Test
    void namesUnknownSchemesAndMissingCredentials() {
        try (RawServer other = RawServer.start((request, out) -> out.write(RawServer.reply(
                401,
                "WWW-Authenticate: Negotiate\r\nWWW-Authenticate: Digest realm=\"a\","
                        + "nonce=\"b\",algorithm=Tiger,qop=\"auth\"\r\n",
                "")))) {
            CameraException e = assertThrows(
                    CameraException.class, () -> open(other, "right").send(HttpRequest.get("/a")));
            assertEquals(Kind.UNSUPPORTED, e.kind());
            assertTrue(e.reason().contains("negotiate, digest with Tiger"), e.reason());
        }
        HttpDevice nobody = transport.open(HttpTarget.of(server.address(), Credentials.ANONYMOUS));
        assertEquals(Kind.AUTH_REFUSED, failure(nobody));
    }
}
