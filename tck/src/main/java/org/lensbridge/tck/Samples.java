package org.lensbridge.tck;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

/** Values that fit a type, and values that do not. Stateless. */
final class Samples {
    /** Fits no type but {@link ValueType#ANY}. */
    static final Value ODD = Value.of(Map.of("noSuchField", Value.of("x")));

    private Samples() {}

    /** A value of this type: the smallest, the first. */
    static Value fitting(ValueType type) {
        return Stream.of(
                        smallest(type),
                        Value.of(1),
                        Value.of(false),
                        Value.of("1"),
                        Value.of(List.of()),
                        Value.of(Map.of()),
                        Value.of(new byte[0]))
                .filter(value -> type.problem(value).isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no value fits " + type.summary()));
    }

    private static Value smallest(ValueType type) {
        if (type instanceof ValueType.IntegerType integer) {
            return Value.of(integer.min());
        } else if (type instanceof ValueType.DecimalType decimal) {
            return new Value.Numeric(decimal.min());
        } else if (type instanceof ValueType.ChoiceType choice) {
            return Value.of(choice.allowed().get(0));
        } else if (type instanceof ValueType.ListType list && list.maximumSize() > 0) {
            return Value.of(List.of(fitting(list.element())));
        }
        return ODD;
    }

    /** Values just outside of this type. */
    static List<Value> unfit(ValueType type) {
        Stream.Builder<Value> values = Stream.builder();
        values.add(ODD);
        if (type instanceof ValueType.IntegerType integer) {
            values.add(number(BigDecimal.valueOf(integer.min()).subtract(BigDecimal.ONE)));
            values.add(number(BigDecimal.valueOf(integer.max()).add(BigDecimal.ONE)));
        } else if (type instanceof ValueType.DecimalType decimal) {
            values.add(number(decimal.min().subtract(BigDecimal.ONE)));
            values.add(number(decimal.max().add(BigDecimal.ONE)));
        } else if (type instanceof ValueType.TextType text && text.maximumLength() < 100_000) {
            values.add(Value.of("x".repeat(text.maximumLength() + 1)));
        } else if (type instanceof ValueType.ChoiceType || type instanceof ValueType.FlagType) {
            values.add(Value.of("none of these"));
        }
        return values.build().filter(value -> type.problem(value).isPresent()).toList();
    }

    private static Value number(BigDecimal value) {
        return new Value.Numeric(value);
    }

    /** A fitting value for each argument that the request needs. */
    static Map<String, Value> required(OperationInfo info) {
        Map<String, Value> arguments = new HashMap<>();
        info.arguments().stream()
                .filter(Argument::required)
                .forEach(argument -> arguments.put(argument.name(), fitting(argument.type())));
        return arguments;
    }
}
