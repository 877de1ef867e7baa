package org.lensbridge.web.internal.resource;

import static org.lensbridge.web.internal.rest.Field.optional;
import static org.lensbridge.web.internal.rest.Field.required;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.web.internal.rest.Call;
import org.lensbridge.web.internal.rest.FieldType;
import org.lensbridge.web.internal.rest.Route;

/** Every documented parameter of a channel, or of the device as channel 0, by key. */
final class SettingResource {
    private static final String PATH = "/devices/{id}/channels/{channel}/settings";

    private final DeviceRegistry devices;

    SettingResource(DeviceRegistry devices) {
        this.devices = devices;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                                PATH,
                                "The settings of a channel; channel 0 is the device itself.",
                                "settings: a list of key, values, unit, access, section and description.",
                                this::describe)
                        .withQuery(
                                optional("match", FieldType.TEXT, "A part of their keys, sections or descriptions.")),
                Route.post(
                                PATH + "/read",
                                "Reads settings.",
                                200,
                                "values: an object by key, without those that the device does not tell.",
                                this::read)
                        .withBody(required(
                                "keys", FieldType.TEXTS, "Keys; one that ends in * stands for all that begin so.")),
                Route.post(
                                PATH,
                                "Writes settings, all or none of them, and reads them back.",
                                200,
                                "values: what the device has now.",
                                this::write)
                        .withBody(
                                required("changes", FieldType.VALUES, "Values by key."),
                                optional("confirm", FieldType.FLAG, "True for what takes the device away.")));
    }

    private CompletionStage<JsonElement> describe(Call call) {
        String part = call.query().text("match").orElse("").toLowerCase(Locale.ROOT);
        return Lookup.channel(devices, call)
                .call(
                        Settings.class,
                        settings -> Json.list(
                                "settings",
                                settings.describe().stream()
                                        .filter(row -> (row.key() + " " + row.source() + " " + row.description())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(part))
                                        .toList(),
                                SettingResource::row));
    }

    private CompletionStage<JsonElement> read(Call call) {
        List<String> keys = call.body().texts("keys");
        return Lookup.channel(devices, call).call(Settings.class, settings -> values(settings.read(keys)));
    }

    private CompletionStage<JsonElement> write(Call call) {
        Map<String, Value> changes = Values.map(call.body(), "changes");
        boolean confirmed = call.body().flag("confirm").orElse(false);
        return Lookup.channel(devices, call).call(Settings.class, settings -> {
            if (!confirmed) {
                settings.describe().stream()
                        .filter(row -> row.destructive() && changes.containsKey(row.key()))
                        .findFirst()
                        .ifPresent(row -> {
                            throw new CameraException(
                                    Kind.INVALID_ARGUMENT,
                                    row.key() + ": " + row.description() + " Say confirm: true.");
                        });
            }
            return values(settings.write(changes));
        });
    }

    private static JsonObject values(Map<String, Value> values) {
        JsonObject json = new JsonObject();
        json.add("values", Json.value(Value.of(values)));
        return json;
    }

    private static JsonObject row(Setting setting) {
        JsonObject json = new JsonObject();
        json.addProperty("key", setting.key());
        json.addProperty("values", setting.type().summary());
        json.addProperty("unit", setting.unit());
        json.addProperty("access", setting.access().name());
        setting.defaultValue().ifPresent(value -> json.add("default", Json.value(value)));
        json.addProperty("secret", setting.secret());
        json.addProperty("destructive", setting.destructive());
        json.addProperty("section", setting.source());
        json.addProperty("description", setting.description());
        return json;
    }
}
