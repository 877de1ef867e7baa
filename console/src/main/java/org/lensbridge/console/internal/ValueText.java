package org.lensbridge.console.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

/** Values as people type and read them. Stateless. */
final class ValueText {
    private static final List<String> SECRET_NAMES = List.of("password", "passwd", "pwd");

    private ValueText() {}

    /**
     * The arguments that were typed as {@code name=value}. A list is typed with commas, {@code [a,b]} or {@code a,b}, and an entry of a record as
     * {@code name.key=value}.
     *
     * @throws IllegalArgumentException naming the arguments that there are
     */
    static Map<String, Value> arguments(List<Argument> known, List<String> typed) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Map<String, Value>> records = new LinkedHashMap<>();
        for (String text : typed) {
            String[] pair = pair(text);
            Optional<Argument> argument = find(known, pair[0]);
            Optional<Argument> record = argument.isPresent() ? Optional.empty() : holding(known, pair[0]);
            if (record.isPresent()) {
                String name = record.get().name();
                records.computeIfAbsent(name, any -> new LinkedHashMap<>())
                        .put(pair[0].substring(name.length() + 1), Value.of(pair[1]));
            } else {
                Argument found = argument.orElseThrow(() -> unknown(known, pair[0]));
                values.put(found.name(), value(found.type(), pair[1]));
            }
        }
        records.forEach((name, fields) -> values.put(name, Value.of(fields)));
        return values;
    }

    /** What stands on both sides of the first equals sign. */
    static String[] pair(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'" + text + "' is not of the form name=value.");
        }
        return new String[] {text.substring(0, equals), text.substring(equals + 1)};
    }

    private static Optional<Argument> find(List<Argument> known, String name) {
        return known.stream()
                .filter(argument -> argument.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<Argument> holding(List<Argument> known, String name) {
        return known.stream()
                .filter(argument ->
                        argument.type() instanceof ValueType.RecordType || argument.type() instanceof ValueType.Any)
                .filter(argument -> name.startsWith(argument.name() + ".")
                        && name.length() > argument.name().length() + 1)
                .findFirst();
    }

    private static IllegalArgumentException unknown(List<Argument> known, String name) {
        String names = known.stream().map(Argument::name).collect(Collectors.joining(", "));
        return new IllegalArgumentException("There is no argument '" + name + "'. "
                + (known.isEmpty() ? "The operation takes none." : "There are: " + names + "."));
    }

    /** What was typed for a type; whether it fits is not decided here. */
    static Value value(ValueType type, String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        if (type instanceof ValueType.ListType list) {
            String items = bracketed ? text.substring(1, text.length() - 1) : text;
            return Value.of(
                    items.isBlank()
                            ? List.of()
                            : Stream.of(items.split(",", -1))
                                    .map(item -> value(list.element(), item.strip()))
                                    .toList());
        }
        return Value.of(text);
    }

    /** A document as lines, {@code table.General.LocalNo = 8}; values under the name of a password are asterisks. */
    static List<String> lines(Value document) {
        List<String> lines = new ArrayList<>();
        add("", document, lines);
        return lines;
    }

    private static void add(String name, Value value, List<String> lines) {
        if (value instanceof Value.Fields record && !record.fields().isEmpty()) {
            record.fields().forEach((key, field) -> add(name.isEmpty() ? key : name + "." + key, field, lines));
        } else if (value instanceof Value.Items list && !list.items().isEmpty()) {
            for (int i = 0; i < list.items().size(); i++) {
                add(name + "[" + i + "]", list.items().get(i), lines);
            }
        } else {
            String text = isSecret(name) && !value.toString().isEmpty() ? "****" : oneLine(value.toString());
            lines.add(name.isEmpty() ? text : name + " = " + text);
        }
    }

    private static boolean isSecret(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return SECRET_NAMES.stream().anyMatch(last::contains);
    }

    /** What a device says must not move the cursor. */
    private static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
