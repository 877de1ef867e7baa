package org.lensbridge.simulator.generic;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One parameter of {@code param.cgi}. Immutable.
 *
 * @param name without {@code root.}
 * @param kind {@code ro}, {@code address}, {@code text:LONGEST}, {@code int:LEAST-MOST} or {@code enum:ONE&OTHER}
 * @param told whether {@code action=options} tells what is allowed
 */
record Setting(String name, String value, String kind, boolean told) {
    private static final Pattern RANGE = Pattern.compile("(-?\\d{1,9})-(-?\\d{1,9})");
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    Setting with(String other) {
        return new Setting(name, other, kind, told);
    }

    /** As {@code action=options} writes it: a range, or alternatives joined by ampersands. */
    String options() {
        return kind.substring(kind.indexOf(':') + 1);
    }

    boolean allows(String wanted) {
        return switch (kind.split(":")[0]) {
            case "int" -> isInRange(wanted);
            case "enum" -> List.of(options().split("&")).contains(wanted);
            case "address" -> wanted.matches(BYTE + "(\\." + BYTE + "){3}");
            case "text" -> wanted.length() <= Integer.parseInt(options()) && !wanted.matches(".*\\p{Cntrl}.*");
            default -> false;
        };
    }

    private boolean isInRange(String wanted) {
        Matcher range = RANGE.matcher(options());
        return range.matches()
                && wanted.matches("-?\\d{1,9}")
                && Integer.parseInt(wanted) >= Integer.parseInt(range.group(1))
                && Integer.parseInt(wanted) <= Integer.parseInt(range.group(2));
    }
}
