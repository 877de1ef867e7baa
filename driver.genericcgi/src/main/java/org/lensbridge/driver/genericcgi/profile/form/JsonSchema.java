package org.lensbridge.driver.genericcgi.profile.form;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a form as a JSON schema, for editors that complete and check while somebody types. Confined to one call. */
public final class JsonSchema {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Map<String, JsonObject> definitions = new LinkedHashMap<>();
    private final Deque<Shape> open = new ArrayDeque<>();

    private JsonSchema() {}

    /** The schema of a shape, of draft 2020-12. */
    public static String of(Shape root, String title) {
        JsonSchema schema = new JsonSchema();
        JsonObject object = new JsonObject();
        object.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        object.addProperty("title", title);
        schema.object(root).entrySet().forEach(entry -> object.add(entry.getKey(), entry.getValue()));
        JsonObject definitions = new JsonObject();
        while (!schema.open.isEmpty()) {
            Shape next = schema.open.remove();
            if (!schema.definitions.containsKey(next.name())) {
                schema.definitions.put(next.name(), new JsonObject());
                schema.definitions.put(next.name(), schema.object(next));
            }
        }
        schema.definitions.forEach(definitions::add);
        object.add("$defs", definitions);
        return GSON.toJson(object) + "\n";
    }

    private JsonObject object(Shape shape) {
        JsonObject object = typed("object");
        object.addProperty("description", shape.description());
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (Shape.Field field : shape.fields()) {
            JsonObject property = form(field.form());
            property.addProperty("description", field.description());
            properties.add(field.name(), property);
            if (field.required()) {
                required.add(field.name());
            }
        }
        object.add("properties", properties);
        if (!required.isEmpty()) {
            object.add("required", required);
        }
        object.addProperty("additionalProperties", false);
        return object;
    }

    private JsonObject form(Form form) {
        if (form instanceof Form.Text text) {
            JsonObject object = typed("string");
            object.addProperty("pattern", "^(?:" + text.pattern().pattern() + ")$");
            object.addProperty("maxLength", text.most());
            return object;
        }
        if (form instanceof Form.Expression) {
            JsonObject object = typed("string");
            object.addProperty("format", "regex");
            object.addProperty("maxLength", Form.Expression.MOST);
            return object;
        }
        if (form instanceof Form.Whole whole) {
            JsonObject object = typed("integer");
            object.addProperty("minimum", whole.min());
            object.addProperty("maximum", whole.max());
            return object;
        }
        if (form instanceof Form.Words words) {
            JsonObject object = new JsonObject();
            JsonArray all = new JsonArray();
            words.words().forEach(all::add);
            object.add("enum", all);
            return object;
        }
        if (form instanceof Form.Several several) {
            JsonObject object = typed("array");
            object.add("items", form(several.each()));
            object.addProperty("minItems", 1);
            object.addProperty("maxItems", several.most());
            return object;
        }
        if (form instanceof Form.Named named) {
            JsonObject object = typed("object");
            object.add("additionalProperties", form(named.each()));
            object.addProperty("maxProperties", named.most());
            return object;
        }
        if (form instanceof Form.Either either) {
            JsonObject object = new JsonObject();
            JsonArray both = new JsonArray();
            both.add(form(either.brief()));
            both.add(form(either.complete()));
            object.add("anyOf", both);
            return object;
        }
        if (form instanceof Form.Record object) {
            open.add(object.shape());
            JsonObject reference = new JsonObject();
            reference.addProperty("$ref", "#/$defs/" + object.shape().name());
            return reference;
        }
        return typed(form instanceof Form.Flag ? "boolean" : "number");
    }

    private static JsonObject typed(String type) {
        JsonObject object = new JsonObject();
        object.addProperty("type", type);
        return object;
    }
}
