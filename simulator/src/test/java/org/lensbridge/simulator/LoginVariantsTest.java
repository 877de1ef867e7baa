package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.simulator.Personality.Quirk;

/** How challenges and lock-outs differ from firmware to firmware. */
class LoginVariantsTest {
    private static final String VENDOR = "/cgi-bin/magicBox.cgi?action=getVendor";

    private static DahuaCamera camera(Authentication scheme, Quirk... quirks) {
        return DahuaCamera.builder()
                .serial("SIM7002")
                .login("admin", "x")
                .lockOutAfter(1, Duration.ofMinutes(5))
                .personality(Personality.documented().with(scheme).with(quirks))
                .start();
    }

    /** The challenges, one per header line. */
    private static List<String> challenges(DahuaCamera camera) throws IOException {
        List<String> found = new ArrayList<>();
        try (RawClient client = new RawClient(camera)) {
            client.request(VENDOR, "");
            for (String line = client.readLine(); !line.isEmpty(); line = client.readLine()) {
                if (line.startsWith("WWW-Authenticate: ")) {
                    found.add(line.substring("WWW-Authenticate: ".length()));
                }
            }
        }
        return found;
    }

    @Test
    void offersSeveralSchemesInOneHeaderOrInSeveral() throws IOException {
        Quirk[] all = {Quirk.OFFERS_NEGOTIATE_TOO, Quirk.OFFERS_BASIC_TOO, Quirk.OFFERS_MD5_TOO};
        try (DahuaCamera camera = camera(Authentication.DIGEST_SHA256, all)) {
            List<String> found = challenges(camera);
            assertEquals(1, found.size());
            assertTrue(found.get(0).startsWith("Negotiate, NTLM, Basic realm=\"Login to SIM7002\", Digest realm="));
            assertTrue(found.get(0).endsWith(", algorithm=SHA-256"));
        }
        Personality several = Personality.documented()
                .with(Authentication.DIGEST_SHA256)
                .with(all)
                .with(Quirk.CHALLENGE_PER_HEADER);
        try (DahuaCamera camera =
                DahuaCamera.builder().login("admin", "x").personality(several).start()) {
            assertEquals(5, challenges(camera).size());
        }
    }

    @Test
    void acceptsEachSchemeThatItOffers() throws IOException {
        try (DahuaCamera camera = camera(Authentication.DIGEST_SHA256, Quirk.OFFERS_BASIC_TOO, Quirk.OFFERS_MD5_TOO);
                RawClient client = new RawClient(camera)) {
            client.request(VENDOR, "Basic YWRtaW46eA==");
            assertEquals(200, client.readReply().status());
            String header = challenges(camera).get(0);
            String[] digests = header.substring(header.indexOf("Digest")).split("(?=Digest )");
            assertEquals(2, digests.length);
            for (String digest : digests) {
                DigestAnswer answer = new DigestAnswer("admin", "x");
                answer.challenge(digest);
                client.request(VENDOR, answer.header("GET", VENDOR));
                assertEquals(200, client.readReply().status(), digest);
            }
        }
    }

    @Test
    void quotesAHardRealm() throws IOException {
        try (DahuaCamera camera = camera(Authentication.DIGEST, Quirk.HARD_REALM)) {
            String challenge = challenges(camera).get(0);
            assertTrue(
                    challenge.startsWith(
                            "Digest realm=\"Login, \\\"to\\\" \\\\ nonce=\\\"SIM7002\\\"\", qop=\"auth\", nonce="),
                    challenge);
        }
    }

    @Test
    void acceptsNothingWhenItWantsADomain() throws IOException {
        try (DahuaCamera camera = camera(Authentication.NEGOTIATE);
                RawClient client = new RawClient(camera)) {
            assertEquals(List.of("Negotiate, NTLM"), challenges(camera));
            client.request(VENDOR, "Basic YWRtaW46eA==");
            assertEquals(401, client.readReply().status());
        }
    }

    @Test
    void doesNotSayThatANonceIsStale() throws IOException {
        try (DahuaCamera camera = camera(Authentication.DIGEST, Quirk.SILENT_STALE);
                RawClient client = new RawClient(camera).login("admin", "x")) {
            assertEquals(200, client.get(VENDOR).status());
            camera.expireNonces();
            DigestAnswer old = new DigestAnswer("admin", "x");
            old.challenge(challenges(camera).get(0));
            camera.expireNonces();
            client.request(VENDOR, old.header("GET", VENDOR));
            RawClient.Reply reply = client.readReply();
            assertEquals(401, reply.status());
            assertFalse(reply.header("WWW-Authenticate").contains("stale"));
            assertEquals(0, camera.counters().failedLogins());
        }
    }

    @Test
    void tellsOfALockOutInTheFirmwaresWay() throws IOException {
        try (DahuaCamera camera = camera(Authentication.DIGEST, Quirk.LOCKOUT_IS_403, Quirk.LOCKOUT_TELLS_TIME);
                RawClient client = new RawClient(camera)) {
            client.request(VENDOR, "Basic YWRtaW46eQ==");
            assertEquals(401, client.readReply().status());
            RawClient.Reply locked = client.get(VENDOR);
            assertEquals(403, locked.status());
            assertTrue(locked.text().contains("locked"));
            int seconds = Integer.parseInt(locked.header("Retry-After"));
            assertTrue(seconds > 0 && seconds <= 300, seconds + " s");
        }
        try (DahuaCamera camera = camera(Authentication.DIGEST, Quirk.LOCKOUT_IS_423);
                RawClient client = new RawClient(camera)) {
            client.request(VENDOR, "Basic YWRtaW46eQ==");
            client.readReply();
            assertEquals(423, client.get(VENDOR).status());
        }
    }
}
