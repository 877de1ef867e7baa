package org.lensbridge.driver.dahua.capability.media;

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
import org.lensbridge.driver.dahua.operation.NetworkOperations;
import org.lensbridge.driver.dahua.operation.StreamOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.media.HttpElseRtsp;
import org.lensbridge.driver.support.media.JpegStream;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.PartSink;

/**
 * Live streams: JPEG images by section 4.2.1 where that is what the device codes, all else with its sound by section 4.2.2. A device whose
 * compression is unknown, or was changed since, is asked for the one and then for the other. Old firmware sends nothing but JPEG over HTTP, and
 * does not say why: what it refuses comes by RTSP, section 4.1.1. Thread-safe.
 */
public final class DahuaLiveVideo implements LiveVideo {
    private static final Set<Kind> REFUSALS = EnumSet.of(Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT, Kind.PROTOCOL);

    private final Ground ground;
    private final ChannelScan.Found channel;
    private final HttpElseRtsp ways;
    private final RtspVideo rtsp;

    /** For a channel with the streams that were found. */
    public DahuaLiveVideo(Ground ground, ChannelScan.Found channel) {
        this.ground = ground;
        this.channel = channel;
        this.ways = new HttpElseRtsp(ground.connection());
        this.rtsp = new RtspVideo(ground.connection(), ground.engine(), this::rtspPort);
    }

    /** Section 4.7.11, asked when a stream is opened by RTSP and the configuration does not say. */
    private int rtspPort() {
        return RtspVideo.port(
                ground.connection(),
                () -> ground.ask(NetworkOperations.RTSP).document().text("RTSP.Port"));
    }

    @Override
    public List<StreamProfile> profiles() {
        return channel.streams().stream().map(ChannelScan.Stream::profile).toList();
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        ground.scope().ensureOpen();
        ChannelScan.Stream stream = channel.streams().stream()
                .filter(s -> s.profile().token().equals(profile.token()))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "Channel " + channel.number() + " has no stream '" + profile.token() + "'."));
        return ways.open(
                profile.token(),
                () -> ground.scope().own(http(stream, sink)),
                () -> rtsp.open(StreamOperations.RTSP_LIVE, arguments(stream), sink));
    }

    private StreamHandle http(ChannelScan.Stream stream, MediaSink sink) {
        boolean images = stream.profile().codec().equals(Codec.JPEG);
        try {
            return images ? images(stream, sink) : packets(stream, sink);
        } catch (CameraException refusal) {
            if (!REFUSALS.contains(refusal.kind())) {
                throw refusal;
            }
            return otherwise(stream, sink, images, refusal);
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
        JpegStream frames = new JpegStream(stream.profile(), sink, ground.clock());
        return ground.engine()
                .open(StreamOperations.MJPEG, arguments(stream), new PartSink(JpegStream.LIMITS, frames, frames));
    }

    private StreamHandle packets(ChannelScan.Stream stream, MediaSink sink) {
        return ground.engine()
                .open(StreamOperations.LIVE, arguments(stream), ContainerStream.live(sink, ground.clock()));
    }

    private Map<String, Value> arguments(ChannelScan.Stream stream) {
        return Map.of(Operation.CHANNEL, Value.of(channel.number()), "subtype", Value.of(stream.subtype()));
    }

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
