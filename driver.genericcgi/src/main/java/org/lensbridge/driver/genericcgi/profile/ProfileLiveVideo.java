package org.lensbridge.driver.genericcgi.profile;

import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.support.media.JpegStream;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.operation.PartSink;

/** Streams by the profile: of JPEG images by its requests, and those of its RTSP addresses. Thread-safe. */
record ProfileLiveVideo(List<Profile.Stream> streams, Ground ground, RtspVideo rtsp, Map<String, Value> channel)
        implements LiveVideo {
    @Override
    public List<StreamProfile> profiles() {
        return streams.stream().map(Profile.Stream::profile).toList();
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        ground.scope().ensureOpen();
        Profile.Stream stream = streams.stream()
                .filter(each -> each.profile().token().equals(profile.token()))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT, "This camera has no stream '" + profile.token() + "'."));
        Map<String, Value> arguments = Calls.fitting(stream.request(), channel);
        if (stream.request().isAddress()) {
            return rtsp.open(stream.request(), arguments, sink);
        }
        JpegStream frames = new JpegStream(profile, sink, ground.context().clock());
        return ground.scope()
                .own(ground.engine()
                        .open(stream.request(), arguments, new PartSink(JpegStream.LIMITS, frames, frames)));
    }
}
