package org.lensbridge.transport.internal.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.admin.LoginStatus.State;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.internal.governor.Deadline;

/** The decisions of a login, against a device that is a function of the Authorization header. */
class LoginTest {
    private final Host host = new Host();
    private final Login login = Login.of(
            HttpTarget.of(DeviceAddress.parse("192.0.2.7"), Credentials.login("admin", Secret.of("right"))), host);
    private final Set<String> spent = new HashSet<>();
    private int requests;
    private int proofs;
    private int nonces;

    private boolean oneTimeNonces;
    private boolean refusesAll;
    private boolean challenges = true;
    private int trouble;

    private HttpReply answer(String authorization) {
        requests++;
        proofs += authorization == null ? 0 : 1;
        if (trouble > 0) {
            return reply(trouble, Map.of());
        }
        boolean refuses = authorization == null
                || refusesAll
                || oneTimeNonces && !spent.add(authorization.replaceFirst(".*, nonce=\"(n\\d+)\".*", "$1"));
        return !refuses
                ? reply(200, Map.of())
                : reply(401, challenges ? Map.of("WWW-Authenticate", challenge()) : Map.of());
    }

    private String challenge() {
        return "Digest realm=\"r\", qop=\"auth\", nonce=\"n" + ++nonces + "\"";
    }

    private static HttpReply reply(int status, Map<String, String> headers) {
        return new HttpReply(status, headers, ByteBuffer.allocate(0));
    }

    private HttpReply call() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(10));
        return login.run(
                HttpRequest.get("/"), reply -> false, deadline, (request, authorization) -> answer(authorization));
    }

    private Kind failure() {
        return assertThrows(CameraException.class, this::call).kind();
    }

    private State state() {
        return login.status().state();
    }

    @Test
    void firmwareWithANoncePerRequestSpendsNoLogins() {
        oneTimeNonces = true;
        for (int i = 0; i < 20; i++) {
            assertEquals(200, call().status());
        }
        assertEquals(1, host.awaited.get());
        assertEquals(State.OK, state());
        assertEquals(40, requests);
        assertEquals(2, login.refusedProofs());
        assertEquals("admin", login.status().user());
    }

    @Test
    void asksTheHostBeforeEachLoginUntilOneHasWorked() {
        refusesAll = true;
        assertEquals(Kind.AUTH_REFUSED, failure());
        assertEquals(1, host.awaited.get());
        refusesAll = false;
        call();
        assertEquals(2, host.awaited.get());
        call();
        assertEquals(2, host.awaited.get());
    }

    @Test
    void callsGoOnWhileAFullHostServesThem() {
        call();
        host.crowded = true;
        refusesAll = true;
        assertEquals(Kind.BUSY, failure());
        assertEquals(State.BUSY_401, state());
        assertEquals(1, host.refusedForRoom.get());
        refusesAll = false;
        for (int i = 0; i < 5; i++) {
            int before = requests;
            assertEquals(200, call().status());
            assertEquals(before + 1, requests);
        }
    }

    @Test
    void sendsNothingToAFullHostThatServesNoConnectionAnyMore() {
        call();
        host.crowded = true;
        refusesAll = true;
        failure();
        failure();
        int before = requests;
        for (int i = 0; i < 5; i++) {
            assertEquals(Kind.BUSY, failure());
        }
        assertEquals(before, requests);
        // Connections were closed: a login may be tried.
        host.crowded = false;
        refusesAll = false;
        assertEquals(200, call().status());
        assertEquals(State.OK, state());
    }

    @Test
    void aChangedPasswordEndsInBadCredentialsAlsoInACrowd() {
        call();
        proofs = 0;
        host.crowded = true;
        refusesAll = true;
        failure();
        failure();
        host.crowded = false;
        assertEquals(Kind.AUTH_REFUSED, failure());
        assertEquals(State.BAD_CREDENTIALS, state());
        int before = requests;
        assertEquals(Kind.AUTH_REFUSED, failure());
        assertEquals(before, requests);
        assertTrue(proofs <= 4, "proofs: " + proofs);
        assertEquals(proofs, login.refusedProofs());
    }

    @Test
    void aRefusalWithoutChallengeIsOneOfThePassword() {
        call();
        proofs = 0;
        refusesAll = true;
        challenges = false;
        assertEquals(Kind.AUTH_REFUSED, failure());
        assertEquals(1, proofs);
        host.crowded = true;
        refusesAll = false;
        challenges = true;
        call();
        refusesAll = true;
        challenges = false;
        assertEquals(Kind.BUSY, failure());
        assertEquals(State.BUSY_401, state());
    }

    @Test
    void aDeviceInTroubleSaysNothingAboutTheLogin() {
        trouble = 503;
        assertEquals(503, call().status());
        assertEquals(State.UNTRIED, state());
        trouble = 0;
        call();
        trouble = 500;
        call();
        trouble = 0;
        int before = requests;
        call();
        assertEquals(before + 1, requests);
        assertEquals(State.OK, state());
    }

    @Test
    void nobodyLogsInWithoutCredentials() {
        Login nobody = Login.of(HttpTarget.of(DeviceAddress.parse("192.0.2.7"), Credentials.ANONYMOUS), host);
        Deadline deadline = Deadline.in(Duration.ofSeconds(10));
        CameraException e = assertThrows(
                CameraException.class,
                () -> nobody.run(HttpRequest.get("/"), r -> false, deadline, (request, given) -> answer(given)));
        assertEquals(Kind.AUTH_REFUSED, e.kind());
        assertFalse(nobody.concern().isPresent());
        assertEquals("", nobody.status().user());
    }
}
