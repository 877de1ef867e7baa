package org.lensbridge.simulator.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.simulator.DahuaCamera;

@Timeout(60)
class TlsFrontTest {
    private static final String QUESTION = "/cgi-bin/magicBox.cgi?action=getSerialNo";

    private static ServerIdentity own;
    private static DahuaCamera camera;
    private static DahuaCamera plain;

    @BeforeAll
    static void start() {
        own = ServerIdentity.selfSigned(Terms.forNames("127.0.0.1"));
        camera = DahuaCamera.builder().name("vault").serial("SN42").tls(own).start();
        plain = DahuaCamera.builder().name("plain").serial("SN42").start();
    }

    @AfterAll
    static void stop() {
        camera.close();
        plain.close();
    }

    private static SSLContext trusting(X509Certificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("one", certificate);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static String ask(URI address, ServerIdentity trusted) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trusting(trusted.certificate()))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return client.send(
                        HttpRequest.newBuilder(address.resolve(QUESTION)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void aWholeCameraAnswersToHttps() throws Exception {
        assertEquals("https", camera.address().getScheme());
        assertTrue(ask(camera.address(), own).contains("SN42"));
        assertTrue(camera.tls().orElseThrow().handshakes() > 0);
    }

    @Test
    void showsAnotherCertificateFromNowOn() throws Exception {
        ServerIdentity other = ServerIdentity.selfSigned(Terms.forNames("127.0.0.1"));
        assertNotEquals(own.fingerprint(), other.fingerprint());
        try (TlsFront front = TlsFront.start("127.0.0.1", 0, plain.socketAddress(), own)) {
            assertTrue(ask(front.address(), own).contains("SN42"));
            front.present(other);
            assertThrows(SSLException.class, () -> ask(front.address(), own));
            assertTrue(ask(front.address(), other).contains("SN42"));
        }
    }

    @Test
    void speaksTheVersionsItIsTold() throws Exception {
        try (TlsFront front = TlsFront.start("127.0.0.1", 0, plain.socketAddress(), own)) {
            front.protocols("TLSv1.2");
            InetSocketAddress at = front.socketAddress();
            try (SSLSocket socket = (SSLSocket)
                    trusting(own.certificate()).getSocketFactory().createSocket(at.getAddress(), at.getPort())) {
                socket.startHandshake();
                assertEquals("TLSv1.2", socket.getSession().getProtocol());
            }
        }
    }

    @Test
    void certificatesAreExpiredOrNotYetValidOnDemand() {
        TestAuthority authority = TestAuthority.create("Test Works");
        X509Certificate expired =
                authority.issue(Terms.forNames("127.0.0.1").expired()).certificate();
        X509Certificate early =
                authority.issue(Terms.forNames("127.0.0.1").notYetValid()).certificate();
        assertThrows(CertificateExpiredException.class, expired::checkValidity);
        assertThrows(CertificateNotYetValidException.class, early::checkValidity);
        assertEquals("CN=Test Works", early.getIssuerX500Principal().getName());
    }

    @Test
    void closesTheConnectionWhileTheCameraIsAway() throws Exception {
        try (DahuaCamera away = DahuaCamera.builder().tls(own).start()) {
            away.faults().refuseConnections();
            assertThrows(IOException.class, () -> ask(away.address(), own));
            away.faults().clear();
            assertTrue(ask(away.address(), own).contains("sn="));
        }
    }
}
