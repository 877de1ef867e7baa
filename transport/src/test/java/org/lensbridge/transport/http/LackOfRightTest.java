package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.admin.LoginStatus;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Devices that answer 401 to what a user has no right to, as they do to a wrong password. */
@Timeout(60)
class LackOfRightTest {
    private static final HttpRequest INFO = HttpRequest.get("/info");
    private static final HttpRequest ADMIN = HttpRequest.get("/admin");

    private final DigestGate gate = new DigestGate();
    private final HttpTransports transport = HttpTransports.create();
    private RawServer server;
    private HttpDevice device;

    @BeforeEach
    void start() {
        gate.inner = (request, out) -> {
            if (request.target().startsWith("/admin")) {
                String nonce = gate.nextNonceHeader().replaceAll("(?s).*nextnonce=(\".*\").*", "$1");
                String challenge =
                        "WWW-Authenticate: Digest realm=\"" + gate.realm + "\", qop=\"auth\", nonce=" + nonce + "\r\n";
                out.write(RawServer.reply(401, challenge, "Error\r\nInvalid Authority!\r\n"));
            } else {
                out.write(RawServer.reply(200, "", "hello"));
            }
        };
        server = RawServer.start(gate);
        device = transport.open(HttpTarget.of(server.address(), Credentials.login("u", Secret.of("right"))));
    }

    @AfterEach
    void close() {
        transport.close();
        server.close();
    }

    private LoginStatus.State state() {
        return transport.hosts().get(0).logins().get(0).state();
    }

    @Test
    void costsTheRequestAndNotTheLogin() {
        assertEquals("hello", device.send(INFO).text());
        for (int i = 0; i < 10; i++) {
            HttpReply refusal = device.send(ADMIN);
            assertEquals(401, refusal.status());
            assertEquals("Error\r\nInvalid Authority!\r\n", refusal.text());
            assertEquals("hello", device.send(INFO).text());
        }
        assertEquals(LoginStatus.State.OK, state());
    }

    @Test
    void isFoundOutWithoutAChallengeToo() {
        gate.inner = (request, out) -> out.write(
                request.target().startsWith("/admin")
                        ? RawServer.reply(401, "", "no")
                        : RawServer.reply(200, "", "hello"));
        device.send(INFO);
        for (int i = 0; i < 4; i++) {
            assertEquals(401, device.send(HttpRequest.get("/admin" + i)).status());
            assertEquals("hello", device.send(INFO).text());
        }
        int before = server.requests.size();
        assertEquals(401, device.send(HttpRequest.get("/admin0")).status());
        assertEquals(before + 1, server.requests.size());
        assertEquals(LoginStatus.State.OK, state());
        gate.password = "another";
        assertThrows(CameraException.class, () -> device.send(INFO));
        assertThrows(CameraException.class, () -> device.send(INFO));
        assertEquals(LoginStatus.State.BAD_CREDENTIALS, state());
    }

    @Test
    void isFoundOutOnce() {
        device.send(INFO);
        device.send(ADMIN);
        int before = server.requests.size();
        for (int i = 0; i < 5; i++) {
            assertEquals(401, device.send(ADMIN).status());
        }
        assertEquals(before + 5, server.requests.size());
    }

    @Test
    void streamsAreRefusedWithoutHarmToo() {
        device.send(INFO);
        for (int i = 0; i < 3; i++) {
            CameraException failure = assertThrows(CameraException.class, () -> device.stream(ADMIN, new Recorder()));
            assertEquals(Kind.AUTH_REFUSED, failure.kind());
            failure = assertThrows(CameraException.class, () -> device.converse(ADMIN));
            assertEquals(Kind.AUTH_REFUSED, failure.kind());
        }
        assertEquals("hello", device.send(INFO).text());
        assertEquals(0, transport.hosts().get(0).streams());
    }

    @Test
    void changedPasswordCostsTwoProofsStill() {
        device.send(INFO);
        device.send(HttpRequest.get("/other"));
        gate.password = "another";
        int attempts = gate.attempts.get();
        assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/third")));
        assertEquals(2, gate.attempts.get() - attempts);
        assertEquals(LoginStatus.State.BAD_CREDENTIALS, state());
    }

    @Test
    void staleNoncesOfARefusedRequestChangeNothing() {
        device.send(INFO);
        for (int i = 0; i < 6; i++) {
            gate.forgetNonces();
            assertEquals(401, device.send(ADMIN).status());
        }
        assertEquals("hello", device.send(INFO).text());
        assertEquals(LoginStatus.State.OK, state());
    }
}
