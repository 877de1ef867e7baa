package org.lensbridge.driver.dahua.capability.image;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.transport.text.DeviceText;

/**
 * A setting that a channel has. Immutable.
 *
 * @param table that holds it
 * @param range of the device where it tells one, else of the document
 * @param value now; empty when it cannot be read
 */
record Knob(String table, String key, ValueType range, Optional<Value> value) {
    /** The setting of a row, from the text that the device holds. */
    static Knob of(String table, Parameter row, String key, Map<String, ValueType> ranges, String text) {
        return new Knob(
                table,
                key,
                ranges.getOrDefault(key, row.type()),
                row.read(text).or(() -> row.read(DeviceText.unquoted(text))));
    }

    /** Whether the device would take a value. */
    boolean takes(Value wanted) {
        return range.problem(wanted).isEmpty();
    }

    /**
     * A value that the device would take.
     *
     * @throws CameraException INVALID_ARGUMENT when it would not
     */
    Value checked(Value wanted) {
        range.problem(wanted).ifPresent(problem -> {
            throw new CameraException(Kind.INVALID_ARGUMENT, key + " cannot be " + wanted + ": " + problem + ".");
        });
        return wanted;
    }

    /** Its number; empty when it has none. */
    Optional<BigDecimal> number() {
        return value.flatMap(Value::asNumber);
    }

    /** Its word; empty when it has none. */
    Optional<String> word() {
        return value.flatMap(Value::asText);
    }

    /** Whether it is on. */
    boolean on() {
        return value.flatMap(Value::asFlag).orElse(false);
    }

    /** Whether its range has more than one number. */
    boolean adjustable() {
        return range instanceof ValueType.IntegerType numbers && numbers.max() > numbers.min();
    }

    /** Where its number stands in its range, 0 to 1. */
    Optional<Double> share() {
        return range instanceof ValueType.IntegerType numbers && adjustable()
                ? number().map(n -> (n.doubleValue() - numbers.min()) / (numbers.max() - numbers.min()))
                        .map(share -> Math.max(0, Math.min(1, share)))
                : Optional.empty();
    }

    /** The number at a place of its range; with {@code lifted} only 0 is the least number, since that is off. */
    Value at(double share, boolean lifted) {
        ValueType.IntegerType numbers = (ValueType.IntegerType) range;
        long number = numbers.min() + Math.round(share * (numbers.max() - numbers.min()));
        return Value.of(lifted && share > 0 ? Math.max(numbers.min() + 1, number) : number);
    }
}
