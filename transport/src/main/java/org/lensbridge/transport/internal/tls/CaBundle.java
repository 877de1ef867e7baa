package org.lensbridge.transport.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;

/** Reads certificates from PEM text; what stands around them is a comment. Without state. */
final class CaBundle {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    private CaBundle() {}

    /**
     * All certificates of the text.
     *
     * @throws IllegalArgumentException with a sentence, when one cannot be read
     */
    static KeyStore read(String pem) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            int number = 0;
            for (int begin = pem.indexOf(BEGIN); begin >= 0; begin = pem.indexOf(BEGIN, begin + 1)) {
                number++;
                store.setCertificateEntry("authority" + number, certificate(factory, pem, begin, number));
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java cannot keep certificates", e);
        }
    }

    private static Certificate certificate(CertificateFactory factory, String pem, int begin, int number) {
        int end = pem.indexOf(END, begin);
        try {
            if (end < 0) {
                throw new IllegalArgumentException("no end");
            }
            byte[] bytes = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            return factory.generateCertificate(new ByteArrayInputStream(bytes));
        } catch (IllegalArgumentException | CertificateException e) {
            throw new IllegalArgumentException(
                    "Certificate " + number
                            + " of the CA bundle cannot be read: replace the bundle by an undamaged one.",
                    e);
        }
    }
}
