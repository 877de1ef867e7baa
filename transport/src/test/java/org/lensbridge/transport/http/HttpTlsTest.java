package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.tls.ServerIdentity;
import org.lensbridge.simulator.tls.Terms;
import org.lensbridge.simulator.tls.TestAuthority;
import org.lensbridge.simulator.tls.TlsFront;

/** Which certificates are trusted, and what is said of the others. */
@Timeout(60)
class HttpTlsTest {
    private static final Terms HERE = Terms.forNames("127.0.0.1");

    private static HttpTransports transport;
    private static RawServer plain;
    private static TlsFront front;
    private static Trust bundle;
    private static TestAuthority authority;
    private static ServerIdentity sound;
    private static ServerIdentity own;

    @BeforeAll
    static void start() throws Exception {
        transport = HttpTransports.create();
        authority = TestAuthority.create("Test Works");
        bundle = new Trust.Authorities("What a bundle says beside is a comment.\n" + authority.pem());
        sound = authority.issue(HERE);
        own = ServerIdentity.selfSigned(HERE);
        plain = RawServer.start((request, out) -> out.write(RawServer.reply(200, "", "secure")));
        front = TlsFront.start(
                "127.0.0.1",
                0,
                new InetSocketAddress("127.0.0.1", plain.address().port()),
                sound);
    }

    @AfterAll
    static void stop() {
        transport.close();
        front.close();
        plain.close();
    }

    @BeforeEach
    void presentTheSoundOne() {
        front.present(sound);
    }

    private static HttpDevice open(Trust trust) {
        return transport.open(HttpTarget.of(address(), Credentials.login("admin", Secret.of("s3cret")))
                .withTrust(trust));
    }

    private static DeviceAddress address() {
        return DeviceAddress.parse(front.address().toString());
    }

    private static Optional<String> answers(Trust trust) {
        try (HttpDevice device = open(trust)) {
            assertEquals("secure", device.send(HttpRequest.get("/a")).text());
            assertEquals("secure", device.send(HttpRequest.get("/a")).text());
            return device.concern();
        }
    }

    private static String refused(Trust trust) {
        plain.requests.clear();
        try (HttpDevice device = open(trust)) {
            CameraException e = assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/a")));
            assertEquals(Kind.UNTRUSTED, e.kind());
            assertTrue(plain.requests.isEmpty());
            return e.reason();
        }
    }

    private static String host() {
        return address().authority();
    }

    private static void assertBegins(String expected, String sentence) {
        assertTrue(sentence.startsWith(expected), sentence);
    }

    @Test
    void authoritiesVouchForChainAndHostName() {
        assertEquals(Optional.empty(), answers(bundle));
    }

    @Test
    void anUnknownIssuerIsNamedWithTheFingerprint() {
        assertEquals(
                "The certificate of " + host() + " is not trusted: its issuer, CN=Test Works, is not vouched for by the"
                        + " authorities of this Java installation. Pin its SHA-256 fingerprint " + sound.fingerprint()
                        + " after comparing it at the device.",
                refused(Trust.SYSTEM));
        assertBegins(
                "The certificate of " + host() + " is not trusted: its issuer, CN=Test Works, is not vouched for by the"
                        + " authorities of the configured CA bundle.",
                refused(new Trust.Authorities(own.pem())));
    }

    @Test
    void aSelfSignedOneIsToldAsSuch() {
        front.present(own);
        assertBegins("The certificate of " + host() + " is not trusted: it has signed itself,", refused(Trust.SYSTEM));
        assertEquals(Optional.empty(), answers(new Trust.Authorities(own.pem())));
    }

    @Test
    void anExpiredOneIsToldWithBothClocks() {
        ServerIdentity expired = authority.issue(HERE.expired());
        front.present(expired);
        String sentence = refused(bundle);
        Instant end = expired.certificate().getNotAfter().toInstant();
        assertBegins(
                "The certificate of " + host() + " has expired: it was valid until " + end
                        + ", and the clock here says ",
                sentence);
        assertTrue(sentence.contains("Set that clock if it is wrong."), sentence);
        assertTrue(sentence.contains(expired.fingerprint()), sentence);
        assertEquals(Optional.empty(), answers(new Trust.Pinned(expired.fingerprint())));
    }

    @Test
    void anExpiredOneThatStandsInTheBundleIsRefusedAsWell() {
        ServerIdentity expired = ServerIdentity.selfSigned(HERE.expired());
        front.present(expired);
        assertTrue(refused(new Trust.Authorities(expired.pem())).contains(" has expired: "));
    }

    @Test
    void oneThatIsNotValidYetIsToldWithBothClocks() {
        ServerIdentity early = authority.issue(HERE.notYetValid());
        front.present(early);
        Instant begin = early.certificate().getNotBefore().toInstant();
        assertBegins(
                "The certificate of " + host() + " is not valid yet: it begins at " + begin
                        + ", and the clock here says ",
                refused(bundle));
    }

    @Test
    void oneForAnotherHostTellsItsNames() {
        ServerIdentity other = authority.issue(Terms.forNames("gate.example", "192.0.2.7"));
        front.present(other);
        assertEquals(
                "The certificate of " + host() + " is not for this host: it is for gate.example, 192.0.2.7, not for"
                        + " 127.0.0.1. Use such a name as the device's address, or pin its SHA-256 fingerprint "
                        + other.fingerprint() + " after comparing it at the device.",
                refused(bundle));
        front.present(authority.issue(Terms.forNames()));
        assertBegins(
                "The certificate of " + host() + " is not for this host: it is for no host at all,", refused(bundle));
    }

    @Test
    void aPinStandsForItselfHoweverItIsWritten() {
        front.present(own);
        String colons = own.fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
        assertEquals(Optional.empty(), answers(new Trust.Pinned(colons)));
        assertEquals(
                "The certificate of " + host() + " is not the pinned one: pinned is " + sound.fingerprint() + ", and it"
                        + " shows " + own.fingerprint()
                        + ". Compare that with the fingerprint at the device: pin it if they"
                        + " are equal; if not, somebody may stand between.",
                refused(new Trust.Pinned(sound.fingerprint())));
    }

    @Test
    void aDamagedBundleIsRefusedBeforeAnythingIsSent() {
        String damaged = authority.pem() + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> open(new Trust.Authorities(damaged)));
        assertEquals(
                "Certificate 2 of the CA bundle cannot be read: replace the bundle by an undamaged one.",
                e.getMessage());
        String endless = authority.pem().replace("-----END CERTIFICATE-----", "");
        assertThrows(IllegalArgumentException.class, () -> open(new Trust.Authorities(endless)));
    }

    @Test
    void insecureSaysWhatItIs() {
        front.present(authority.issue(HERE.expired()));
        assertEquals(
                "Its certificate is not verified (tls=insecure): anybody between here and the device can read and change the"
                        + " conversation.",
                answers(new Trust.Insecure()).orElseThrow());
    }

    @Test
    void aRefusedCertificateIsNotTriedAgainWithLess() {
        long before = front.connections();
        refused(Trust.SYSTEM);
        assertEquals(1, front.connections() - before);
        assertEquals(0, plain.connections.get() - front.connections(), "nothing came but through the front");
    }

    @Test
    void aRedirectToPlainHttpIsRefused() throws Exception {
        try (RawServer target = RawServer.start((request, out) -> out.write(RawServer.reply(200, "", "plain")));
                RawServer away = RawServer.start((request, out) -> out.write(RawServer.reply(
                        302, "Location: http://127.0.0.1:" + target.address().port() + "/\r\n", "")));
                TlsFront door = TlsFront.start(
                        "127.0.0.1",
                        0,
                        new InetSocketAddress("127.0.0.1", away.address().port()),
                        sound);
                HttpDevice device = transport.open(
                        HttpTarget.of(DeviceAddress.parse(door.address().toString()), Credentials.ANONYMOUS)
                                .withTrust(bundle))) {
            CameraException e = assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/a")));
            assertEquals(Kind.PROTOCOL, e.kind());
            assertTrue(e.reason().contains("redirects to http://127.0.0.1:"), e.reason());
            assertEquals(0, target.connections.get());
        }
    }

    @Test
    void aChangedCertificateIsSeenByTheNextConnection() {
        try (HttpDevice device = open(bundle)) {
            device.send(HttpRequest.get("/a"));
            front.disconnect();
            assertEquals("secure", device.send(HttpRequest.get("/a")).text());
            front.present(own);
            front.disconnect();
            CameraException e = assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/a")));
            assertEquals(Kind.UNTRUSTED, e.kind());
        }
    }

    @Test
    void aKeptConnectionServesWhatChangesSomething() {
        long before = front.connections();
        try (HttpDevice device = open(bundle)) {
            for (int i = 0; i < 5; i++) {
                assertEquals(
                        "secure",
                        device.send(HttpRequest.get("/a").withoutRepeating()).text());
            }
        }
        assertEquals(1, front.connections() - before);
    }
}
