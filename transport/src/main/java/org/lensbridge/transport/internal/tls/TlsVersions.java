package org.lensbridge.transport.internal.tls;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * Makes sentences of handshakes that fail before a certificate is judged. Java tells their reasons in words only; tests hold these
 * words fast. Without state.
 */
public final class TlsVersions {
    private static final List<String> LEGACY = List.of("TLSv1", "TLSv1.1");

    private TlsVersions() {}

    /**
     * The failure of a handshake with a host. A device whose versions are refused is UNTRUSTED, as one with a refused certificate: it is
     * there, nothing is said to it, and only a person's decision changes that. One that hangs up is UNREACHABLE, as a rebooting one; anything
     * else is PROTOCOL.
     */
    public static CameraException failure(String host, SSLException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        // An alert of the device is spelt protocol_version, a version in its hello that Java declines is told in a
        // sentence.
        if (words.contains("protocol_version") || words.contains("protocol version")) {
            return new CameraException(Kind.UNTRUSTED, allowsLegacy() ? tooOld(host) : legacyOnly(host), failure);
        }
        if (words.contains("unrecognized ssl message")) {
            return new CameraException(
                    Kind.PROTOCOL,
                    host + " does not speak TLS at this port: check the port of its https, and that https is on.",
                    failure);
        }
        if (words.contains("handshake_failure") || words.contains("insufficient_security")) {
            return new CameraException(
                    Kind.PROTOCOL,
                    host + " and this Java have no way of encryption in common: update the device's firmware.",
                    failure);
        }
        if (words.contains("handshake failed") || words.contains("terminated the handshake")) {
            return new CameraException(
                    Kind.UNREACHABLE,
                    host
                            + " closed the connection during the TLS handshake: check that it offers https at this port. A device"
                            + " that speaks only TLS 1.0 or 1.1 may do so too.",
                    failure);
        }
        return new CameraException(
                Kind.PROTOCOL,
                "No TLS connection to " + host + ": check that the device offers https at this port.",
                failure);
    }

    /** What is questionable about a version in use. */
    static Optional<String> concern(String version) {
        return LEGACY.contains(version)
                ? Optional.of("It speaks " + name(version) + " only, whose encryption is broken: update its firmware.")
                : Optional.empty();
    }

    private static String legacyOnly(String host) {
        return host
                + " speaks only TLS 1.0 or 1.1, whose encryption is broken; it is refused. Update the device's firmware. If there"
                + " is none, ./lensbridge run --legacy-tls allows these versions for all devices; in a Java program of your"
                + " own, take TLSv1 and TLSv1.1 out of the security property jdk.tls.disabledAlgorithms before its first TLS"
                + " connection.";
    }

    private static String tooOld(String host) {
        return host
                + " speaks no version of TLS from 1.0 to 1.3, or does not tell which: update the device's firmware.";
    }

    private static String name(String version) {
        return version.equals("TLSv1") ? "TLS 1.0" : version.replace("TLSv", "TLS ");
    }

    private static boolean allowsLegacy() {
        try {
            return Arrays.asList(
                            SSLContext.getDefault().getDefaultSSLParameters().getProtocols())
                    .contains("TLSv1.1");
        } catch (NoSuchAlgorithmException e) {
            return false;
        }
    }
}
