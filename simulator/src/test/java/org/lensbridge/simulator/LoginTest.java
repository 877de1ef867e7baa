package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoginTest {
    private static final String VENDOR = "/cgi-bin/magicBox.cgi?action=getVendor";

    private static DahuaCameraBuilder camera() {
        return DahuaCamera.builder().name("door").serial("SIM7001").login("admin", "pa=ss&word");
    }

    @Test
    void raisesAnEventAtAWrongPasswordWhenThatIsWanted() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().login("admin", "right").start();
                RawClient listener = new RawClient(camera).login("admin", "right")) {
            listener.get("/cgi-bin/configManager.cgi?action=setConfig&LoginFailureAlarm.Enable=true");
            listener.open("/cgi-bin/eventManager.cgi?action=attach&codes=[LoginFailure]");
            assertEquals(401, Ask.login(camera, "admin", "wrong"));
            assertEquals(
                    "Code=LoginFailure; action=Pulse; index=0",
                    listener.readTextPart().strip());
        }
    }

    @Test
    void challengesWithTheSerialInTheRealm() throws IOException {
        try (DahuaCamera camera = camera().start();
                RawClient client = new RawClient(camera)) {
            RawClient.Reply reply = client.get(VENDOR);
            assertEquals(401, reply.status());
            assertTrue(reply.header("WWW-Authenticate").startsWith("Digest realm=\"Login to SIM7001\", qop=\"auth\""));
            assertTrue(reply.text().contains("ErrorID=0"), reply.text());
            assertEquals(0, camera.counters().failedLogins());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Authentication.class,
            names = {"NONE", "BASIC", "NEGOTIATE"},
            mode = EnumSource.Mode.EXCLUDE)
    void acceptsTheRightPasswordAgainAndAgain(Authentication scheme) throws IOException {
        Personality personality = Personality.documented().with(scheme);
        try (DahuaCamera camera = camera().personality(personality).start();
                RawClient client = new RawClient(camera).login("admin", "pa=ss&word")) {
            for (int i = 0; i < 5; i++) {
                assertEquals(200, client.get(VENDOR).status());
            }
            assertEquals(6, camera.requests().size());
            assertEquals("admin", camera.requests().get(5).user());
            assertEquals(1, camera.counters().connectionsTotal());
        }
    }

    @Test
    void acceptsBasicFromOldFirmware() throws IOException {
        Personality personality = Personality.documented().with(Authentication.BASIC);
        try (DahuaCamera camera = camera().personality(personality).start();
                RawClient client = new RawClient(camera)) {
            assertTrue(client.get(VENDOR).header("WWW-Authenticate").startsWith("Basic realm="));
            client.request(VENDOR, "Basic " + base64("admin:pa=ss&word"));
            assertEquals(200, client.readReply().status());
            client.request(VENDOR, "Basic " + base64("admin:guess"));
            assertEquals(401, client.readReply().status());
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAndCountsWrongPasswords() throws IOException {
        try (DahuaCamera camera = camera().start();
                RawClient client = new RawClient(camera).login("admin", "guess")) {
            RawClient.Reply reply = client.get(VENDOR);
            assertEquals(401, reply.status());
            assertFalse(reply.header("WWW-Authenticate").contains("stale"));
            assertEquals(1, camera.counters().failedLogins());
        }
    }

    @Test
    void refusesAnAnswerMadeForAnotherTarget() throws IOException {
        try (DahuaCamera camera = camera().start();
                RawClient client = new RawClient(camera)) {
            DigestAnswer answer = new DigestAnswer("admin", "pa=ss&word");
            answer.challenge(client.get(VENDOR).header("WWW-Authenticate"));
            client.request("/cgi-bin/magicBox.cgi?action=reboot", answer.header("GET", VENDOR));
            assertEquals(401, client.readReply().status());
        }
    }

    @Test
    void callsAReplayedNonceStale() throws IOException {
        try (DahuaCamera camera = camera().start();
                RawClient client = new RawClient(camera)) {
            DigestAnswer answer = new DigestAnswer("admin", "pa=ss&word");
            answer.challenge(client.get(VENDOR).header("WWW-Authenticate"));
            int[] counts = {2, 1, 3, 1};
            int[] expected = {200, 200, 200, 401};
            for (int i = 0; i < counts.length; i++) {
                client.request(VENDOR, answer.header("GET", VENDOR, counts[i]));
                RawClient.Reply reply = client.readReply();
                assertEquals(expected[i], reply.status());
                assertEquals(
                        expected[i] == 401, reply.header("WWW-Authenticate").contains("stale=true"));
            }
            assertEquals(0, camera.counters().failedLogins());
        }
    }

    @Test
    void callsExpiredNoncesStale() throws IOException {
        try (DahuaCamera camera = camera().start();
                RawClient client = new RawClient(camera).login("admin", "pa=ss&word")) {
            client.get(VENDOR);
            camera.expireNonces();
            assertEquals(200, client.get(VENDOR).status());
            assertEquals(
                    2,
                    camera.requests().stream()
                            .filter(request -> request.status() == 401)
                            .count());
            assertEquals(0, camera.counters().failedLogins());
        }
    }

    @Test
    void wantsANonceForEachRequestWhenTheFirmwareDoes() throws IOException {
        Personality personality = Personality.documented().with(Personality.Quirk.NONCE_PER_REQUEST);
        try (DahuaCamera camera = camera().personality(personality).start();
                RawClient client = new RawClient(camera).login("admin", "pa=ss&word")) {
            for (int i = 0; i < 3; i++) {
                assertEquals(200, client.get(VENDOR).status());
            }
            assertEquals(
                    3,
                    camera.requests().stream()
                            .filter(request -> request.status() == 401)
                            .count());
        }
    }

    @Test
    void locksAnAddressOutAndLetsItInAgain() throws IOException {
        try (DahuaCamera camera =
                camera().lockOutAfter(3, Duration.ofSeconds(3)).start()) {
            for (int i = 0; i < 3; i++) {
                try (RawClient client = new RawClient(camera).login("admin", "guess")) {
                    assertEquals(401, client.get(VENDOR).status());
                }
            }
            assertEquals(401, statusWithRightPassword(camera));
            assertEquals(3, camera.counters().failedLogins());
            Await.until("the lock-out ends", () -> statusWithRightPassword(camera) == 200);
        }
    }

    private static int statusWithRightPassword(DahuaCamera camera) {
        try (RawClient client = new RawClient(camera).login("admin", "pa=ss&word")) {
            return client.get(VENDOR).status();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void asksNobodyWhenThereAreNoUsers() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            assertEquals(200, client.get(VENDOR).status());
        }
    }

    @Test
    void refusesBrokenAuthorizationHeaders() throws IOException {
        String[] broken = {"Digest", "Digest username=\"admin", "Digest =", "Digest a=b,a=c", "Negotiate x", "Basic %"};
        try (DahuaCamera camera = camera().start();
                RawClient client = new RawClient(camera)) {
            for (String header : broken) {
                client.request(VENDOR, header);
                assertEquals(401, client.readReply().status(), header);
            }
        }
    }
}
