package org.lensbridge.web.internal.resource;

import static org.lensbridge.web.internal.rest.Field.optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.web.internal.rest.Call;
import org.lensbridge.web.internal.rest.FieldType;
import org.lensbridge.web.internal.rest.Route;

/** Every documented request of a device, by name. */
final class OperationResource {
    private final DeviceRegistry devices;

    OperationResource(DeviceRegistry devices) {
        this.devices = devices;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                                "/devices/{id}/operations",
                                "The requests that a device understands, in the order of the vendor's document.",
                                "operations: a list of name, section, traits, arguments and description.",
                                this::list)
                        .withQuery(
                                optional("match", FieldType.TEXT, "A part of their names, sections or descriptions.")),
                Route.post(
                                "/devices/{id}/operations/{operation}",
                                "Sends a request whose answer has an end and that takes no file.",
                                200,
                                "operation, document (bytes as Base64) and warnings.",
                                this::invoke)
                        .withBody(
                                optional("arguments", FieldType.VALUES, "By name."),
                                optional(
                                        "confirm",
                                        FieldType.FLAG,
                                        "True for what cannot be undone or takes the device away.")));
    }

    private CompletionStage<JsonElement> list(Call call) {
        String part = call.query().text("match").orElse("").toLowerCase(Locale.ROOT);
        return Lookup.device(devices, call)
                .self()
                .call(
                        Operations.class,
                        operations -> Json.list(
                                "operations",
                                operations.list().stream()
                                        .filter(row -> (row.name() + " " + row.source() + " " + row.description())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(part))
                                        .toList(),
                                OperationResource::row));
    }

    private CompletionStage<JsonElement> invoke(Call call) {
        String name = call.variable("operation");
        Map<String, Value> arguments = Values.map(call.body(), "arguments");
        boolean confirmed = call.body().flag("confirm").orElse(false);
        return Lookup.device(devices, call).self().call(Operations.class, operations -> {
            OperationInfo row = operations.list().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unfit(
                            "The device has no operation of this name; GET /devices/{id}/operations lists them."));
            if (row.traits().contains(Trait.DESTRUCTIVE) && !confirmed) {
                throw unfit(row.name() + " cannot be undone, or takes the device away: say confirm: true.");
            }
            if (row.traits().contains(Trait.STREAM) || row.traits().contains(Trait.UPLOAD)) {
                throw unfit(
                        row.name() + (row.traits().contains(Trait.STREAM) ? " answers without end" : " takes a file")
                                + ": use lb:call in the console, or the API.");
            }
            return reply(operations.invoke(name, arguments));
        });
    }

    /** On the lane of the channel: what is no exception of the API would be taken there for a defect of this work. */
    private static CameraException unfit(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }

    private static JsonObject row(OperationInfo row) {
        JsonObject json = new JsonObject();
        json.addProperty("name", row.name());
        json.addProperty("section", row.source());
        json.add(
                "traits",
                Json.texts(row.traits().stream().map(Trait::name).sorted().toList()));
        json.add("arguments", Json.array(row.arguments(), OperationResource::argument));
        json.addProperty("description", row.description());
        return json;
    }

    private static JsonObject argument(Argument argument) {
        JsonObject json = new JsonObject();
        json.addProperty("name", argument.name());
        json.addProperty("values", argument.type().summary());
        json.addProperty("required", argument.required());
        argument.defaultValue().ifPresent(value -> json.add("default", Json.value(value)));
        json.addProperty("description", argument.description());
        return json;
    }

    private static JsonObject reply(Reply reply) {
        JsonObject json = new JsonObject();
        json.addProperty("operation", reply.operation());
        json.add("document", Json.value(Values.withoutSecrets(reply.document())));
        json.add("warnings", Json.texts(reply.warnings()));
        return json;
    }
}
