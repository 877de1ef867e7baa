package org.lensbridge.driver.genericcgi.parameter;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.lensbridge.api.data.ValueType;

/**
 * What {@code action=options} says of one parameter: {@code 1-30} is a range, ampersands stand between alternatives, and where there are none
 * commas do. A value may hold commas itself: {@code vga,cif&d1,disable} are two values. Stateless.
 */
final class OptionText {
    private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,12})\\s*(?:-|~|\\.{2,3})\\s*(-?\\d{1,12})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}");
    private static final Pattern DECIMAL =
            Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,6})?)\\s*(?:-|~|\\.{3})\\s*(-?\\d{1,12}(?:\\.\\d{1,6})?)");
    private static final int MOST_WORDS = 1024;
    private static final int LONGEST_SPREAD = 256;

    private OptionText() {}

    /**
     * The range; empty for a text that tells none.
     *
     * @param held what the device holds; where that has commas, those of its only alternative are a part of the value as well
     */
    static Optional<ValueType> type(String text, String held) {
        String told = text.strip();
        if (told.isEmpty() || told.length() > 16_384) {
            return Optional.empty();
        }
        List<String> alternatives = parts(told, "&");
        if (alternatives.size() == 1 && told.indexOf(',') >= 0) {
            return held.indexOf(',') < 0 ? choice(parts(told, ",")) : Optional.of(ValueType.choice(told));
        }
        return alternatives.size() == 1 ? single(told) : choice(alternatives);
    }

    private static List<String> parts(String text, String separator) {
        return List.of(text.split(separator)).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Optional<ValueType> single(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            long min = Long.parseLong(whole.group(1));
            long max = Long.parseLong(whole.group(2));
            return min <= max ? Optional.of(ValueType.integer(min, max)) : Optional.empty();
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            BigDecimal min = new BigDecimal(decimal.group(1));
            BigDecimal max = new BigDecimal(decimal.group(2));
            return min.compareTo(max) <= 0 ? Optional.of(new ValueType.DecimalType(min, max)) : Optional.empty();
        }
        return Optional.of(ValueType.choice(text));
    }

    /** Words, and ranges among them number by number. */
    private static Optional<ValueType> choice(List<String> alternatives) {
        Set<String> words = new LinkedHashSet<>();
        for (String alternative : alternatives) {
            Optional<ValueType> type = single(alternative);
            if (type.isEmpty() || type.get() instanceof ValueType.DecimalType) {
                return Optional.empty();
            }
            if (type.get() instanceof ValueType.IntegerType range) {
                if (range.max() - range.min() > LONGEST_SPREAD) {
                    return around(alternatives);
                }
                LongStream.rangeClosed(range.min(), range.max())
                        .mapToObj(Long::toString)
                        .forEach(words::add);
            } else {
                words.add(alternative);
            }
        }
        return words.isEmpty() || words.size() > MOST_WORDS
                ? Optional.empty()
                : Optional.of(ValueType.choice(words.toArray(String[]::new)));
    }

    /** Numbers and ranges too long to be counted become the one range around all: the device refuses what lies between them. */
    private static Optional<ValueType> around(List<String> alternatives) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (String alternative : alternatives) {
            Optional<ValueType> type =
                    single(NUMBER.matcher(alternative).matches() ? alternative + "-" + alternative : alternative);
            if (!(type.orElse(ValueType.ANY) instanceof ValueType.IntegerType range)) {
                return Optional.empty();
            }
            min = Math.min(min, range.min());
            max = Math.max(max, range.max());
        }
        return Optional.of(ValueType.integer(min, max));
    }
}
