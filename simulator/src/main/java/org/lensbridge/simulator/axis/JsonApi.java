package org.lensbridge.simulator.axis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON API of one path: the envelope that all of them have (network-video: {@code apiVersion}, {@code method}). */
final class JsonApi implements AxisCgi {
    /** One method: what {@code data} holds for {@code params}; an empty map for none. */
    @FunctionalInterface
    interface Method {
        Map<String, ?> call(Map<String, Object> params) throws Fault;
    }

    /** An error as these APIs tell it. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        private final int code;

        Fault(int code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        static Fault invalid(String name) {
            return new Fault(2104, "Invalid value for parameter: " + name);
        }

        static Fault missing(String name) {
            return new Fault(2103, "Required parameter missing: " + name);
        }
    }

    private final String version;
    private final Map<String, Method> methods;

    JsonApi(String version, Map<String, Method> methods) {
        this.version = version;
        this.methods = new LinkedHashMap<>(methods);
        this.methods.put("getSupportedVersions", params -> Map.of("apiVersions", List.of(version)));
    }

    @Override
    public void serve(AxisCall call) {
        if (!call.isPost()) {
            call.page(405, "Method Not Allowed", "Send POST.");
            return;
        }
        call.body(body -> call.json(reply(body)));
    }

    /** The whole reply to the whole request. */
    Map<String, Object> reply(String body) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("apiVersion", version);
        try {
            Map<String, Object> request = Json.object(body);
            if (request.containsKey("context")) {
                reply.put("context", request.get("context"));
            }
            String name = request.getOrDefault("method", "").toString();
            reply.put("method", name);
            if (!request.getOrDefault("apiVersion", version).toString().startsWith(version.substring(0, 2))) {
                throw new Fault(2100, "The requested API version is not supported");
            }
            Method method = methods.get(name);
            if (method == null) {
                throw new Fault(2102, "Method not supported");
            }
            reply.put("data", method.call(Json.map(request.get("params"))));
        } catch (Fault e) {
            reply.put("error", Map.of("code", e.code, "message", e.getMessage()));
        } catch (IllegalArgumentException e) {
            reply.put("error", Map.of("code", 2101, "message", "Invalid JSON"));
        }
        return reply;
    }

    /** A text that must be there. */
    static String text(Map<String, Object> params, String name) throws Fault {
        Object value = params.get(name);
        if (value == null) {
            throw Fault.missing(name);
        }
        return value.toString();
    }
}
