package org.lensbridge.simulator.excelsense;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which values a setting takes, and in which form it keeps them. Immutable. */
@FunctionalInterface
interface Rule {
    /** What the device tells and nobody sets: whoever tries is neither heard nor refused. */
    Rule FIXED = value -> Optional.empty();

    Rule FLAG = number(0, 1);

    /** Text without control characters. */
    Rule TEXT = value -> Optional.of(value)
            .filter(text -> text.length() <= 128 && text.chars().noneMatch(Character::isISOControl));

    /** Text without what the document disallows in names. */
    Rule NAME = value -> TEXT.accepted(value)
            .filter(text -> text.chars().noneMatch(character -> "`<>%&\\\"/,';=".indexOf(character) >= 0));

    Pattern IPV4 = Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

    Rule ADDRESS = value -> Optional.of(value).filter(text -> IPV4.matcher(text).matches());

    Rule OPTIONAL_ADDRESS = value -> value.isEmpty() ? Optional.of("") : ADDRESS.accepted(value);

    /** The form in which the value is kept; empty for one that is refused. */
    Optional<String> accepted(String value);

    static Rule number(long lowest, long highest) {
        return value -> number(value)
                .filter(number -> number >= lowest && number <= highest)
                .map(number -> Long.toString(number));
    }

    /** A number that becomes the highest when it is above it. */
    static Rule clamped(long lowest, long highest) {
        return value -> number(value)
                .filter(number -> number >= lowest)
                .map(number -> Long.toString(Math.min(number, highest)));
    }

    static Rule multipleOf(long unit, long highest) {
        return value -> number(0, highest).accepted(value).filter(number -> Long.parseLong(number) % unit == 0);
    }

    /** Told with six decimals, as the document's examples are. */
    static Rule decimal(double lowest, double highest) {
        return value -> Optional.of(value)
                .filter(text -> text.matches("\\d{1,6}(\\.\\d{1,9})?"))
                .map(Double::parseDouble)
                .filter(number -> number >= lowest && number <= highest)
                .map(number -> String.format(Locale.ROOT, "%.6f", number));
    }

    static Rule oneOf(String... values) {
        Set<String> allowed = Set.of(values);
        return value -> Optional.of(value).filter(allowed::contains);
    }

    private static Optional<Long> number(String value) {
        return Optional.of(value).filter(text -> text.matches("-?\\d{1,12}")).map(Long::valueOf);
    }
}
