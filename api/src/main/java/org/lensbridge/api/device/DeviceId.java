package org.lensbridge.api.device;

import java.util.regex.Pattern;

/**
 * The configured name of a device, unique within one runtime and safe in a URL path, a file name and an LDAP filter: 1
 * to 63 letters, digits, {@code -}, {@code _} and {@code .}, the first a letter or digit. Case counts.
 */
public record DeviceId(String value) implements Comparable<DeviceId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,62}");

    public DeviceId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "A device name has 1 to 63 letters, digits, '-', '_' or '.', and starts with a letter or digit: "
                            + value);
        }
    }

    /** Whether the text may be a device's name. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(DeviceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
