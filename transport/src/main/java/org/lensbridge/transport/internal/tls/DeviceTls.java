package org.lensbridge.transport.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.lensbridge.api.device.Trust;

/** The TLS side of one device. Thread-safe. */
public final class DeviceTls {
    private final Trust trust;
    private final LeafTrust leaf;
    private final SSLContext context;

    /**
     * @throws IllegalArgumentException when the certificate authorities cannot be read
     */
    public DeviceTls(Trust trust) {
        this.trust = trust;
        leaf = new LeafTrust(trust, authorities(trust));
        try {
            context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {leaf}, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java installation has no TLS", e);
        }
    }

    /** The context for connections to the device. */
    public SSLContext context() {
        return context;
    }

    /** Prepares an engine: authorities vouch for a host name, a pin stands for itself. */
    public void prepare(SSLEngine engine) {
        if (verifiesHost()) {
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            engine.setSSLParameters(parameters);
        }
    }

    /** The SHA-256 fingerprint of the last certificate that was presented. */
    public Optional<String> presented() {
        return leaf.presented();
    }

    /** What is questionable, a sentence. */
    public Optional<String> concern() {
        if (trust instanceof Trust.Insecure) {
            return Optional.of(
                    "The certificate is not verified: anybody between here and the device can read and change the"
                            + " conversation.");
        }
        return leaf.pin()
                .filter(pin -> trust instanceof Trust.FirstUse)
                .map(pin -> "The certificate was trusted at first sight; pin its SHA-256 fingerprint " + pin + ".");
    }

    private boolean verifiesHost() {
        return trust instanceof Trust.System || trust instanceof Trust.Authorities;
    }

    private static Optional<X509ExtendedTrustManager> authorities(Trust trust) {
        try {
            if (trust instanceof Trust.System) {
                return Optional.of(authorities((KeyStore) null));
            }
            if (trust instanceof Trust.Authorities bundle) {
                return Optional.of(authorities(store(bundle.pem())));
            }
            return Optional.empty();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("The CA bundle cannot be read: " + e.getMessage(), e);
        }
    }

    private static KeyStore store(String pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
        int number = 0;
        for (Certificate certificate :
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes))) {
            store.setCertificateEntry("authority" + number++, certificate);
        }
        return store;
    }

    private static X509ExtendedTrustManager authorities(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }
}
