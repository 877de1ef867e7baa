package org.lensbridge.transport.internal.tls;

import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.lensbridge.api.device.Trust;

/** Decides about the certificate that a device presents. Thread-safe. */
final class LeafTrust extends X509ExtendedTrustManager {
    private final Trust trust;
    private final Optional<X509ExtendedTrustManager> authorities;
    private final AtomicReference<String> pin = new AtomicReference<>();
    private volatile String presented;

    LeafTrust(Trust trust, Optional<X509ExtendedTrustManager> authorities) {
        this.trust = trust;
        this.authorities = authorities;
        if (trust instanceof Trust.Pinned pinned) {
            pin.set(pinned.sha256());
        }
    }

    Optional<String> presented() {
        return Optional.ofNullable(presented);
    }

    Optional<String> pin() {
        return Optional.ofNullable(pin.get());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        String fingerprint = fingerprint(chain);
        presented = fingerprint;
        if (authorities.isPresent()) {
            authorities.get().checkServerTrusted(chain, type, engine);
        } else if (!(trust instanceof Trust.Insecure)) {
            pin.compareAndSet(null, fingerprint);
            if (!fingerprint.equals(pin.get())) {
                throw new CertificateException("The certificate is not the pinned one");
            }
        }
    }

    private static String fingerprint(X509Certificate[] chain) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("Only checked on a connection");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("Only checked on a connection");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("No server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("No server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("No server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.map(X509ExtendedTrustManager::getAcceptedIssuers).orElse(new X509Certificate[0]);
    }
}
