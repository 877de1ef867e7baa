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

    ValueRule NUMBER = matching("-?\\d{1,9}(\\.\\d{1,6})?");

    /** Four numbers with dots. */
    ValueRule ADDRESS = matching("(\\d{1,3}\\.){3}\\d{1,3}");

    ValueRule PORT = range(0, 65535);

    ValueRule PERCENT = range(0, 100);

    /** {@code mask hh:mm:ss-hh:mm:ss} (4.4.1). */
    ValueRule TIME_SECTION = matching("\\d{1,5} \\d{1,2}:[0-5]\\d:[0-5]\\d-\\d{1,2}:[0-5]\\d:[0-5]\\d");

    /** A number, both ends included; without a fraction unless the ends have one. */
    static ValueRule range(double least, double most) {
        boolean whole = least == Math.rint(least) && most == Math.rint(most);
        ValueRule form = whole ? INTEGER : NUMBER;
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

    /** A text of at most so many characters. */
    static ValueRule upTo(int characters) {
        return text -> text.length() <= characters;
    }

    default ValueRule or(ValueRule other) {
        return text -> test(text) || other.test(text);
    }

    /** Whether this says no more than which type a value has. */
    default boolean isKind() {
        return this == TEXT || this == FLAG || this == INTEGER;
    }
}
