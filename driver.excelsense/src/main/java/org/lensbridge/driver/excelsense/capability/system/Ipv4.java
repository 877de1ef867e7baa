package org.lensbridge.driver.excelsense.capability.system;

import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** IPv4 addresses as texts. Without state. */
final class Ipv4 {
    private static final String NONE = "0.0.0.0";
    private static final String NUMBER = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FORM = Pattern.compile(NUMBER + "(\\." + NUMBER + "){3}");

    private Ipv4() {}

    /** What a camera tells; empty for none and for what is no address. */
    static String read(String told) {
        return FORM.matcher(told).matches() && !told.equals(NONE) ? told : "";
    }

    /** The bits that a mask sets; 0 for a text that is no mask. */
    static int prefix(String mask) {
        if (!FORM.matcher(mask).matches()) {
            return 0;
        }
        int bits = 0;
        for (String number : mask.split("\\.")) {
            bits = bits << 8 | Integer.parseInt(number);
        }
        int ones = Integer.numberOfLeadingZeros(~bits);
        return ones == Integer.bitCount(bits) ? ones : 0;
    }

    /** The mask of a prefix, 1 to 32. */
    static String mask(int prefix) {
        int bits = -1 << (32 - prefix);
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
    }

    /** An address to write; {@code what} names it in the failure. */
    static String required(String what, String address) {
        if (read(address).isEmpty()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was written. The camera takes an IPv4 address as " + what + ", such as 192.0.2.7, not '"
                            + address + "'.");
        }
        return address;
    }

    /** The same for what may be left out. */
    static String optional(String what, String address) {
        return address.isEmpty() ? NONE : required(what, address);
    }
}
