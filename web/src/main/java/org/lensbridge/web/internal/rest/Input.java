package org.lensbridge.web.internal.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lensbridge.web.internal.failure.Refusal;

/** The values that came for a route's fields, each of its declared type. Never shown: it may hold a password. Immutable. */
public final class Input {
    /** No fields. */
    public static final Input NONE = new Input(Map.of());

    private final Map<String, JsonElement> values;

    private Input(Map<String, JsonElement> values) {
        this.values = values;
    }

    /** Checks a body against the fields; an unknown, missing or ill-typed one is refused with a sentence. JSON's null counts as left out. */
    static Input ofBody(JsonObject body, List<Field> fields) {
        Map<String, JsonElement> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : body.entrySet()) {
            Field field = fields.stream()
                    .filter(known -> known.name().equals(entry.getKey()))
                    .findFirst()
                    .orElseThrow(() -> unknown(entry.getKey(), fields));
            if (!entry.getValue().isJsonNull()) {
                values.put(field.name(), checked(field, entry.getValue()));
            }
        }
        return complete(values, fields);
    }

    /** Reads the declared query parameters; others are ignored. */
    static Input ofQuery(Map<String, String[]> parameters, List<Field> fields) {
        Map<String, JsonElement> values = new LinkedHashMap<>();
        for (Field field : fields) {
            String[] given = parameters.get(field.name());
            if (given != null && given.length > 0 && !given[0].isEmpty()) {
                JsonElement value = field.type() == FieldType.NUMBER ? parsed(given[0]) : new JsonPrimitive(given[0]);
                values.put(field.name(), checked(field, value));
            }
        }
        return complete(values, fields);
    }

    private static JsonElement parsed(String text) {
        return text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")
                ? new JsonPrimitive(Double.valueOf(text))
                : new JsonPrimitive(text);
    }

    private static JsonElement checked(Field field, JsonElement value) {
        if (!field.type().accepts(value)) {
            throw Refusal.invalid(
                    "The field " + field.name() + " must be " + field.type().noun() + ".");
        }
        return value;
    }

    private static Input complete(Map<String, JsonElement> values, List<Field> fields) {
        for (Field field : fields) {
            if (field.required() && !values.containsKey(field.name())) {
                throw Refusal.invalid("The field " + field.name() + " is missing: " + field.description());
            }
        }
        return new Input(values);
    }

    private static Refusal unknown(String name, List<Field> fields) {
        String shown = name.matches("[A-Za-z0-9_.-]{1,40}") ? "The field " + name : "A field of the body";
        String known = fields.stream().map(Field::name).collect(Collectors.joining(", "));
        return Refusal.invalid(
                shown + " is not known here; " + (known.isEmpty() ? "none is." : "known are: " + known + "."));
    }

    /** The text, when it was given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(JsonElement::getAsString);
    }

    /** The number, when it was given; may be infinite where the text had no double's size. */
    public Optional<Double> number(String name) {
        return Optional.ofNullable(values.get(name)).map(JsonElement::getAsDouble);
    }

    /** A whole number within bounds, or the default. */
    public int count(String name, int least, int most, int otherwise) {
        double value = number(name).orElse((double) otherwise);
        if (!(value >= least && value <= most) || value != Math.rint(value)) {
            throw Refusal.invalid("The field " + name + " must be a whole number from " + least + " to " + most + ".");
        }
        return (int) value;
    }

    /** The flag, when it was given. */
    public Optional<Boolean> flag(String name) {
        return Optional.ofNullable(values.get(name)).map(JsonElement::getAsBoolean);
    }

    /** The texts of a list; empty when it was left out. */
    public List<String> texts(String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> value.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .toList())
                .orElse(List.of());
    }

    /** The texts of an object; empty when it was left out. */
    public Map<String, String> textMap(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        Optional.ofNullable(values.get(name)).ifPresent(value -> value.getAsJsonObject()
                .entrySet()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().getAsString())));
        return texts;
    }

    /** The values of an object of any kind; empty when it was left out. */
    public Map<String, JsonElement> elements(String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> value.getAsJsonObject().asMap())
                .orElse(Map.of());
    }

    /** Whether the field was given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }
}
