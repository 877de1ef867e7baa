package org.lensbridge.web.internal.resource;

import static org.lensbridge.web.internal.rest.Field.optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.web.internal.failure.Refusal;
import org.lensbridge.web.internal.rest.Call;
import org.lensbridge.web.internal.rest.FieldType;
import org.lensbridge.web.internal.rest.Input;
import org.lensbridge.web.internal.rest.Route;

/** Turning and zooming, and the stored positions. */
final class PtzResource {
    private static final double USUAL_SECONDS = 5;
    private static final double MOST_SECONDS = 60;

    private final DeviceRegistry devices;
    private final UrgentCalls urgent;

    PtzResource(DeviceRegistry devices, UrgentCalls urgent) {
        this.devices = devices;
        this.urgent = urgent;
    }

    List<Route> routes() {
        return List.of(
                Route.post(
                                "/devices/{id}/channels/{channel}/ptz",
                                "Moves for some seconds, stops, or goes to a preset.",
                                204,
                                "",
                                this::ptz)
                        .withBody(
                                optional("pan", FieldType.NUMBER, "-1 (left) to 1 (right) of the fastest."),
                                optional("tilt", FieldType.NUMBER, "-1 (down) to 1 (up)."),
                                optional("zoom", FieldType.NUMBER, "-1 (out) to 1 (in)."),
                                optional("seconds", FieldType.NUMBER, "It stops by itself then; 5 when left out."),
                                optional("stop", FieldType.FLAG, "True to stop now."),
                                optional("preset", FieldType.TEXT, "The token of a preset to go to.")),
                Route.get(
                        "/devices/{id}/channels/{channel}/presets",
                        "The stored positions.",
                        "presets: a list of token and name.",
                        this::presets));
    }

    private CompletionStage<JsonElement> ptz(Call call) {
        Channel channel = Lookup.channel(devices, call);
        Input body = call.body();
        boolean stop = body.flag("stop").orElse(false);
        boolean move = Stream.of("pan", "tilt", "zoom").anyMatch(body::has);
        if (Stream.of(stop, move, body.has("preset")).filter(given -> given).count() != 1) {
            throw Refusal.invalid("Say one thing: pan, tilt and zoom to move, stop: true, or the token of a preset.");
        }
        if (stop) {
            return urgent.stop(channel).thenApply(done -> JsonNull.INSTANCE);
        }
        if (move) {
            Velocity velocity = new Velocity(part(body, "pan"), part(body, "tilt"), part(body, "zoom"));
            Duration limit = limit(body);
            return channel.call(PanTiltZoom.class, ptz -> {
                ptz.move(velocity, limit);
                return JsonNull.INSTANCE;
            });
        }
        String token = body.text("preset").orElse("");
        return channel.call(Presets.class, presets -> {
            presets.go(token);
            return JsonNull.INSTANCE;
        });
    }

    private static double part(Input body, String name) {
        return body.number(name).orElse(0.0);
    }

    private static Duration limit(Input body) {
        double seconds = body.number("seconds").orElse(USUAL_SECONDS);
        if (!(seconds >= 0.1 && seconds <= MOST_SECONDS)) {
            throw Refusal.invalid("The field seconds must be from 0.1 to 60.");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private CompletionStage<JsonElement> presets(Call call) {
        return Lookup.channel(devices, call)
                .call(Presets.class, presets -> Json.list("presets", presets.list(), PtzResource::preset));
    }

    private static JsonObject preset(Preset preset) {
        JsonObject json = new JsonObject();
        json.addProperty("token", preset.token());
        json.addProperty("name", preset.name());
        return json;
    }
}
