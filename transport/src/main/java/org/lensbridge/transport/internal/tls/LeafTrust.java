package org.lensbridge.transport.internal.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/** Shows a device's certificate to its check, and remembers the version of TLS. Thread-safe. */
final class LeafTrust extends X509ExtendedTrustManager {
    private final CertificateCheck check;
    private volatile String version = "";

    LeafTrust(CertificateCheck check) {
        this.check = check;
    }

    /** What the last new connection speaks, such as {@code TLSv1.3}; empty before. */
    String version() {
        return version;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check.check(new Shown(chain), authorities -> authorities.checkServerTrusted(chain, type, engine));
        version = engine.getHandshakeSession().getProtocol();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("Only checked on a connection");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        if (!(socket instanceof SSLSocket connection)) {
            throw new CertificateException("Only checked on a connection");
        }
        check.check(new Shown(chain), authorities -> authorities.checkServerTrusted(chain, type, socket));
        version = connection.getHandshakeSession().getProtocol();
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
        return new X509Certificate[0];
    }
}
