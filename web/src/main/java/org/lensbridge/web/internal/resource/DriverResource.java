package org.lensbridge.web.internal.resource;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.TreeSet;
import org.lensbridge.api.admin.DriverAdmin;
import org.lensbridge.api.admin.DriverStatus;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.web.internal.rest.Action;
import org.lensbridge.web.internal.rest.Route;

/** The installed drivers. */
final class DriverResource {
    private final DriverAdmin drivers;

    DriverResource(DriverAdmin drivers) {
        this.drivers = drivers;
    }

    List<Route> routes() {
        return List.of(Route.get(
                "/drivers",
                "The installed drivers, and files that are none.",
                "drivers: a list; problem says why one is not running.",
                Action.now(call -> Json.list("drivers", drivers.drivers(), DriverResource::driver))));
    }

    private static JsonObject driver(DriverStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("name", status.name());
        json.addProperty("version", status.version());
        json.addProperty("file", status.file());
        json.addProperty("running", status.info().isPresent());
        json.addProperty("devices", status.devices());
        json.addProperty("problem", status.problem());
        status.info().ifPresent(info -> {
            json.addProperty("vendor", info.vendor());
            json.addProperty("title", info.title());
            json.add("capabilities", Json.texts(new TreeSet<>(info.capabilities())));
            json.add("options", Json.array(info.options(), DriverResource::option));
        });
        return json;
    }

    private static JsonObject option(DriverOption option) {
        JsonObject json = new JsonObject();
        json.addProperty("name", option.name());
        json.addProperty("type", option.type().summary());
        option.defaultValue().ifPresent(value -> json.add("default", Json.value(value)));
        json.addProperty("description", option.description());
        return json;
    }
}
