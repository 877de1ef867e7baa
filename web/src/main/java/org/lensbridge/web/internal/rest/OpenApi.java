package org.lensbridge.web.internal.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OpenAPI 3.1 description of a list of routes. */
public final class OpenApi {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    /** What is the same for every API here: who may call, and how calls fail. */
    private static final String FRAME =
            """
            {"openapi": "3.1.0",
             "info": {"title": "Lensbridge", "version": "1",
              "description": "IP cameras of many vendors behind one API. Channels count from 1. Requests that change something\
             need a JSON body or the header X-Lensbridge: 1."},
             "servers": [{"url": "/api/v1"}],
             "security": [{"basic": []}, {"cookie": []}],
             "paths": {"/events/stream": {"get": {"summary": "Events as they come.",
              "parameters": [{"name": "Last-Event-ID", "in": "header", "schema": {"type": "string"},
               "description": "The id of the last event that the client has; it gets what came after."}],
              "responses": {"200": {"description": "Events named event, state (a device's status changed) or reset (some are lost).",
               "content": {"text/event-stream": {}}},
               "default": {"$ref": "#/components/responses/Error"}}}}},
             "components": {
              "securitySchemes": {
               "basic": {"type": "http", "scheme": "basic"},
               "cookie": {"type": "apiKey", "in": "cookie", "name": "lensbridge"}},
              "schemas": {"Error": {"type": "object", "required": ["error"], "properties": {"error": {"type": "object",
               "required": ["kind", "message"], "properties": {
                "kind": {"type": "string"},
                "message": {"type": "string", "description": "A finished sentence."},
                "device": {"type": "string"}}}}}},
              "responses": {"Error": {"description": "It failed; the kind says what can be done about it.",
               "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}}}}
            """;

    private OpenApi() {}

    /** The document. */
    public static JsonObject describe(List<Route> routes) {
        JsonObject document = JsonParser.parseString(FRAME).getAsJsonObject();
        JsonObject paths = document.getAsJsonObject("paths");
        for (Route route : routes) {
            if (!paths.has(route.path())) {
                paths.add(route.path(), new JsonObject());
            }
            paths.getAsJsonObject(route.path()).add(route.method().toLowerCase(Locale.ROOT), operation(route));
        }
        return document;
    }

    private static JsonObject operation(Route route) {
        JsonObject operation = new JsonObject();
        operation.addProperty("summary", route.summary());
        JsonArray parameters = new JsonArray();
        Matcher variables = VARIABLE.matcher(route.path());
        while (variables.find()) {
            JsonObject schema = new JsonObject();
            schema.addProperty("type", variables.group(1).equals("channel") ? "integer" : "string");
            parameters.add(parameter(variables.group(1), "path", true, schema));
        }
        for (Field field : route.query()) {
            JsonObject parameter = parameter(
                    field.name(), "query", field.required(), field.type().schema());
            parameter.addProperty("description", field.description());
            parameters.add(parameter);
        }
        operation.add("parameters", parameters);
        if (!route.body().isEmpty()) {
            JsonObject body = content(bodySchema(route.body()));
            body.addProperty("required", route.body().stream().anyMatch(Field::required));
            operation.add("requestBody", body);
        }
        route.content().ifPresent(content -> operation.add("requestBody", fileBody(content)));
        JsonObject good = route.answer().isEmpty() ? new JsonObject() : content(objectSchema());
        good.addProperty("description", route.answer().isEmpty() ? "Done." : route.answer());
        JsonObject error = new JsonObject();
        error.addProperty("$ref", "#/components/responses/Error");
        JsonObject responses = new JsonObject();
        responses.add(Integer.toString(route.status()), good);
        responses.add("default", error);
        operation.add("responses", responses);
        return operation;
    }

    private static JsonObject parameter(String name, String in, boolean required, JsonObject schema) {
        JsonObject parameter = new JsonObject();
        parameter.addProperty("name", name);
        parameter.addProperty("in", in);
        parameter.addProperty("required", required);
        parameter.add("schema", schema);
        return parameter;
    }

    private static JsonObject bodySchema(List<Field> fields) {
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (Field field : fields) {
            JsonObject property = field.type().schema();
            property.addProperty("description", field.description());
            properties.add(field.name(), property);
            if (field.required()) {
                required.add(field.name());
            }
        }
        JsonObject schema = objectSchema();
        schema.add("properties", properties);
        schema.add("required", required);
        schema.addProperty("additionalProperties", false);
        return schema;
    }

    private static JsonObject objectSchema() {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "object");
        return schema;
    }

    private static JsonObject fileBody(Content file) {
        JsonObject body = content(file.type(), new JsonObject());
        body.addProperty("required", true);
        return body;
    }

    private static JsonObject content(JsonObject schema) {
        return content("application/json", schema);
    }

    private static JsonObject content(String type, JsonObject schema) {
        JsonObject media = new JsonObject();
        media.add("schema", schema);
        JsonObject types = new JsonObject();
        types.add(type, media);
        JsonObject content = new JsonObject();
        content.add("content", types);
        return content;
    }
}
