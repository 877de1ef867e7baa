package org.lensbridge.transport.internal.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Has authorities vouch for chain, dates and host name. Thread-safe. */
final class AuthorityCheck implements CertificateCheck {
    private final String authority;
    private final String host;
    private final X509ExtendedTrustManager authorities;
    private final String whose;

    private AuthorityCheck(String authority, String host, X509ExtendedTrustManager authorities, String whose) {
        this.authority = authority;
        this.host = host;
        this.authorities = authorities;
        this.whose = whose;
    }

    /** With the authorities of the Java installation. */
    static AuthorityCheck ofSystem(String authority, String host) {
        return new AuthorityCheck(authority, host, manager(null), "of this Java installation");
    }

    /** With the authorities of a bundle. */
    static AuthorityCheck ofBundle(String authority, String host, KeyStore bundle) {
        return new AuthorityCheck(authority, host, manager(bundle), "of the configured CA bundle");
    }

    private static X509ExtendedTrustManager manager(KeyStore store) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    return extended;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificate authorities of this Java cannot be read", e);
        }
        throw new IllegalStateException("This Java cannot verify certificates");
    }

    @Override
    public void check(Shown shown, Handshake handshake) throws CertificateException {
        checkDates(shown, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        try {
            handshake.judge(authorities);
        } catch (CertificateException e) {
            throw refusal(reason(shown, e), e);
        }
    }

    /** By ourselves: Java forgives the dates of a certificate that stands in the bundle itself. */
    private void checkDates(Shown shown, Instant now) throws CertificateRefusal {
        Instant begin = shown.leaf().getNotBefore().toInstant();
        Instant end = shown.leaf().getNotAfter().toInstant();
        String clock = ", and the clock here says " + now
                + ". Set that clock if it is wrong. Otherwise renew the certificate at the device, ";
        if (now.isAfter(end)) {
            throw refusal(
                    "has expired: it was valid until " + end + clock + "or " + pin(shown)
                            + "; a pinned certificate may be expired.",
                    null);
        }
        if (now.isBefore(begin)) {
            throw refusal(
                    "is not valid yet: it begins at " + begin + clock + "whose own clock may have been wrong, or "
                            + pin(shown) + "; a pin does not look at dates.",
                    null);
        }
    }

    private CertificateRefusal refusal(String what, CertificateException cause) {
        return new CertificateRefusal("The certificate of " + authority + " " + what, cause);
    }

    private String reason(Shown shown, CertificateException failure) {
        Optional<CertPathValidatorException> broken = Causes.find(failure, CertPathValidatorException.class);
        if (broken.isPresent() && broken.get().getReason() == BasicReason.ALGORITHM_CONSTRAINED) {
            return "is not trusted: its chain has a signature or a key that this Java takes for broken. Renew it at the device, or "
                    + pin(shown) + ".";
        }
        if (broken.isPresent()
                && (broken.get().getReason() == BasicReason.EXPIRED
                        || broken.get().getReason() == BasicReason.NOT_YET_VALID)) {
            return "is not trusted: the certificate of an authority in its chain has expired or is not valid yet. Renew it, or "
                    + pin(shown) + ".";
        }
        if (broken.isPresent()
                || Causes.find(failure, CertPathBuilderException.class).isPresent()) {
            String issuer = shown.isSelfSigned()
                    ? "it has signed itself, and is not among the authorities "
                    : "its issuer, " + shown.issuer() + ", is not vouched for by the authorities ";
            return "is not trusted: " + issuer + whose + ". " + sentence(pin(shown)) + ".";
        }
        // Java tells a wrong name with the plain exception, and its own rules about usage with a kind of its own.
        if (failure.getClass() != CertificateException.class) {
            return "is not trusted: it may not be used by a server. Renew it at the device, or " + pin(shown) + ".";
        }
        String names = shown.names();
        return "is not for this host: it is for " + (names.isEmpty() ? "no host at all" : names) + ", not for " + host
                + ". " + (names.isEmpty() ? "" : "Use such a name as the device's address, or ")
                + (names.isEmpty() ? sentence(pin(shown)) : pin(shown)) + ".";
    }

    private static String pin(Shown shown) {
        return "pin its SHA-256 fingerprint " + shown.fingerprint() + " after comparing it at the device";
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
