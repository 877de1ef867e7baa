package org.lensbridge.simulator.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A private key with its certificate: what a server shows. Made for tests, worth nothing elsewhere. Immutable. */
public final class ServerIdentity {
    static final String ALIAS = "camera";

    private final KeyStore keys;
    private final X509Certificate certificate;

    ServerIdentity(KeyStore keys) throws GeneralSecurityException {
        // The key of an authority may lie in the same store, and a server would pick either.
        char[] password = Keytool.PASSWORD.toCharArray();
        this.keys = Keytool.empty();
        this.keys.setKeyEntry(ALIAS, keys.getKey(ALIAS, password), password, keys.getCertificateChain(ALIAS));
        certificate = (X509Certificate) keys.getCertificate(ALIAS);
    }

    /** An identity that vouches for itself. Takes about a second; each is another one. */
    public static ServerIdentity selfSigned(Terms terms) {
        return Keytool.make(new byte[0], ALIAS, Keytool.terms(terms)).identity();
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** SHA-256 of the certificate, 64 lower-case hexadecimal digits. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate as PEM text. */
    public String pem() {
        return pem(certificate);
    }

    static String pem(Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A context for servers, with sessions of its own. */
    public SSLContext serverContext() {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, Keytool.PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    /** Key and chain as PEM text, as {@code openssl s_server} reads it. */
    public String privatePem() {
        try {
            byte[] key = keys.getKey(ALIAS, Keytool.PASSWORD.toCharArray()).getEncoded();
            StringBuilder text = new StringBuilder("-----BEGIN PRIVATE KEY-----\n")
                    .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key))
                    .append("\n-----END PRIVATE KEY-----\n");
            List.of(keys.getCertificateChain(ALIAS)).forEach(each -> text.append(pem(each)));
            return text.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "ServerIdentity[" + fingerprint() + "]";
    }
}
