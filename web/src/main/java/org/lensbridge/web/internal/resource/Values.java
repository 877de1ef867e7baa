package org.lensbridge.web.internal.resource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.web.internal.failure.Refusal;
import org.lensbridge.web.internal.rest.Input;

/** JSON as the API's values. Stateless. */
final class Values {
    private static final List<String> SECRET_NAMES = List.of("password", "passwd", "pwd");

    private Values() {}

    /** The values of an object by name; empty when it was left out. */
    static Map<String, Value> map(Input body, String field) {
        Map<String, Value> values = new LinkedHashMap<>();
        body.elements(field).forEach((name, element) -> values.put(name, value(element)));
        return values;
    }

    private static Value value(JsonElement element) {
        if (element.isJsonObject()) {
            Map<String, Value> fields = new LinkedHashMap<>();
            element.getAsJsonObject().entrySet().forEach(e -> fields.put(e.getKey(), value(e.getValue())));
            return Value.of(fields);
        }
        if (element.isJsonArray()) {
            JsonArray array = element.getAsJsonArray();
            return Value.of(array.asList().stream().map(Values::value).toList());
        }
        return element.isJsonNull() ? Value.ABSENT : primitive(element.getAsJsonPrimitive());
    }

    private static Value primitive(JsonPrimitive primitive) {
        if (primitive.isBoolean()) {
            return Value.of(primitive.getAsBoolean());
        }
        if (!primitive.isNumber()) {
            return Value.of(primitive.getAsString());
        }
        return Value.of(primitive.getAsString())
                .asNumber()
                .<Value>map(Value.Numeric::new)
                .orElseThrow(() -> Refusal.invalid("A number of the body has too many digits."));
    }

    /** The document with asterisks for what stands under the name of a password: it may end in somebody's log. */
    static Value withoutSecrets(Value document) {
        if (document instanceof Value.Fields record) {
            Map<String, Value> fields = new LinkedHashMap<>();
            record.fields()
                    .forEach((name, value) -> fields.put(
                            name,
                            isSecret(name) && !value.toString().isEmpty() ? Value.of("****") : withoutSecrets(value)));
            return Value.of(fields);
        }
        return document instanceof Value.Items list
                ? Value.of(list.items().stream().map(Values::withoutSecrets).toList())
                : document;
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET_NAMES.stream().anyMatch(lower::contains);
    }
}
