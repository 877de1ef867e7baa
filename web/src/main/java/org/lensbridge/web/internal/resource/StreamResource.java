package org.lensbridge.web.internal.resource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.web.internal.rest.Action;
import org.lensbridge.web.internal.rest.Call;
import org.lensbridge.web.internal.rest.Route;

/** The streams that are open, and those that a channel offers. */
final class StreamResource {
    private final StreamHub streams;
    private final DeviceRegistry devices;

    StreamResource(StreamHub streams, DeviceRegistry devices) {
        this.streams = streams;
        this.devices = devices;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/streams",
                        "All streams that are open now, with their readers.",
                        "streams: a list.",
                        Action.now(call -> Json.list("streams", streams.statistics(), StreamResource::stream))),
                Route.get(
                        "/devices/{id}/channels/{channel}/profiles",
                        "The streams that a channel offers, best first.",
                        "profiles: a list.",
                        this::profiles));
    }

    private CompletionStage<JsonElement> profiles(Call call) {
        Channel channel = Lookup.channel(devices, call);
        return channel.call(
                LiveVideo.class,
                video -> Json.list(
                        "profiles", video.profiles(), profile -> ProfileJson.of(channel, profile, call.media())));
    }

    private static JsonObject stream(StreamStatistics stream) {
        JsonObject json = new JsonObject();
        json.addProperty("device", stream.key().device().value());
        json.addProperty("channel", stream.key().channel());
        json.addProperty("profile", stream.key().profile());
        json.addProperty("state", stream.state().name());
        json.addProperty("codec", stream.codec());
        json.addProperty("since", stream.since().toString());
        json.addProperty("frames", stream.frames());
        json.addProperty("bytes", stream.bytes());
        json.add("framesPerSecond", Json.figure(stream.framesPerSecond()));
        json.add("bitsPerSecond", Json.figure(stream.bitsPerSecond()));
        json.addProperty("reconnects", stream.reconnects());
        stream.firstFrame().ifPresent(time -> json.addProperty("firstFrameMillis", time.toMillis()));
        json.addProperty("lost", stream.lost());
        json.addProperty("groupFrames", stream.groupFrames());
        json.addProperty("stalls", stream.stalls());
        json.add("readers", Json.array(stream.readers(), StreamResource::reader));
        json.addProperty("detail", stream.detail());
        return json;
    }

    private static JsonObject reader(ReaderStatistics reader) {
        JsonObject json = new JsonObject();
        json.addProperty("name", reader.name());
        json.addProperty("delivered", reader.delivered());
        json.addProperty("dropped", reader.dropped());
        return json;
    }
}
