package org.lensbridge.driver.dahua.capability.media;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.operation.StreamOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.multipart.MultipartLimits;

/** Live streams by section 4.2.1. Thread-safe. */
public final class DahuaLiveVideo implements LiveVideo {
    private static final MultipartLimits LIMITS = new MultipartLimits(8 << 10, 64, MediaSink.MAXIMUM_FRAME, 64 << 10);

    private static final Set<Kind> REFUSALS = EnumSet.of(Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT, Kind.PROTOCOL);

    private final OperationEngine engine;
    private final ChannelScan.Found channel;
    private final SessionScope scope;
    private final Clock clock;

    /** For a channel with the streams that were found. */
    public DahuaLiveVideo(OperationEngine engine, ChannelScan.Found channel, SessionScope scope, Clock clock) {
        this.engine = engine;
        this.channel = channel;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public List<StreamProfile> profiles() {
        return channel.streams().stream().map(ChannelScan.Stream::profile).toList();
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        scope.ensureOpen();
        ChannelScan.Stream stream = channel.streams().stream()
                .filter(s -> s.profile().token().equals(profile.token()))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "Channel " + channel.number() + " has no stream '" + profile.token() + "'."));
        Map<String, Value> arguments =
                Map.of(Operation.CHANNEL, Value.of(channel.number()), "subtype", Value.of(stream.subtype()));
        MjpegStream frames = new MjpegStream(stream.profile(), sink, clock);
        try {
            return scope.own(engine.open(StreamOperations.MJPEG, arguments, new PartSink(LIMITS, frames, frames)));
        } catch (CameraException e) {
            throw explained(e, stream);
        }
    }

    /** Devices refuse to send a stream over HTTP that they code as anything but MJPG, and do not say why. */
    private static CameraException explained(CameraException refusal, ChannelScan.Stream stream) {
        boolean otherCodec =
                !stream.compression().isEmpty() && !stream.compression().equalsIgnoreCase("MJPG");
        return otherCodec && REFUSALS.contains(refusal.kind())
                ? new CameraException(
                                Kind.UNSUPPORTED,
                                stream.profile().title() + " is coded as " + stream.compression()
                                        + ", which the device does not send over HTTP. Set its compression to MJPG.")
                        .during(StreamOperations.MJPEG.name())
                : refusal;
    }
}
