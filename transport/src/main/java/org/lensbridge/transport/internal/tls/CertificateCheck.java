package org.lensbridge.transport.internal.tls;

import java.security.cert.CertificateException;
import javax.net.ssl.SSLEngine;

/** Judges what a device shows. Thread-safe; called on I/O threads. */
@FunctionalInterface
interface CertificateCheck {
    /** Returns when the certificate is trusted. */
    void check(Shown shown, String type, SSLEngine engine) throws CertificateException;
}
