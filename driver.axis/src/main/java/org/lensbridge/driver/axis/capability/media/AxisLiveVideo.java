package org.lensbridge.driver.axis.capability.media;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.axis.operation.VideoOperations;
import org.lensbridge.driver.support.media.JpegStream;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.multipart.MultipartLimits;

/**
 * Live streams of JPEG images over HTTP (network-video/video-streaming). Other codecs come by RTSP, whose addresses are operations. Thread-safe.
 */
final class AxisLiveVideo implements LiveVideo {
    private static final MultipartLimits LIMITS = new MultipartLimits(8 << 10, 64, MediaSink.MAXIMUM_FRAME, 64 << 10);

    private final OperationEngine engine;
    private final int channel;
    private final List<Stream> streams;
    private final SessionScope scope;
    private final Clock clock;

    /** For a channel, from 1, with the streams that it offers. */
    AxisLiveVideo(OperationEngine engine, int channel, List<Stream> streams, SessionScope scope, Clock clock) {
        this.engine = engine;
        this.channel = channel;
        this.streams = List.copyOf(streams);
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public List<StreamProfile> profiles() {
        return streams.stream().map(Stream::profile).toList();
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        scope.ensureOpen();
        Stream stream = streams.stream()
                .filter(each -> each.profile().token().equals(profile.token()))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT, "Channel " + channel + " has no stream '" + profile.token() + "'."));
        Map<String, Value> arguments = new LinkedHashMap<>(stream.arguments());
        arguments.put(Operation.CHANNEL, Value.of(channel));
        JpegStream images = new JpegStream(stream.profile(), sink, clock);
        return scope.own(engine.open(VideoOperations.MJPEG, arguments, new PartSink(LIMITS, images, images)));
    }
}
