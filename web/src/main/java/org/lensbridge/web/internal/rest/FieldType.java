package org.lensbridge.web.internal.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.function.Predicate;

/** What a field of a body or a query may hold. */
public enum FieldType {
    /** A text of at most 1,024 characters. */
    TEXT("a text of at most 1,024 characters", "string", FieldType::isText),
    /** A text that no description shows and no answer repeats. */
    PASSWORD("a text of at most 1,024 characters", "string", FieldType::isText),
    /** A number. */
    NUMBER(
            "a number",
            "number",
            value -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()),
    /** True or false. */
    FLAG(
            "true or false",
            "boolean",
            value -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean()),
    /** A list of at most 64 texts. */
    TEXTS(
            "a list of at most 64 texts",
            "array",
            value -> value.isJsonArray()
                    && value.getAsJsonArray().size() <= 64
                    && value.getAsJsonArray().asList().stream().allMatch(FieldType::isText)),
    /** An object of at most 64 texts. */
    TEXT_MAP(
            "an object of at most 64 texts",
            "object",
            value -> value.isJsonObject()
                    && value.getAsJsonObject().size() <= 64
                    && value.getAsJsonObject().asMap().values().stream().allMatch(FieldType::isText)),
    /** An object of at most 256 values of any kind. */
    VALUES(
            "an object of at most 256 values",
            "object",
            value -> value.isJsonObject() && value.getAsJsonObject().size() <= 256);

    private static final int MOST_CHARACTERS = 1024;

    private final String noun;
    private final String schemaType;
    private final Predicate<JsonElement> accepts;

    FieldType(String noun, String schemaType, Predicate<JsonElement> accepts) {
        this.noun = noun;
        this.schemaType = schemaType;
        this.accepts = accepts;
    }

    private static boolean isText(JsonElement value) {
        return value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isString()
                && value.getAsString().length() <= MOST_CHARACTERS;
    }

    /** Whether the value is of this type. */
    boolean accepts(JsonElement value) {
        return accepts.test(value);
    }

    /** What a person calls it. */
    String noun() {
        return noun;
    }

    /** Its JSON schema. */
    JsonObject schema() {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", schemaType);
        if (this == PASSWORD) {
            schema.addProperty("format", "password");
            schema.addProperty("writeOnly", true);
        }
        JsonObject text = new JsonObject();
        text.addProperty("type", "string");
        if (this == TEXTS) {
            schema.add("items", text);
        } else if (this == TEXT_MAP) {
            schema.add("additionalProperties", text);
        }
        return schema;
    }
}
