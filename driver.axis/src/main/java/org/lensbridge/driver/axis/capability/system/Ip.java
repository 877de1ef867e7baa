package org.lensbridge.driver.axis.capability.system;

import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** IP addresses as texts. Stateless. */
final class Ip {
    private static final String NONE = "0.0.0.0";
    private static final String NUMBER = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile(NUMBER + "(\\." + NUMBER + "){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:.]{2,45}");

    private Ip() {}

    /** What a device tells; empty for none and for what is no address. */
    static String literal(String told) {
        String text = told.strip();
        boolean known = V4.matcher(text).matches() || V6.matcher(text).matches();
        return known && !text.equals(NONE) ? text : "";
    }

    /** The bits that a mask sets; 0 for a text that is no mask. */
    static int prefix(String mask) {
        if (!V4.matcher(mask.strip()).matches()) {
            return 0;
        }
        int bits = bits(mask.strip());
        int ones = Integer.numberOfLeadingZeros(~bits);
        return ones == Integer.bitCount(bits) ? ones : 0;
    }

    /** The mask of a prefix, 1 to 32. */
    static String mask(int prefix) {
        return text(-1 << (32 - prefix));
    }

    /** The address that all of a network listen to. */
    static String broadcast(String address, int prefix) {
        return text(bits(address) | (prefix == 32 ? 0 : -1 >>> prefix));
    }

    /** An IPv4 address to write; {@code what} names it in the failure. */
    static void require(String what, String address) {
        if (!V4.matcher(address).matches() || address.equals(NONE)) {
            throw invalid("Nothing was written. The device takes an IPv4 address as " + what + ", such as 192.0.2.7.");
        }
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

    private static int bits(String address) {
        int bits = 0;
        for (String number : address.split("\\.")) {
            bits = bits << 8 | Integer.parseInt(number);
        }
        return bits;
    }

    private static String text(int bits) {
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
    }
}
