package org.lensbridge.web.internal.resource;

import com.google.gson.JsonObject;
import java.util.List;
import org.lensbridge.api.admin.HostAdmin;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.admin.LoginStatus;
import org.lensbridge.web.internal.rest.Action;
import org.lensbridge.web.internal.rest.Route;

/** The hosts that are talked to. */
final class HostResource {
    private final HostAdmin hosts;

    HostResource(HostAdmin hosts) {
        this.hosts = hosts;
    }

    List<Route> routes() {
        return List.of(Route.get(
                "/hosts",
                "The hosts that are talked to, and how the conversations stand.",
                "hosts: a list; reason says why nothing is sent to one, opensInSeconds for how long.",
                Action.now(call -> Json.list("hosts", hosts.hosts(), HostResource::host))));
    }

    private static JsonObject host(HostStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("host", status.host());
        json.addProperty("circuit", status.circuit().name());
        json.addProperty("reason", status.reason());
        status.opensIn().ifPresent(wait -> json.addProperty("opensInSeconds", wait.toMillis() / 1000.0));
        json.addProperty("connections", status.connections());
        json.addProperty("streams", status.streams());
        json.addProperty("waiting", status.waiting());
        json.add("logins", Json.array(status.logins(), HostResource::login));
        JsonObject counters = new JsonObject();
        status.counters().forEach(counters::addProperty);
        json.add("counters", counters);
        return json;
    }

    private static JsonObject login(LoginStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("user", status.user());
        json.addProperty("state", status.state().name());
        status.remaining().ifPresent(wait -> json.addProperty("remainingSeconds", wait.toMillis() / 1000.0));
        return json;
    }
}
