package org.lensbridge.web.internal.resource;

import static org.lensbridge.web.internal.rest.Field.optional;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.event.EventFilter;
import org.lensbridge.api.registry.EventBus;
import org.lensbridge.web.internal.rest.Action;
import org.lensbridge.web.internal.rest.Call;
import org.lensbridge.web.internal.rest.FieldType;
import org.lensbridge.web.internal.rest.Route;

/** The latest events; {@code /events/stream}, which brings them as they come, is a servlet of its own. */
final class EventResource {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final EventBus events;

    EventResource(EventBus events) {
        this.events = events;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/events", "The latest events, oldest first.", "events: a list.", Action.now(this::recent))
                        .withQuery(
                                optional("count", FieldType.NUMBER, "At most so many, 1 to 1000; 100 when left out."),
                                optional("device", FieldType.TEXT, "Only of this device."),
                                optional("type", FieldType.TEXT, "Only of this type, and gap markers.")));
    }

    private JsonElement recent(Call call) {
        Set<DeviceId> devices =
                call.query().text("device").map(DeviceId::new).stream().collect(Collectors.toSet());
        Set<String> types = call.query().text("type").stream().collect(Collectors.toSet());
        int count = call.query().count("count", 1, MOST, USUAL);
        return Json.list("events", events.recent(new EventFilter(devices, types), count), EventJson::of);
    }
}
