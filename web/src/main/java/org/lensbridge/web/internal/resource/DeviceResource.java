package org.lensbridge.web.internal.resource;

import static org.lensbridge.web.internal.rest.Field.optional;
import static org.lensbridge.web.internal.rest.Field.required;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.web.internal.failure.Refusal;
import org.lensbridge.web.internal.rest.Action;
import org.lensbridge.web.internal.rest.Call;
import org.lensbridge.web.internal.rest.FieldType;
import org.lensbridge.web.internal.rest.Route;

/** The configured devices. */
final class DeviceResource {
    private final DeviceRegistry devices;
    private final DeviceAdmin configurations;
    private final NewDevice newDevice;
    private final OfferedProfiles profiles;

    DeviceResource(DeviceRegistry devices, DeviceAdmin configurations, SecretStore secrets) {
        this.devices = devices;
        this.configurations = configurations;
        this.newDevice = new NewDevice(devices, configurations, secrets);
        this.profiles = new OfferedProfiles(devices);
    }

    List<Route> routes() {
        return List.of(
                Route.get("/devices", "All configured devices, by name.", "devices: a list.", this::list),
                Route.post(
                                "/devices",
                                "Configures a new device.",
                                201,
                                "id of the new device.",
                                Action.now(this::create))
                        .withBody(
                                required("id", FieldType.TEXT, "Its name: 1 to 63 letters, digits, '-', '_' or '.'."),
                                required("address", FieldType.TEXT, "Where it answers: http://host:port."),
                                optional("driver", FieldType.TEXT, "A driver's name; left out, the drivers bid."),
                                optional("user", FieldType.TEXT, "Whom the device knows."),
                                optional("password", FieldType.PASSWORD, "Goes to the secret store, never comes back."),
                                optional(
                                        "credentials", FieldType.TEXT, "A login in the secret store, instead of user."),
                                optional(
                                        "tls",
                                        FieldType.TEXT,
                                        "system, sha256:HEX, first-use, ca:FILE or insecure; system when left out."),
                                optional("enabled", FieldType.FLAG, "False to configure it switched off."),
                                optional("site", FieldType.TEXT, "Where it stands."),
                                optional("labels", FieldType.TEXT_MAP, "Free words about it."),
                                optional("options", FieldType.TEXT_MAP, "Options of its driver.")),
                Route.get("/devices/{id}", "One device.", "The device.", this::one),
                Route.delete("/devices/{id}", "Removes a device's configuration.", Action.now(this::remove)),
                Route.post(
                        "/devices/{id}/reconnect",
                        "Asks for a connection attempt now.",
                        202,
                        "The device.",
                        Action.now(this::reconnect)));
    }

    private CompletionStage<JsonElement> list(Call call) {
        List<Device> all = devices.devices();
        return profiles.renew(all).thenApply(known -> Json.list("devices", all, form(call)::of));
    }

    private CompletionStage<JsonElement> one(Call call) {
        Device device = Lookup.device(devices, call);
        return profiles.renew(List.of(device)).thenApply(known -> form(call).of(device));
    }

    private JsonElement create(Call call) {
        DeviceSettings settings = newDevice.store(call.body());
        JsonObject created = new JsonObject();
        created.addProperty("id", settings.id().value());
        created.addProperty("address", settings.address().toString());
        return created;
    }

    private JsonElement remove(Call call) {
        String name = call.variable("id");
        boolean known = configurations.configurations().stream()
                .anyMatch(settings -> settings.id().value().equals(name));
        if (!known) {
            Lookup.device(devices, call);
        }
        if (!DeviceId.isValid(name)) {
            throw Refusal.unknownDevice(name);
        }
        configurations.remove(new DeviceId(name));
        return JsonNull.INSTANCE;
    }

    private JsonElement reconnect(Call call) {
        Device device = Lookup.device(devices, call);
        device.reconnect();
        return form(call).of(device);
    }

    private DeviceJson form(Call call) {
        Map<DeviceId, String> sites = configurations.configurations().stream()
                .collect(Collectors.toMap(DeviceSettings::id, DeviceSettings::site, (one, other) -> one));
        return new DeviceJson(sites, profiles, call.media());
    }
}
