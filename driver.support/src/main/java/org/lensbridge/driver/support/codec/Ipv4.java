package org.lensbridge.driver.support.codec;

import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** IPv4 addresses and masks as devices write them: four numbers, all 0 for none. Resolves no names. Stateless. */
public final class Ipv4 {
    /** What devices have in place of an address. */
    public static final String NONE = "0.0.0.0";

    private static final String NUMBER = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FORM = Pattern.compile(NUMBER + "(\\." + NUMBER + "){3}");

    private Ipv4() {}

    /** The address that a device tells; empty for none and for what is no address. */
    public static String read(String told) {
        String text = told.strip();
        return FORM.matcher(text).matches() && !text.equals(NONE) ? text : "";
    }

    /** The bits that a mask sets; 0 for a text that is no mask. */
    public static int prefix(String mask) {
        String text = mask.strip();
        if (!FORM.matcher(text).matches()) {
            return 0;
        }
        int bits = bits(text);
        int ones = Integer.numberOfLeadingZeros(~bits);
        return ones == Integer.bitCount(bits) ? ones : 0;
    }

    /** The mask of a prefix, 1 to 32. */
    public static String mask(int prefix) {
        return text(-1 << (32 - prefix));
    }

    /** The address that all of a network listen to; the prefix is 1 to 32. */
    public static String broadcast(String address, int prefix) {
        return text(bits(address) | ~(-1 << (32 - prefix)));
    }

    /**
     * An address to write.
     *
     * @param what names it in the failure
     * @throws CameraException INVALID_ARGUMENT when it is none
     */
    public static String required(String what, String address) {
        if (!FORM.matcher(address).matches() || address.equals(NONE)) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was written. The device takes an IPv4 address as " + what + ", such as 192.0.2.7, not '"
                            + address + "'.");
        }
        return address;
    }

    /** The same for what may be left out, which is all zeros then. */
    public static String optional(String what, String address) {
        return address.isEmpty() ? NONE : required(what, address);
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
