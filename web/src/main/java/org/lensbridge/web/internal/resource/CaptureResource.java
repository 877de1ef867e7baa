package org.lensbridge.web.internal.resource;

import static org.lensbridge.web.internal.rest.Field.optional;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.lensbridge.api.admin.CaptureAdmin;
import org.lensbridge.api.admin.CaptureStatus;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.web.internal.failure.Refusal;
import org.lensbridge.web.internal.rest.Action;
import org.lensbridge.web.internal.rest.Call;
import org.lensbridge.web.internal.rest.FieldType;
import org.lensbridge.web.internal.rest.Route;

/** Captures of conversations. From here they go into the installation's own folder only. */
final class CaptureResource {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int USUAL_SECONDS = 300;
    private static final int MOST_SECONDS = 24 * 3600;
    private static final int USUAL_MEGABYTES = 64;
    private static final int MOST_MEGABYTES = 4096;

    private final CaptureAdmin captures;
    private final DeviceRegistry devices;

    CaptureResource(CaptureAdmin captures, DeviceRegistry devices) {
        this.captures = captures;
        this.devices = devices;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/captures",
                        "The captures under way, and those of the last hour.",
                        "captures: a list; /captures/NAME, outside the API, is the file of one that is over.",
                        Action.now(call -> Json.list("captures", captures.captures(), CaptureResource::capture))),
                Route.post(
                                "/devices/{id}/capture",
                                "Begins to record what a device and its driver say to each other, without passwords.",
                                201,
                                "The capture.",
                                Action.now(this::start))
                        .withBody(
                                optional(
                                        "name",
                                        FieldType.TEXT,
                                        "The file's name; made of device and time when left out."),
                                optional("seconds", FieldType.NUMBER, "The longest it may take, 1 to 86400; 300."),
                                optional("megabytes", FieldType.NUMBER, "The largest the file may be, 1 to 4096; 64.")),
                Route.post("/devices/{id}/capture/stop", "Ends a device's capture.", 200, "The capture.", this::stop));
    }

    private JsonElement start(Call call) {
        DeviceId device = Lookup.device(devices, call).id();
        String name = call.body().text("name").orElseGet(() -> device + "-" + STAMP.format(Instant.now()) + ".jsonl");
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,120}")) {
            throw Refusal.invalid("The name of a capture is of letters, digits, '.', '_' and '-', at most 121.");
        }
        Duration longest = Duration.ofSeconds(call.body().count("seconds", 1, MOST_SECONDS, USUAL_SECONDS));
        long bytes = (long) call.body().count("megabytes", 1, MOST_MEGABYTES, USUAL_MEGABYTES) << 20;
        return capture(captures.start(device, Path.of(name), longest, bytes));
    }

    /** Waits for the last line to be written. */
    private CompletionStage<JsonElement> stop(Call call) {
        DeviceId device = Lookup.device(devices, call).id();
        return CompletableFuture.supplyAsync(() -> capture(captures.stop(device)));
    }

    private static JsonObject capture(CaptureStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("device", status.device().value());
        json.addProperty("name", String.valueOf(status.file().getFileName()));
        json.addProperty("begin", status.begin().toString());
        json.addProperty("running", status.running());
        json.addProperty("requests", status.exchanges());
        json.addProperty("bytes", status.bytes());
        json.addProperty("end", status.end());
        return json;
    }
}
