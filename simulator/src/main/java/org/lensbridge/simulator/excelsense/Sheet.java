package org.lensbridge.simulator.excelsense;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.http.Parameter;

/** Settings that are told and set together, in the document's order. Thread-safe. */
final class Sheet {
    private final List<Field> fields;
    private final Map<String, String> values = new LinkedHashMap<>();

    Sheet(List<Field> fields) {
        this.fields = List.copyOf(fields);
        reset();
    }

    /** As delivered. */
    synchronized void reset() {
        fields.forEach(field -> values.put(field.name(), field.delivered()));
    }

    /** Empty when there is no such setting. */
    synchronized Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean is(String name, String value) {
        return value(name).filter(value::equals).isPresent();
    }

    synchronized Map<String, String> all() {
        return new LinkedHashMap<>(values);
    }

    /** What the device itself measures. */
    synchronized void measured(String name, String value) {
        values.put(name, value);
    }

    /** The accepted ones of these parameters; others than this sheet's are not looked at. The first of a name counts. */
    Map<String, String> read(List<Parameter> parameters) throws Refusal {
        Map<String, String> accepted = new LinkedHashMap<>();
        for (Field field : fields) {
            Optional<String> given = first(parameters, field.name()).filter(any -> !field.isFixed());
            if (given.isPresent()) {
                accepted.put(field.name(), accepted(field, given.get()));
            }
        }
        return accepted;
    }

    /** Checks the parameters and returns what sets them. */
    Runnable prepare(List<Parameter> parameters) throws Refusal {
        Map<String, String> accepted = read(parameters);
        return () -> put(accepted);
    }

    synchronized void put(Map<String, String> accepted) {
        values.putAll(accepted);
    }

    static Optional<String> first(List<Parameter> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    static String accepted(Field field, String value) throws Refusal {
        return field.rule().accepted(value).orElseThrow(() -> new Refusal(Refusal.INVALID_PARAMETERS));
    }
}
