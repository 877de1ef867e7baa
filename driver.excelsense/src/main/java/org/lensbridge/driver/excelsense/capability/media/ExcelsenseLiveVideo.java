package org.lensbridge.driver.excelsense.capability.media;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.excelsense.codec.StreamConfiguration;
import org.lensbridge.driver.excelsense.operation.LiveOperations;
import org.lensbridge.driver.excelsense.operation.RtspAddress;
import org.lensbridge.driver.excelsense.operation.StreamOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.media.HttpElseRtsp;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.driver.support.session.Connection;

/**
 * Live streams (section "Live Video"), over HTTP and by RTSP where the device refuses that. Before one is opened the device is asked how it is coded
 * now, since the request names the codec, and who changes it need not be this application. Thread-safe.
 */
final class ExcelsenseLiveVideo implements LiveVideo {
    private final Ground ground;
    private final ChannelStreams asked;
    private final List<StreamConfiguration> streams;
    private final HttpElseRtsp ways;

    /** For a channel with the streams that were found, one at least. */
    ExcelsenseLiveVideo(Ground ground, ChannelStreams asked, List<StreamConfiguration> streams) {
        this.ground = ground;
        this.asked = asked;
        this.streams = List.copyOf(streams);
        this.ways = new HttpElseRtsp(ground.connection());
    }

    @Override
    public List<StreamProfile> profiles() {
        return streams.stream().map(StreamConfiguration::profile).toList();
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        ground.scope().ensureOpen();
        StreamConfiguration known = streams.stream()
                .filter(each -> StreamConfiguration.token(each.stream()).equals(profile.token()))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "Channel " + asked.channel() + " has no stream '" + profile.token() + "'."));
        StreamConfiguration now = asked.now(known.stream()).orElse(known);
        Map<String, Value> arguments = Map.of(
                Operation.CHANNEL, Value.of(asked.channel()),
                StreamOperations.STREAM, Value.of(now.stream()),
                LiveOperations.ENCODER, Value.of(now.encoder().word()));
        return ways.open(profile.token(), () -> http(now, arguments, sink), () -> rtsp(arguments, sink));
    }

    private StreamHandle http(StreamConfiguration now, Map<String, Value> arguments, MediaSink sink) {
        LiveParts parts = new LiveParts(now, sink, ground.clock());
        return ground.scope()
                .own(ground.engine()
                        .open(LiveOperations.HTTP, arguments, new PartSink(LiveParts.LIMITS, parts, parts)));
    }

    /** The device tells the address. Its host is what the device thinks of itself; the login there is by Digest or Basic, not in the query. */
    private StreamHandle rtsp(Map<String, Value> arguments, MediaSink sink) {
        RtspAddress told = RtspAddress.read(
                ground.engine().send(LiveOperations.RTSP, arguments).text());
        Connection connection = ground.connection();
        int port = RtspVideo.port(connection, () -> Optional.of(Integer.toString(told.port())));
        return new RtspVideo(connection, ground.engine(), () -> port).open(told.path(), sink);
    }
}
