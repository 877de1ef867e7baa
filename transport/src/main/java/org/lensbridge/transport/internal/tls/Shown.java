package org.lensbridge.transport.internal.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/** The certificates that a device shows, its own first. What they say is the device's claim: it is shown tamed. Immutable. */
final class Shown {
    private static final int LONGEST = 80;
    private static final int MOST_NAMES = 6;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final X509Certificate[] chain;
    private final String fingerprint;

    Shown(X509Certificate[] chain) throws CertificateException {
        this.chain = chain.clone();
        try {
            fingerprint = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new CertificateException(e);
        }
    }

    X509Certificate[] chain() {
        return chain.clone();
    }

    X509Certificate leaf() {
        return chain[0];
    }

    /** SHA-256 of the device's own certificate. */
    String fingerprint() {
        return fingerprint;
    }

    boolean isSelfSigned() {
        return leaf().getSubjectX500Principal().equals(leaf().getIssuerX500Principal());
    }

    String issuer() {
        return tamed(leaf().getIssuerX500Principal().getName(X500Principal.RFC2253));
    }

    /** The hosts that it is for, a few of them; empty when it names none. */
    String names() {
        Collection<List<?>> all;
        try {
            all = leaf().getSubjectAlternativeNames();
        } catch (CertificateParsingException e) {
            return "";
        }
        List<String> hosts = (all == null ? List.<List<?>>of() : all)
                .stream()
                        .filter(name -> Integer.valueOf(DNS_NAME).equals(name.get(0))
                                || Integer.valueOf(IP_ADDRESS).equals(name.get(0)))
                        .map(name -> tamed(String.valueOf(name.get(1))))
                        .toList();
        String text = String.join(", ", hosts.subList(0, Math.min(MOST_NAMES, hosts.size())));
        return hosts.size() > MOST_NAMES ? text + " and others" : text;
    }

    private static String tamed(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) + "..." : printable;
    }
}
