package org.lensbridge.driver.axis.capability.system;

import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Ipv4;

/** Addresses that may be of IPv6, as texts, and what an Axis device does not take. Stateless. */
final class Ip {
    private static final Pattern V6 = Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:.]{2,45}");

    private Ip() {}

    /** What a device tells; empty for none and for what is no address. */
    static String literal(String told) {
        String text = told.strip();
        return V6.matcher(text).matches() ? text : Ipv4.read(text);
    }

    /** A network's size to write. */
    static void requirePrefix(int prefix) {
        if (prefix < 1 || prefix > 32) {
            throw invalid("Nothing was written. A network has 1 to 32 bits, not " + prefix + ".");
        }
    }

    /** An address to write that may be one of IPv6. */
    static void requireLiteral(String what, String address) {
        if (literal(address).isEmpty()) {
            throw invalid("Nothing was written. The device takes an IP address as " + what + ", such as 192.0.2.7.");
        }
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
