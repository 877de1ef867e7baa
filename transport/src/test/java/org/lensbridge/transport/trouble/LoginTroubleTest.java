package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpReply;

/** Logins as firmware asks for them, and what it says when it is not content. */
@Timeout(60)
class LoginTroubleTest {
    private static final int CALLS = 5;

    private static Troubled site(Authentication scheme, Quirk... quirks) {
        return new Troubled(camera ->
                camera.personality(Personality.documented().with(scheme).with(quirks)));
    }

    private static long refused(Troubled site) {
        return site.camera.requests().stream()
                .filter(request -> request.status() == 401)
                .count();
    }

    /** After the first call, which asks what is wanted, a call is one request; and no login fails. */
    private static void assertLogsInOnce(Troubled site) {
        for (int i = 0; i < CALLS; i++) {
            assertTrue(site.send(Troubled.VENDOR).success());
        }
        assertEquals(1, refused(site));
        assertEquals(0, site.camera.counters().failedLogins());
        assertEquals(CALLS + 1, site.camera.requests().size());
        assertEquals(1, site.camera.counters().connectionsTotal());
    }

    @ParameterizedTest
    @EnumSource(
            value = Authentication.class,
            names = {"NONE", "NEGOTIATE"},
            mode = EnumSource.Mode.EXCLUDE)
    void logsInOnceWhateverTheScheme(Authentication scheme) {
        try (Troubled site = site(scheme)) {
            assertLogsInOnce(site);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Quirk.class,
            names = {
                "HARD_REALM",
                "USER_HASH",
                "OFFERS_NEGOTIATE_TOO",
                "OFFERS_BASIC_TOO",
                "OFFERS_MD5_TOO",
                "CHALLENGE_PER_HEADER"
            })
    void logsInOnceHoweverItIsAsked(Quirk quirk) {
        try (Troubled site = site(Authentication.DIGEST_SHA256, quirk)) {
            assertLogsInOnce(site);
        }
    }

    @Test
    void findsTheBestOfManyOffersInOneHeaderOrInSeveral() {
        Quirk[] all = {
            Quirk.HARD_REALM, Quirk.USER_HASH, Quirk.OFFERS_NEGOTIATE_TOO, Quirk.OFFERS_BASIC_TOO, Quirk.OFFERS_MD5_TOO
        };
        try (Troubled site = site(Authentication.DIGEST_SHA256_SESS, all)) {
            assertLogsInOnce(site);
            assertTrue(site.device.concern().isEmpty());
        }
        Personality personality = Personality.documented()
                .with(Authentication.DIGEST_SHA512_256)
                .with(all)
                .with(Quirk.CHALLENGE_PER_HEADER);
        try (Troubled site = new Troubled(camera -> camera.personality(personality))) {
            assertLogsInOnce(site);
            assertTrue(site.device.concern().isEmpty());
        }
    }

    @Test
    void namesASchemeThatItDoesNotKnow() {
        try (Troubled site = site(Authentication.NEGOTIATE)) {
            CameraException failure = site.failure(Troubled.VENDOR);
            assertEquals(Kind.UNSUPPORTED, failure.kind());
            assertTrue(failure.reason().toLowerCase(Locale.ROOT).contains("negotiate, ntlm"), failure.reason());
            assertEquals(0, site.camera.counters().failedLogins());
            site.camera.faults().login(Authentication.DIGEST);
            assertTrue(site.send(Troubled.VENDOR).success());
        }
    }

    @Test
    void livesWithNoncesThatAreGoodForOneRequest() {
        assertLivesWithANoncePerRequest(Quirk.NONCE_PER_REQUEST);
        assertLivesWithANoncePerRequest(Quirk.NONCE_PER_REQUEST, Quirk.SILENT_STALE);
    }

    private static void assertLivesWithANoncePerRequest(Quirk... quirks) {
        try (Troubled site = site(Authentication.DIGEST, quirks)) {
            for (int i = 0; i < CALLS; i++) {
                assertTrue(site.send(Troubled.VENDOR).success());
            }
            assertEquals(0, site.camera.counters().failedLogins());
            // Each call asks for a nonce; two of them learn that first.
            assertTrue(site.camera.requests().size() <= 2 * CALLS + 2, site.camera.requests() + "");
        }
    }

    @Test
    void livesWithNoncesThatEndWithoutAWord() {
        try (Troubled site = site(Authentication.DIGEST, Quirk.SILENT_STALE)) {
            for (int i = 0; i < CALLS; i++) {
                assertTrue(site.send(Troubled.VENDOR).success());
                site.camera.expireNonces();
            }
            assertEquals(0, site.camera.counters().failedLogins());
        }
    }

    @Test
    void neverFollowsADowngradeToAReadablePassword() {
        try (Troubled site = site(Authentication.DIGEST)) {
            assertTrue(site.send(Troubled.VENDOR).success());
            site.camera.faults().login(Authentication.BASIC);
            assertEquals(Kind.AUTH_REFUSED, site.failure(Troubled.VENDOR).kind());
            assertTrue(site.device.concern().isEmpty());
            site.recovers();
        }
    }

    @Test
    void stopsAfterTwoRefusals() {
        try (Troubled site = site(Authentication.DIGEST)) {
            site.camera.faults().refuseLogins();
            for (int i = 0; i < CALLS; i++) {
                assertEquals(Kind.AUTH_REFUSED, site.failure(Troubled.VENDOR).kind());
            }
            assertEquals(2, site.camera.counters().failedLogins());
            site.camera.faults().clear();
            site.device.close();
            assertTrue(site.open(site.camera).send(Troubled.VENDOR).success());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Quirk.class,
            names = {"LOCKOUT_IS_403", "LOCKOUT_IS_423"})
    void tellsHowLongALockOutLasts(Quirk form) {
        Personality personality = Personality.documented().with(form).with(Quirk.LOCKOUT_TELLS_TIME);
        try (Troubled site =
                new Troubled(camera -> camera.personality(personality).lockOutAfter(1, Duration.ofMinutes(5)))) {
            try (HttpDevice guessing = site.open(site.camera, "guess")) {
                assertEquals(
                        Kind.AUTH_REFUSED,
                        site.failure(() -> guessing.send(Troubled.VENDOR)).kind());
            }
            CameraException failure = site.failure(Troubled.VENDOR);
            assertEquals(Kind.LOCKED_OUT, failure.kind());
            long seconds = failure.retryAfter().orElseThrow().toSeconds();
            assertTrue(seconds > 200 && seconds <= 300, seconds + " s");
        }
    }

    @Test
    void doesNotGuessAtALockOutThatLooksLikeAWrongPassword() {
        try (Troubled site = new Troubled(camera -> camera.lockOutAfter(1, Duration.ofMinutes(5)))) {
            try (HttpDevice guessing = site.open(site.camera, "guess")) {
                site.failure(() -> guessing.send(Troubled.VENDOR));
            }
            for (int i = 0; i < CALLS; i++) {
                assertEquals(Kind.AUTH_REFUSED, site.failure(Troubled.VENDOR).kind());
            }
            assertTrue(
                    site.camera.requests().size() <= 6, site.camera.requests().size() + " requests");
        }
    }

    @Test
    void logsInOnceThoughEachConnectionEndsWithItsReply() {
        try (Troubled site = site(Authentication.DIGEST, Quirk.NO_KEEP_ALIVE)) {
            List<HttpReply> replies =
                    List.of(site.send(Troubled.VENDOR), site.send(Troubled.VENDOR), site.send(Troubled.VENDOR));
            assertTrue(replies.stream().allMatch(HttpReply::success));
            assertEquals(1, refused(site));
        }
    }
}
