package org.lensbridge.transport.internal.tls;

import java.security.cert.CertificateException;

/** A certificate is not trusted; the message is a sentence for the user. */
public final class CertificateRefusal extends CertificateException {
    private static final long serialVersionUID = 1;

    CertificateRefusal(String sentence) {
        super(sentence);
    }

    CertificateRefusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
