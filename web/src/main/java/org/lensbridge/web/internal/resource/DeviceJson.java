package org.lensbridge.web.internal.resource;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.web.internal.media.MediaUrls;

/** The JSON form of a device. Asks no driver for anything: a device that hangs does not delay the list. */
final class DeviceJson {
    private static final String SNAPSHOT = Capability.nameOf(Snapshot.class);

    private final Map<DeviceId, String> sites;
    private final OfferedProfiles profiles;
    private final Optional<MediaUrls> media;

    DeviceJson(Map<DeviceId, String> sites, OfferedProfiles profiles, Optional<MediaUrls> media) {
        this.sites = sites;
        this.profiles = profiles;
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
        Optional<List<StreamProfile>> offered = profiles.of(channel);
        media.ifPresent(urls -> {
            if (channel.capabilities().contains(SNAPSHOT)) {
                json.addProperty("snapshot", urls.snapshot(channel.device(), channel.number()));
            }
            addresses(json, channel, offered.orElse(List.of()), urls);
        });
        offered.ifPresent(
                all -> json.add("profiles", Json.array(all, profile -> ProfileJson.of(channel, profile, media))));
        return json;
    }

    /** Those that name no profile: the media server takes the best that it can make this of. */
    private static void addresses(JsonObject json, Channel channel, List<StreamProfile> offered, MediaUrls urls) {
        if (offered.stream().anyMatch(ProfileJson::isJpeg)) {
            json.addProperty("mjpeg", urls.stream(channel.device(), channel.number(), "mjpeg"));
        }
        if (offered.stream().anyMatch(ProfileJson::isCoded)) {
            json.addProperty("mp4", urls.stream(channel.device(), channel.number(), "mp4"));
            json.addProperty("live", urls.live());
        }
        if (!offered.isEmpty()) {
            urls.rtsp(channel.device(), channel.number()).ifPresent(url -> json.addProperty("rtsp", url));
        }
    }
}
