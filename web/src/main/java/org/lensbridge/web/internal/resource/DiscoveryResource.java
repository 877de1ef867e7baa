package org.lensbridge.web.internal.resource;

import static org.lensbridge.web.internal.rest.Field.optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.lensbridge.api.admin.DiscoveryAdmin;
import org.lensbridge.api.discovery.DiscoveredDevice;
import org.lensbridge.api.discovery.DiscoveryRequest;
import org.lensbridge.web.internal.rest.Action;
import org.lensbridge.web.internal.rest.Call;
import org.lensbridge.web.internal.rest.FieldType;
import org.lensbridge.web.internal.rest.Route;

/** Searching the network, and what was found. */
final class DiscoveryResource {
    private static final int USUAL_SECONDS = 10;
    private static final int MOST_SECONDS = 60;

    private final DiscoveryAdmin discovery;

    DiscoveryResource(DiscoveryAdmin discovery) {
        this.discovery = discovery;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/discovery",
                        "What was found so far, latest first.",
                        "found: a list.",
                        Action.now(call -> found(discovery.inbox()))),
                Route.post(
                                "/discovery",
                                "Searches for devices and answers when the search is over.",
                                200,
                                "found: a list of what this search found.",
                                this::search)
                        .withBody(
                                optional(
                                        "ranges",
                                        FieldType.TEXTS,
                                        "Where: 192.168.1.0/24, 192.168.1.10-60 or a host, each with :port or"
                                                + " :first-last; empty for what announces itself."),
                                optional("seconds", FieldType.NUMBER, "The longest it may take, 1 to 60; 10.")));
    }

    private CompletionStage<JsonElement> search(Call call) {
        Duration limit = Duration.ofSeconds(call.body().count("seconds", 1, MOST_SECONDS, USUAL_SECONDS));
        return discovery
                .search(new DiscoveryRequest(call.body().texts("ranges"), limit))
                .thenApply(DiscoveryResource::found);
    }

    private static JsonElement found(List<DiscoveredDevice> devices) {
        return Json.list("found", devices, DiscoveryResource::device);
    }

    private static JsonObject device(DiscoveredDevice device) {
        JsonObject json = new JsonObject();
        json.addProperty("address", device.evidence().address().toString());
        json.addProperty("driver", device.driver());
        json.addProperty("bid", device.bid());
        json.addProperty("suggestedName", device.suggestedName().value());
        device.configuredAs().ifPresent(id -> json.addProperty("configuredAs", id.value()));
        json.addProperty("lastSeen", device.lastSeen().toString());
        JsonObject facts = new JsonObject();
        new TreeMap<>(device.evidence().facts()).forEach(facts::addProperty);
        json.add("facts", facts);
        return json;
    }
}
