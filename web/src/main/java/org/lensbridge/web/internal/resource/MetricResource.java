package org.lensbridge.web.internal.resource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.lensbridge.api.admin.Metrics;
import org.lensbridge.web.internal.rest.Action;
import org.lensbridge.web.internal.rest.Call;
import org.lensbridge.web.internal.rest.Route;

/** The figures of the whole runtime. */
final class MetricResource {
    private final Metrics metrics;

    MetricResource(Metrics metrics) {
        this.metrics = metrics;
    }

    List<Route> routes() {
        return List.of(Route.get(
                "/metrics",
                "All figures now; GET /metrics on this server has them as text for Prometheus.",
                "metrics: an object of numbers by name.",
                Action.now(this::figures)));
    }

    private JsonElement figures(Call call) {
        JsonObject figures = new JsonObject();
        metrics.snapshot().forEach((name, figure) -> figures.add(name, Json.figure(figure)));
        JsonObject json = new JsonObject();
        json.add("metrics", figures);
        return json;
    }
}
