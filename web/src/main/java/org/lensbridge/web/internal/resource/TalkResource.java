package org.lensbridge.web.internal.resource;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.web.internal.failure.Refusal;
import org.lensbridge.web.internal.rest.Call;
import org.lensbridge.web.internal.rest.Content;
import org.lensbridge.web.internal.rest.Route;
import org.lensbridge.web.internal.talk.Announcements;
import org.lensbridge.web.internal.talk.WavSound;

/** Sounds for loudspeakers. */
final class TalkResource {
    private static final int MOST_BYTES = 10 << 20;
    /** Less than a request may take. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final DeviceRegistry devices;
    private final Announcements announcements;

    TalkResource(DeviceRegistry devices, Announcements announcements) {
        this.devices = devices;
        this.announcements = announcements;
    }

    List<Route> routes() {
        return List.of(Route.post(
                        "/devices/{id}/channels/{channel}/talk",
                        "Plays a WAV file of at most two minutes at the channel's loudspeaker; answers when it was played.",
                        204,
                        "",
                        this::talk)
                .withContent(new Content("audio/wav", MOST_BYTES)));
    }

    private CompletionStage<JsonElement> talk(Call call) {
        Channel channel = Lookup.channel(devices, call);
        WavSound sound = WavSound.parse(call.content());
        if (sound.duration().compareTo(LONGEST) > 0) {
            throw Refusal.invalid("The sound is longer than two minutes. Send it in parts, one after the other.");
        }
        return announcements.play(channel.device(), channel.number(), sound).thenApply(played -> JsonNull.INSTANCE);
    }
}
