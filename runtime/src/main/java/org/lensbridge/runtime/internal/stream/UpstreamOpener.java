package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.StreamKey;

/** Finds a stream in its device and opens it. Blocks for as long as the device takes. Thread-safe. */
final class UpstreamOpener {
    /** How long a failure that will not mend itself is left alone. */
    private static final Duration LASTING = Duration.ofMinutes(1);

    private final DeviceRegistry registry;

    UpstreamOpener(DeviceRegistry registry) {
        this.registry = registry;
    }

    /** Opens the stream into the upstream. Never throws. */
    Opening open(StreamKey key, Upstream upstream) {
        Optional<Device> found = registry.device(key.device());
        if (found.isEmpty()) {
            return new Opening.Refused(
                    new CameraException(Kind.GONE, "No device of this name is configured.").on(key.device()));
        }
        Device device = found.get();
        DeviceStatus before = device.status();
        if (!before.state().usable()) {
            return new Opening.Away(away(before));
        }
        try {
            return open(key, device, upstream);
        } catch (CameraException e) {
            DeviceStatus after = device.status();
            if (!after.state().usable()) {
                return new Opening.Away(away(after));
            }
            if (e.kind() == Kind.UNSUPPORTED && !after.since().equals(before.since())) {
                return new Opening.Retry(e.reason(), Duration.ZERO); // it was looked up while the device changed
            }
            return judged(e.during("stream").on(key.device()));
        } catch (RuntimeException | LinkageError e) {
            return new Opening.Retry("The driver failed to open the stream: " + e, LASTING);
        }
    }

    private static Opening judged(CameraException e) {
        return switch (e.kind()) {
            case UNSUPPORTED -> new Opening.Refused(e.detached());
            case AUTH_REFUSED, UNTRUSTED -> new Opening.Away(e.reason());
            default ->
                new Opening.Retry(
                        e.reason(), e.retryAfter().orElse(e.retryable() ? Duration.ZERO : patience(e.kind())));
        };
    }

    /** GONE is a driver that has just gone: the device's status will tell, and the usual back-off covers a change that was too quick. */
    private static Duration patience(Kind kind) {
        return kind == Kind.GONE ? Duration.ZERO : LASTING;
    }

    private static String away(DeviceStatus status) {
        return status.detail().isEmpty() ? "The device is " + status.state() + "." : status.detail();
    }

    private static Opening open(StreamKey key, Device device, Upstream upstream) {
        Channel channel = device.channel(key.channel())
                .orElseThrow(() -> missing("The device has no channel " + key.channel() + "."));
        LiveVideo video = channel.capability(LiveVideo.class)
                .orElseThrow(() -> missing(channel.absence(LiveVideo.class.getSimpleName())
                        .orElse("Channel " + key.channel() + " has no live video.")));
        List<StreamProfile> profiles = video.profiles();
        if (key.profile().isEmpty()) {
            return new Opening.Alias(first(profiles, Codec.JPEG).token());
        }
        if (key.profile().equals(StreamKey.CODED)) {
            return new Opening.Alias(first(profiles, Codec.H264, Codec.H265).token());
        }
        StreamProfile profile = profiles.stream()
                .filter(p -> p.token().equals(key.profile()))
                .findFirst()
                .orElseThrow(() -> missing("Channel " + key.channel() + " has no stream '" + key.profile()
                        + "'; it has "
                        + String.join(
                                ", ",
                                profiles.stream().map(StreamProfile::token).toList()) + "."));
        upstream.opened(video.open(profile, upstream));
        return new Opening.Flowing();
    }

    /** The best one of the first of these codecs that there is, or the best at all. */
    private static StreamProfile first(List<StreamProfile> profiles, Codec... codecs) {
        return Stream.of(codecs)
                .flatMap(codec -> profiles.stream().filter(p -> p.codec().equals(codec)))
                .findFirst()
                .or(() -> profiles.stream().findFirst())
                .orElseThrow(() -> missing("The channel offers no stream."));
    }

    private static CameraException missing(String sentence) {
        return new CameraException(Kind.UNSUPPORTED, sentence);
    }
}
