package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

@Timeout(30)
class HttpQueryLoginTest {
    private static final String PASSWORD = "a&b=c+d#e%f@g \u00e4\u20ac?;/";

    private final HttpTransports transport = HttpTransports.create();
    private final AtomicInteger refused = new AtomicInteger();
    private final RawServer server = RawServer.start(this::answer);

    @AfterEach
    void close() {
        transport.close();
        server.close();
    }

    private void answer(RawServer.Request request, OutputStream out) throws IOException {
        String[] halves = request.target().split("\\?", 2);
        String user = "";
        String password = "";
        for (String parameter : halves[1].split("&")) {
            String[] pair = (parameter + "=").split("=", 3);
            String value = URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
            user = pair[0].equals("userName") ? user + value : user;
            password = pair[0].equals("password") ? password + value : password;
        }
        if (halves[0].equals("/challenge")) {
            out.write(RawServer.reply(401, "WWW-Authenticate: Basic realm=\"cam\"\r\n", ""));
        } else if (!user.equals("admin") || !password.equals(PASSWORD)) {
            refused.incrementAndGet();
            out.write(RawServer.reply(200, "", "error,return=2"));
        } else if (halves[0].equals("/moved")) {
            out.write(RawServer.reply(302, "Location: /here?x=1&" + halves[1] + "\r\n", ""));
        } else if (halves[0].equals("/away")) {
            out.write(RawServer.reply(
                    302, "Location: http://u:" + halves[1] + "@other.example/?" + halves[1] + "\r\n", ""));
        } else {
            out.write(RawServer.reply(200, "", "in"));
        }
    }

    private HttpDevice open(String password) {
        return open(server, password);
    }

    private HttpDevice open(RawServer at, String password) {
        QueryLogin names =
                new QueryLogin("userName", "password", reply -> reply.text().startsWith("error,return=2"));
        return transport.open(HttpTarget.of(at.address(), Credentials.login("admin", Secret.of(password)))
                .withQueryLogin(names));
    }

    @Test
    void beginsEachQueryWithTheLogin() {
        HttpDevice device = open(PASSWORD);
        for (String target : new String[] {"/cgi-bin/param.cgi?action=get&type=deviceInfo", "/a", "/a?", "/a?b&"}) {
            assertEquals("in", device.send(HttpRequest.get(target)).text(), target);
        }
        String login = "userName=admin&password=a%26b%3Dc%2Bd%23e%25f%40g%20%C3%A4%E2%82%AC%3F%3B%2F";
        assertEquals(
                "/cgi-bin/param.cgi?" + login + "&action=get&type=deviceInfo",
                server.requests.get(0).target());
        assertEquals("/a?" + login, server.requests.get(1).target());
        assertEquals("/a?" + login, server.requests.get(2).target());
        assertEquals("/a?" + login + "&b&", server.requests.get(3).target());
        assertEquals("", server.requests.get(0).header("authorization"));
        assertTrue(device.concern().orElseThrow().contains("the password travels readable"));
    }

    @Test
    void followsRedirectsThatRepeatTheLogin() {
        HttpDevice device = open(PASSWORD);
        assertEquals("in", device.send(HttpRequest.get("/moved?y=2")).text());
        String target = server.requests.get(1).target();
        assertTrue(target.startsWith("/here?userName="), target);
        assertTrue(target.endsWith("&x=1&y=2"), target);
        assertEquals(target.indexOf("userName"), target.lastIndexOf("userName"));
        assertEquals("", server.requests.get(1).header("referer"));
        CameraException e = assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/away")));
        assertEquals(Kind.PROTOCOL, e.kind());
        assertFalse(e.toString().contains("%26"), e.toString());
    }

    @Test
    void showsNothingOfTheLogin() {
        HttpDevice device = open(PASSWORD);
        HttpRequest request = HttpRequest.get("/a?b=c");
        device.send(request);
        assertEquals("GET /a?b=c", request.toString());
        server.close();
        CameraException e = assertThrows(CameraException.class, () -> device.send(request));
        for (Throwable at = e; at != null; at = at.getCause()) {
            assertFalse(at.toString().contains("a%26b"), at.toString());
        }
    }

    @Test
    void tellsThatADeviceWantsAnotherKindOfLogin() {
        HttpDevice device = open(PASSWORD);
        for (int call = 0; call < 2; call++) {
            CameraException e =
                    assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/challenge?a=b")));
            assertEquals(Kind.AUTH_REFUSED, e.kind());
            assertTrue(e.reason().endsWith("configure another driver."), e.reason());
        }
    }

    @Test
    void answersAChallengeToDigestAndSendsTheLoginInTheQueryNoMore() {
        DigestGate gate = new DigestGate();
        gate.password = PASSWORD;
        try (RawServer newer = RawServer.start((request, out) -> {
                    if (request.target().startsWith("/open")) {
                        out.write(RawServer.reply(200, "", "in"));
                    } else {
                        gate.answer(request, out);
                    }
                });
                HttpDevice device = open(newer, PASSWORD)) {
            assertEquals("in", device.send(HttpRequest.get("/open?a=b")).text());
            for (int call = 0; call < 3; call++) {
                assertEquals("hello", device.send(HttpRequest.get("/c?a=b")).text());
            }
            assertEquals(
                    2,
                    newer.requests.stream()
                            .filter(request -> request.target().contains("userName"))
                            .count());
            assertTrue(device.concern().isEmpty());
        }
    }

    @Test
    void provesAWrongPasswordToADigestTwice() {
        DigestGate gate = new DigestGate();
        try (RawServer newer = RawServer.start(gate);
                HttpDevice device = open(newer, "wrong")) {
            for (int call = 0; call < 4; call++) {
                CameraException e = assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/c?a=b")));
                assertEquals(Kind.AUTH_REFUSED, e.kind());
            }
            assertEquals(
                    2,
                    newer.requests.stream()
                            .filter(request -> !request.header("authorization").isEmpty())
                            .count());
            assertEquals(
                    1,
                    newer.requests.stream()
                            .filter(request -> request.target().contains("userName"))
                            .count());
        }
    }

    @Test
    void sendsAWrongPasswordTwiceAlsoWithManyCallers() {
        HttpDevice device = open("wrong");
        CompletableFuture<?>[] calls = new CompletableFuture<?>[20];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = CompletableFuture.runAsync(
                    () -> {
                        CameraException e =
                                assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/a?b=c")));
                        assertEquals(Kind.AUTH_REFUSED, e.kind());
                    },
                    work -> new Thread(work).start());
        }
        CompletableFuture.allOf(calls).join();
        assertEquals(2, refused.get());
        assertEquals(2, server.requests.size());
    }
}
