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
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.operation.StreamOperations;
import org.lensbridge.driver.support.media.JpegStream;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * Live streams: JPEG images by section 4.2.1 where that is what the device codes, all else with its sound by section 4.2.2. A device whose
 * compression is unknown, or was changed since, is asked for the one and then for the other. Thread-safe.
 */
public final class DahuaLiveVideo implements LiveVideo {
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
        boolean images = stream.profile().codec().equals(Codec.JPEG);
        try {
            return scope.own(images ? images(stream, sink) : packets(stream, sink));
        } catch (CameraException refusal) {
            if (!REFUSALS.contains(refusal.kind())) {
                throw refusal;
            }
            return scope.own(otherwise(stream, sink, images, refusal));
        }
    }

    private StreamHandle otherwise(ChannelScan.Stream stream, MediaSink sink, boolean images, CameraException refusal) {
        try {
            return images ? packets(stream, sink) : images(stream, sink);
        } catch (CameraException e) {
            throw REFUSALS.contains(e.kind()) ? explained(refusal, stream) : e;
        }
    }

    private StreamHandle images(ChannelScan.Stream stream, MediaSink sink) {
        JpegStream frames = new JpegStream(stream.profile(), sink, clock);
        return engine.open(StreamOperations.MJPEG, arguments(stream), new PartSink(JpegStream.LIMITS, frames, frames));
    }

    private StreamHandle packets(ChannelScan.Stream stream, MediaSink sink) {
        return engine.open(StreamOperations.LIVE, arguments(stream), ContainerStream.live(sink, clock));
    }

    private Map<String, Value> arguments(ChannelScan.Stream stream) {
        return Map.of(Operation.CHANNEL, Value.of(channel.number()), "subtype", Value.of(stream.subtype()));
    }

    /** Old firmware refuses to send a stream over HTTP that it codes as anything but MJPG, and does not say why. */
    private static CameraException explained(CameraException refusal, ChannelScan.Stream stream) {
        return stream.profile().codec().equals(Codec.JPEG)
                ? refusal
                : new CameraException(
                                Kind.UNSUPPORTED,
                                stream.profile().title() + " is coded as " + stream.compression()
                                        + ", which the device does not send over HTTP. Set its compression to MJPG.")
                        .during(StreamOperations.LIVE.name());
    }
}
