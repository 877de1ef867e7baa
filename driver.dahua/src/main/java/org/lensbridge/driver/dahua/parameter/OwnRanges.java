package org.lensbridge.driver.dahua.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.transport.text.KeyValueDocument;

/** How devices tell ranges: {@code X.Max}, {@code X.Min} and lists. Stateless. */
final class OwnRanges {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(0xFFFF_FFFFL);
    private static final int MOST_WORDS = 64;
    private static final int LONGEST_WORD = 64;

    private OwnRanges() {}

    /** A range of whole numbers; empty unless both ends are told. */
    static Optional<ValueType> integers(KeyValueDocument caps, String name) {
        return decimals(caps, name + ".Min", name + ".Max")
                .filter(range -> whole(range.min()) && whole(range.max()))
                .map(range -> ValueType.integer(
                        range.min().longValueExact(), range.max().longValueExact()));
    }

    /** A range of numbers; empty unless both ends are told. */
    static Optional<ValueType.DecimalType> decimals(KeyValueDocument caps, String min, String max) {
        Optional<BigDecimal> from = caps.number(min).filter(OwnRanges::sane);
        Optional<BigDecimal> to = caps.number(max).filter(OwnRanges::sane);
        return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) <= 0
                ? Optional.of(new ValueType.DecimalType(from.get(), to.get()))
                : Optional.empty();
    }

    /** The words of a list, also one without indexes; empty when there are none. */
    static Optional<ValueType.ChoiceType> words(KeyValueDocument caps, String name) {
        TreeSet<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        caps.sub(name).values().values().stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                .limit(MOST_WORDS)
                .forEach(words::add);
        return words.isEmpty() ? Optional.empty() : Optional.of(new ValueType.ChoiceType(List.copyOf(words)));
    }

    /** A range from 0 to a number that is told. */
    static Optional<ValueType> upTo(KeyValueDocument caps, String name) {
        return caps.number(name)
                .filter(number -> sane(number) && whole(number) && number.signum() >= 0)
                .map(number -> ValueType.integer(0, number.longValueExact()));
    }

    private static boolean sane(BigDecimal number) {
        return number.abs().compareTo(LARGEST) <= 0;
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
