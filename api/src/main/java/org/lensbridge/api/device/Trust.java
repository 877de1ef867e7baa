package org.lensbridge.api.device;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the certificate of a device is verified. Verification is never switched off silently: {@link Insecure} shows in the
 * device's status. Closed and immutable.
 */
public sealed interface Trust {
    /** The certificate authorities of the Java installation. */
    Trust SYSTEM = new System();

    /** Verification by the certificate authorities of the Java installation, host name included. */
    record System() implements Trust {}

    /**
     * The one certificate with this SHA-256 fingerprint: 64 hexadecimal digits, colons allowed when read.
     * Names and dates of the certificate do not matter then.
     */
    record Pinned(String sha256) implements Trust {
        private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

        public Pinned {
            sha256 = sha256.replace(":", "").toLowerCase(Locale.ROOT);
            if (!FORM.matcher(sha256).matches()) {
                throw new IllegalArgumentException(
                        "A pin is the SHA-256 fingerprint of a certificate: 64 hexadecimal digits");
            }
        }
    }

    /** Whatever certificate answers first at the host and port, and no other from then on, also after a restart. */
    record FirstUse() implements Trust {}

    /** The certificate authorities in this PEM text. */
    record Authorities(String pem) implements Trust {
        public Authorities {
            if (!pem.contains("-----BEGIN CERTIFICATE-----")) {
                throw new IllegalArgumentException("A CA bundle is a PEM text with at least one certificate");
            }
        }

        @Override
        public String toString() {
            return "Authorities[" + pem.length() + " characters]";
        }
    }

    /** No verification: anybody between here and the device can read and change the conversation. */
    record Insecure() implements Trust {}
}
