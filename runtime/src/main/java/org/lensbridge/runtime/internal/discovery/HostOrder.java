package org.lensbridge.runtime.internal.discovery;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders host names so that numbers inside count as numbers. */
final class HostOrder {
    static final Comparator<String> NATURAL =
            Comparator.comparing(HostOrder::padded).thenComparing(Comparator.naturalOrder());

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private HostOrder() {}

    private static String padded(String host) {
        Matcher number = NUMBER.matcher(host);
        return number.replaceAll(found -> "0".repeat(9 - found.group().length()) + found.group());
    }
}
