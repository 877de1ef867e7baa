package org.lensbridge.app;

import java.security.Security;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Allows what Java forbids TLS for good reason, for devices that know nothing newer: versions 1.0 and 1.1, and the key exchange by
 * RSA that these devices use and that Java 24 and later forbid. It is a decision for the whole process, since Java has no
 * other place for it. Without state.
 */
final class LegacyTls {
    /** Said once at each start. */
    static final String WARNING =
            "Warning: --legacy-tls allows TLS 1.0 and 1.1 for all devices. Their encryption is broken: whoever is between can"
                    + " read passwords. Devices that use them are DEGRADED and say so.";

    private static final String PROPERTY = "jdk.tls.disabledAlgorithms";
    private static final Set<String> ALLOWED = Set.of("TLSv1", "TLSv1.1", "TLS_RSA_*");

    private LegacyTls() {}

    /** Must come before anything in this process uses TLS: Java reads the property once. */
    static void allow() {
        Security.setProperty(PROPERTY, without(String.valueOf(Security.getProperty(PROPERTY))));
    }

    static String without(String disabled) {
        return Arrays.stream(disabled.split(","))
                .map(String::strip)
                .filter(name -> !ALLOWED.contains(name))
                .collect(Collectors.joining(", "));
    }
}
