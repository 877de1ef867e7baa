package org.lensbridge.driver.support.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Checks what a caller gives against a row and completes it with the row's defaults. Stateless; never repeats a value. */
final class ArgumentCheck {
    private ArgumentCheck() {}

    /**
     * The values as they go on the wire, by argument.
     *
     * @throws CameraException INVALID_ARGUMENT with a sentence that names the argument
     */
    static Map<String, Value> complete(Operation operation, Map<String, Value> given) {
        List<String> known = operation.arguments().stream().map(Argument::name).toList();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw invalid("there is no argument '" + name + "'; "
                        + (known.isEmpty() ? "none is expected." : "expected " + String.join(", ", known) + "."));
            }
        }
        Map<String, Value> complete = new LinkedHashMap<>();
        for (Argument argument : operation.arguments()) {
            Optional<Value> value = Optional.ofNullable(given.get(argument.name()))
                    .filter(v -> !(v instanceof Value.Absent))
                    .or(argument::defaultValue);
            if (value.isPresent()) {
                argument.type().problem(value.get()).ifPresent(problem -> {
                    throw invalid("argument '" + argument.name() + "': " + problem + ".");
                });
                complete.put(argument.name(), wire(operation, argument, value.get()));
            } else if (argument.required()) {
                throw invalid("argument '" + argument.name() + "' is missing; expected "
                        + argument.type().summary() + ".");
            }
        }
        return complete;
    }

    private static Value wire(Operation operation, Argument argument, Value value) {
        if (argument.name().equals(Operation.CHANNEL)) {
            return Value.of(value.asNumber().orElseThrow().longValueExact() + operation.channelBase() - 1);
        }
        return spelled(argument.type(), value);
    }

    /** Choices are accepted in any case and sent as documented. */
    private static Value spelled(ValueType type, Value value) {
        if (type instanceof ValueType.ChoiceType choice) {
            String text = value.asText().orElseThrow();
            return Value.of(choice.allowed().stream()
                    .filter(text::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow());
        }
        if (type instanceof ValueType.ListType list && value instanceof Value.Items items) {
            return Value.of(items.items().stream()
                    .map(item -> spelled(list.element(), item))
                    .toList());
        }
        if (type instanceof ValueType.RecordType fields && value instanceof Value.Fields record) {
            Map<String, Value> spelled = new LinkedHashMap<>();
            record.fields()
                    .forEach((name, field) ->
                            spelled.put(name, spelled(fields.fields().get(name), field)));
            return Value.of(spelled);
        }
        if (type instanceof ValueType.FlagType) {
            return Value.of(value.asFlag().orElseThrow());
        }
        return type instanceof ValueType.IntegerType || type instanceof ValueType.DecimalType
                ? new Value.Numeric(value.asNumber().orElseThrow())
                : value;
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(
                Kind.INVALID_ARGUMENT, Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1));
    }
}
