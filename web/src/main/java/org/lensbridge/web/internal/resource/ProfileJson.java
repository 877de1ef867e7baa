package org.lensbridge.web.internal.resource;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.web.internal.media.MediaUrls;

/** The JSON form of a stream on offer, with the addresses that it can be had at. */
final class ProfileJson {
    private static final Set<Codec> CODED = Set.of(Codec.H264, Codec.H265);

    private ProfileJson() {}

    /** Whether it is one that becomes MP4. */
    static boolean isCoded(StreamProfile profile) {
        return CODED.contains(profile.codec());
    }

    static boolean isJpeg(StreamProfile profile) {
        return profile.codec().equals(Codec.JPEG);
    }

    static JsonObject of(Channel channel, StreamProfile profile, Optional<MediaUrls> media) {
        JsonObject json = new JsonObject();
        json.addProperty("token", profile.token());
        json.addProperty("title", profile.title());
        json.addProperty("codec", profile.codec().name());
        json.addProperty("width", profile.width());
        json.addProperty("height", profile.height());
        json.add("framesPerSecond", Json.figure(profile.framesPerSecond()));
        media.ifPresent(urls -> addresses(json, channel, profile, urls));
        return json;
    }

    private static void addresses(JsonObject json, Channel channel, StreamProfile profile, MediaUrls urls) {
        if (isJpeg(profile)) {
            json.addProperty("mjpeg", urls.stream(channel.device(), channel.number(), profile.token(), "mjpeg"));
        }
        if (isCoded(profile)) {
            json.addProperty("mp4", urls.stream(channel.device(), channel.number(), profile.token(), "mp4"));
        }
        urls.rtsp(channel.device(), channel.number(), profile.token()).ifPresent(url -> json.addProperty("rtsp", url));
    }
}
