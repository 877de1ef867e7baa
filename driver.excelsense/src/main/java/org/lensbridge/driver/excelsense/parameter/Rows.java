package org.lensbridge.driver.excelsense.parameter;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Conversion;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** How the document's types become rows. Stateless. */
final class Rows {
    /** The only channel of the vendor's cameras, and the first of others. */
    static final Index CHANNEL = Index.channel(1);

    /** Whole numbers that devices write with decimals: {@code 12.500000}. */
    private static final Conversion ROUNDED = new Conversion() {
        @Override
        public Optional<Value> read(String wire) {
            return Value.of(wire).asNumber().map(number -> new Value.Numeric(number.setScale(0, RoundingMode.HALF_UP)));
        }

        @Override
        public String write(Value value) {
            return Conversions.NUMBER.write(value);
        }
    };

    private Rows() {}

    /** 0 and 1. */
    static Parameter flag(String key, String section, String text) {
        return Parameter.of(key, ValueType.FLAG, section, text).as(Conversions.ONE_ZERO);
    }

    static Parameter number(String key, long min, long max, String section, String text) {
        return Parameter.of(key, ValueType.integer(min, max), section, text).as(ROUNDED);
    }

    static Parameter text(String key, int longest, String section, String text) {
        return Parameter.of(key, new ValueType.TextType(longest), section, text);
    }

    /** Numbers that stand for words: pairs of a number and its word. */
    static Parameter words(String key, String section, String text, String... numbersAndWords) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < numbersAndWords.length; i += 2) {
            words.put(numbersAndWords[i], numbersAndWords[i + 1]);
        }
        return Parameter.of(key, ValueType.choice(words.values().toArray(String[]::new)), section, text)
                .as(Conversions.codes(words));
    }

    /** Three times for each day of a week; where both ends are 0 there is none. */
    static Stream<Parameter> times(String group, String section) {
        Index days = new Index("day", 0, 6);
        return Groups.TIMES.stream().map(field -> number(
                        group + ".weekDay[{day}]." + field,
                        0,
                        86_400,
                        section,
                        field.startsWith("start")
                                ? "When on a day, 0 for Sunday, one of three times begins."
                                : "When it ends; both ends are 0 for no time.")
                .in("s")
                .with(Mark.ACCOMPANIES)
                .at(days)
                .at(CHANNEL));
    }

    /** What can only be read, as the device writes it. */
    static Parameter told(String key, String section, String text) {
        return text(key, 1024, section, text).only(Access.READ);
    }
}
