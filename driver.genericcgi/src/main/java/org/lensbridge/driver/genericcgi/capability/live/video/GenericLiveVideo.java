package org.lensbridge.driver.genericcgi.capability.live.video;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.genericcgi.operation.VideoOperations;
import org.lensbridge.driver.support.media.JpegStream;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.driver.support.session.SessionScope;

/** The MJPEG stream of section 5.5.2, in the size and at the rate that the device is set to. Thread-safe. */
final class GenericLiveVideo implements LiveVideo {
    /** The images tell their size; the rate is a setting. */
    private static final StreamProfile MJPEG = new StreamProfile("mjpeg", "MJPEG", Codec.JPEG, 0, 0, 0);

    private final OperationEngine engine;
    private final SessionScope scope;
    private final Clock clock;

    GenericLiveVideo(OperationEngine engine, SessionScope scope, Clock clock) {
        this.engine = engine;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public List<StreamProfile> profiles() {
        return List.of(MJPEG);
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        scope.ensureOpen();
        if (!profile.token().equals(MJPEG.token())) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "This camera has no stream '" + profile.token() + "', only 'mjpeg'.");
        }
        JpegStream frames = new JpegStream(profile, sink, clock);
        try {
            return scope.own(
                    engine.open(VideoOperations.MJPEG, Map.of(), new PartSink(JpegStream.LIMITS, frames, frames)));
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
