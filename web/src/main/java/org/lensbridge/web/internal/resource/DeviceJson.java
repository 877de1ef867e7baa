package org.lensbridge.web.internal.resource;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.web.internal.media.MediaUrls;

/** The JSON form of a device. Asks no driver for anything: a device that hangs does not delay the list. */
final class DeviceJson {
    private static final String LIVE = Capability.nameOf(LiveVideo.class);
    private static final String SNAPSHOT = Capability.nameOf(Snapshot.class);

    private final Map<DeviceId, String> sites;
    private final Optional<MediaUrls> media;

    DeviceJson(Map<DeviceId, String> sites, Optional<MediaUrls> media) {
        this.sites = sites;
        this.media = media;
    }

    JsonObject of(Device device) {
        DeviceStatus status = device.status();
        DeviceInfo info = device.info();
        JsonObject json = new JsonObject();
        json.addProperty("id", device.id().value());
        json.addProperty("address", device.address().toString());
        json.addProperty("state", status.state().name());
        json.addProperty("detail", status.detail());
        json.addProperty("since", status.since().toString());
        status.nextRetry().ifPresent(next -> json.addProperty("nextRetry", next.toString()));
        json.addProperty("vendor", info.vendor());
        json.addProperty("model", info.model());
        json.addProperty("firmware", info.firmware());
        json.addProperty("serial", info.serial());
        json.addProperty("driver", device.driver());
        json.addProperty("site", sites.getOrDefault(device.id(), ""));
        json.add("channels", Json.array(device.channels(), this::channel));
        return json;
    }

    private JsonObject channel(Channel channel) {
        JsonObject json = new JsonObject();
        json.addProperty("number", channel.number());
        json.addProperty("name", channel.name());
        json.addProperty("state", channel.status().state().name());
        json.add("capabilities", Json.texts(new TreeSet<>(channel.capabilities())));
        media.ifPresent(urls -> {
            if (channel.capabilities().contains(SNAPSHOT)) {
                json.addProperty("snapshot", urls.snapshot(channel.device(), channel.number()));
            }
            if (channel.capabilities().contains(LIVE)) {
                json.addProperty("mjpeg", urls.mjpeg(channel.device(), channel.number()));
            }
        });
        return json;
    }
}
