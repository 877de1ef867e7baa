package org.lensbridge.web.internal.resource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.web.internal.media.MediaUrls;
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
                video -> Json.list("profiles", video.profiles(), profile -> profile(channel, profile, call.media())));
    }

    private static JsonObject profile(Channel channel, StreamProfile profile, Optional<MediaUrls> media) {
        JsonObject json = new JsonObject();
        json.addProperty("token", profile.token());
        json.addProperty("title", profile.title());
        json.addProperty("codec", profile.codec().name());
        json.addProperty("width", profile.width());
        json.addProperty("height", profile.height());
        json.add("framesPerSecond", Json.figure(profile.framesPerSecond()));
        if (profile.codec().equals(Codec.JPEG)) {
            media.ifPresent(
                    urls -> json.addProperty("mjpeg", urls.mjpeg(channel.device(), channel.number(), profile.token())));
        }
        return json;
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
