package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the vendor's document allows for the value of a setting. Immutable. */
@FunctionalInterface
interface ValueRule extends Predicate<String> {
    /** Any text. */
    ValueRule TEXT = text -> true;

    ValueRule FLAG = text -> text.equals("true") || text.equals("false");

    ValueRule INTEGER = matching("-?\\d{1,10}");

    /** Four numbers with dots. */
    ValueRule ADDRESS = matching("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?=.)|$)){4}");

    ValueRule PORT = range(1, 65535);

    /** {@code mask hh:mm:ss-hh:mm:ss}, such as {@code 1 08:00:00-17:30:00} (4.4.1, 4.9.1). */
    static ValueRule timeSection(int mostMask) {
        String time = "([01]?\\d|2[0-4]):[0-5]?\\d:[0-5]?\\d";
        ValueRule form = matching("\\d{1,5} " + time + "-" + time);
        return text -> form.test(text) && Integer.parseInt(text.substring(0, text.indexOf(' '))) <= mostMask;
    }

    /** A whole number, both ends included. */
    static ValueRule range(long least, long most) {
        return text -> INTEGER.test(text) && Long.parseLong(text) >= least && Long.parseLong(text) <= most;
    }

    /** A number with or without a fraction, both ends included. */
    static ValueRule fraction(double least, double most) {
        ValueRule form = matching("-?\\d{1,9}(\\.\\d{1,6})?");
        return text -> form.test(text) && Double.parseDouble(text) >= least && Double.parseDouble(text) <= most;
    }

    /** One of the words, in just this spelling. */
    static ValueRule oneOf(String... words) {
        return List.of(words)::contains;
    }

    static ValueRule matching(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).matches();
    }

    default ValueRule or(ValueRule other) {
        return text -> test(text) || other.test(text);
    }

    /** Whether this says no more than which type a value has. */
    default boolean isKind() {
        return this == TEXT || this == FLAG || this == INTEGER;
    }
}
