package org.lensbridge.web.internal.resource;

import com.google.gson.JsonObject;
import org.lensbridge.api.event.CameraEvent;

/** The JSON form of an event, the same in lists and in the stream. */
public final class EventJson {
    private EventJson() {}

    /** The event. */
    public static JsonObject of(CameraEvent event) {
        JsonObject json = new JsonObject();
        json.addProperty("id", event.id());
        json.addProperty("device", event.device().value());
        json.addProperty("sequence", event.sequence());
        json.addProperty("channel", event.channel());
        json.addProperty("type", event.type());
        json.addProperty("topic", event.topic());
        json.addProperty("phase", event.phase().name());
        event.deviceTime().ifPresent(time -> json.addProperty("deviceTime", time.toString()));
        json.addProperty("receivedTime", event.receivedTime().toString());
        json.add("data", Json.value(event.data()));
        json.addProperty("vendorCode", event.vendorCode());
        return json;
    }
}
