package org.lensbridge.driver.dahua.capability.system;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Addresses and masks as the vendor writes them: four numbers, all 0 for none. Stateless; resolves no names. */
final class Ipv4 {
    private static final String NONE = "0.0.0.0";
    private static final Pattern FORM = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");

    private Ipv4() {}

    /** The address that a device tells; empty when it is none. */
    static String read(Optional<String> text) {
        return text.map(String::strip)
                .filter(address ->
                        !address.equals(NONE) && FORM.matcher(address).matches())
                .orElse("");
    }

    /** Whether a device that tells one text has what another one would write: no address is told in more than one way. */
    static boolean same(String told, String written) {
        return told.strip().equalsIgnoreCase(written)
                || written.equals(NONE) && read(Optional.of(told)).isEmpty();
    }

    /** The bits that a mask sets; 0 for a text that is no mask. */
    static int prefix(String mask) {
        if (!FORM.matcher(mask.strip()).matches()) {
            return 0;
        }
        int bits = 0;
        for (String number : mask.strip().split("\\.")) {
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
        if (!FORM.matcher(address).matches() || address.equals(NONE)) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "The device takes an IPv4 address as " + what + ", such as 192.0.2.7, not '" + address + "'.");
        }
        return address;
    }

    /** The same for what may be left out. */
    static String optional(String what, String address) {
        return address.isEmpty() ? NONE : required(what, address);
    }
}
