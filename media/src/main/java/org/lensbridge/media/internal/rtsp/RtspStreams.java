package org.lensbridge.media.internal.rtsp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.media.internal.feed.FeedReader;
import org.lensbridge.media.internal.feed.Feeds;
import org.lensbridge.media.internal.feed.Outlet;
import org.lensbridge.media.internal.feed.Output;
import org.lensbridge.media.internal.http.Response;

/** The streams that RTSP clients can ask for. Confined to the I/O thread. */
public final class RtspStreams {
    private static final Output OUTPUT =
            new Output("RTSP", Output.Policy.FROM_KEY_FRAME, RtspFraming::new, Duration.ofMillis(500));

    private final DeviceRegistry registry;
    private final Feeds feeds;

    /** Those of these devices. */
    public RtspStreams(DeviceRegistry registry, Feeds feeds) {
        this.registry = registry;
        this.feeds = feeds;
    }

    /** Lets somebody read a stream. */
    FeedReader join(StreamKey key, Outlet outlet) throws BadRtspException {
        Optional<Device> device = registry.device(key.device());
        if (device.isEmpty()) {
            throw new BadRtspException(404, "No device is called " + key.device() + ".");
        }
        if (!device.get().channels().isEmpty()
                && device.get().channel(key.channel()).isEmpty()) {
            throw new BadRtspException(404, "The device " + key.device() + " has no channel " + key.channel() + ".");
        }
        return feeds.join(key, OUTPUT, outlet);
    }

    /** Why a stream does not begin, in RTSP's terms. */
    static RtspResponse refusal(Response why) {
        int status =
                switch (why.status()) {
                    case 404 -> 404;
                    // What it brings is no format that can be sent.
                    case 409 -> 415;
                    default -> 503;
                };
        return RtspResponse.refusal(
                status, StandardCharsets.UTF_8.decode(why.body()).toString().strip());
    }
}
