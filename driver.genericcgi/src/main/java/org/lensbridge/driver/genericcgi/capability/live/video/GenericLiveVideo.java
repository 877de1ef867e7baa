package org.lensbridge.driver.genericcgi.capability.live.video;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.genericcgi.operation.VideoOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.media.JpegStream;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.operation.PartSink;

/** The MJPEG stream of section 5.5.2 and those of section 5.5.1, as the device is set. Thread-safe. */
final class GenericLiveVideo implements LiveVideo {
    /** The images tell their size; the rate is a setting. */
    private static final StreamProfile MJPEG = new StreamProfile("mjpeg", "MJPEG", Codec.JPEG, 0, 0, 0);

    private final Ground ground;
    private final RtspVideo rtsp;
    private final List<RtspStream> streams;

    /** For the first view, the only one that the requests know. */
    GenericLiveVideo(Ground ground) {
        this.ground = ground;
        this.rtsp = new RtspVideo(ground.connection(), ground.engine(), ground::rtspPort);
        this.streams = RtspStream.of(ground.tree());
    }

    @Override
    public List<StreamProfile> profiles() {
        return Stream.concat(Stream.of(MJPEG), streams.stream().map(RtspStream::profile))
                .toList();
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        ground.scope().ensureOpen();
        if (profile.token().equals(MJPEG.token())) {
            return mjpeg(profile, sink);
        }
        RtspStream stream = streams.stream()
                .filter(each -> each.profile().token().equals(profile.token()))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT, "This camera has no stream '" + profile.token() + "'."));
        return rtsp.open(stream.address(), Map.of(), sink);
    }

    private StreamHandle mjpeg(StreamProfile profile, MediaSink sink) {
        JpegStream frames = new JpegStream(profile, sink, ground.clock());
        try {
            return ground.scope()
                    .own(ground.engine()
                            .open(VideoOperations.MJPEG, Map.of(), new PartSink(JpegStream.LIMITS, frames, frames)));
        } catch (CameraException e) {
            throw e.kind() == Kind.UNREACHABLE ? explained(e) : e;
        }
    }

    private static CameraException explained(CameraException unreachable) {
        return new CameraException(
                        Kind.UNREACHABLE,
                        unreachable.reason()
                                + " MJPEG comes from a port of its own: switch it on in the device, and if it is not 8008,"
                                + " set the driver's option mjpegPort.",
                        unreachable)
                .during(unreachable.operation())
                .after(unreachable.retryAfter().orElse(Duration.ZERO));
    }
}
