package org.lensbridge.transport.internal.tls;

import java.security.cert.CertificateException;
import javax.net.ssl.X509ExtendedTrustManager;

/** Judges what a device shows. Thread-safe; called on I/O threads and on those of callers. */
@FunctionalInterface
interface CertificateCheck {
    /** Returns when the certificate is trusted. */
    void check(Shown shown, Handshake handshake) throws CertificateException;

    /** The handshake in which it is shown. */
    @FunctionalInterface
    interface Handshake {
        /** Has authorities judge it, with the terms of this connection. */
        void judge(X509ExtendedTrustManager authorities) throws CertificateException;
    }
}
