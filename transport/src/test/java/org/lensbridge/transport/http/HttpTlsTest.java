package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

@Timeout(60)
class HttpTlsTest {
    @TempDir
    static Path folder;

    private static HttpTransports transport;
    private static RawServer named;
    private static RawServer nameless;
    private static Certificate namedCertificate;
    private static Certificate namelessCertificate;

    @BeforeAll
    static void start() throws Exception {
        transport = HttpTransports.create();
        KeyStore one = keys("named", "-ext", "san=ip:127.0.0.1");
        KeyStore two = keys("nameless");
        namedCertificate = one.getCertificate("camera");
        namelessCertificate = two.getCertificate("camera");
        named = serve(one);
        nameless = serve(two);
    }

    @AfterAll
    static void stop() {
        transport.close();
        named.close();
        nameless.close();
    }

    private static KeyStore keys(String name, String... more) throws Exception {
        Path file = folder.resolve(name + ".p12");
        java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "camera",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=camera",
                "-keystore",
                file.toString(),
                "-storepass",
                "changeit"));
        command.addAll(java.util.List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        return store;
    }

    private static RawServer serve(KeyStore keys) throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return new RawServer(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                "https",
                (request, out) -> out.write(RawServer.reply(200, "", "secure")));
    }

    private static String fingerprint(Certificate certificate) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }

    private static String pem(Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static HttpDevice open(DeviceAddress address, Trust trust) {
        return transport.open(HttpTarget.of(address, Credentials.ANONYMOUS).withTrust(trust));
    }

    private static void answers(RawServer server, Trust trust) {
        try (HttpDevice device = open(server.address(), trust)) {
            assertEquals("secure", device.send(HttpRequest.get("/a")).text());
            assertEquals("secure", device.send(HttpRequest.get("/a")).text());
        }
    }

    private static CameraException refused(RawServer server, Trust trust) {
        try (HttpDevice device = open(server.address(), trust)) {
            return assertThrows(CameraException.class, () -> device.send(HttpRequest.get("/a")));
        }
    }

    @Test
    void systemTrustRefusesSelfSignedAndTellsTheFingerprint() throws Exception {
        CameraException e = refused(named, Trust.SYSTEM);
        assertEquals(Kind.UNTRUSTED, e.kind());
        assertTrue(e.reason().contains(fingerprint(namedCertificate)), e.reason());
    }

    @Test
    void pinStandsForItselfWithoutHostName() throws Exception {
        answers(nameless, new Trust.Pinned(fingerprint(namelessCertificate)));
        assertEquals(
                Kind.UNTRUSTED,
                refused(named, new Trust.Pinned(fingerprint(namelessCertificate)))
                        .kind());
    }

    @Test
    void authoritiesVouchForTheHostName() throws Exception {
        answers(named, new Trust.Authorities(pem(namedCertificate)));
        assertEquals(
                Kind.UNTRUSTED,
                refused(nameless, new Trust.Authorities(pem(namelessCertificate)))
                        .kind());
        assertEquals(
                Kind.UNTRUSTED,
                refused(named, new Trust.Authorities(pem(namelessCertificate))).kind());
    }

    @Test
    void insecureAndFirstUseSayWhatTheyAre() throws Exception {
        answers(nameless, new Trust.Insecure());
        try (HttpDevice device = open(nameless.address(), new Trust.Insecure())) {
            assertTrue(device.concern().orElseThrow().contains("not verified"));
        }
        try (HttpDevice device = open(nameless.address(), new Trust.FirstUse())) {
            device.send(HttpRequest.get("/a"));
            assertTrue(device.concern().orElseThrow().contains(fingerprint(namelessCertificate)));
        }
    }

    @Test
    void plainTextInsteadOfTlsIsAProtocolFailure() {
        try (RawServer plain = RawServer.start((request, out) -> out.write(RawServer.reply(200, "", "plain")))) {
            DeviceAddress address =
                    new DeviceAddress("https", "127.0.0.1", plain.address().port());
            try (HttpDevice device = open(address, Trust.SYSTEM)) {
                CameraException e = assertThrows(
                        CameraException.class,
                        () -> device.send(HttpRequest.get("/a").withTimeout(java.time.Duration.ofSeconds(2))));
                assertTrue(e.kind() != Kind.UNTRUSTED, e.getMessage());
            }
        }
    }
}
