package org.lensbridge.driver.axis.capability.media;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.axis.operation.AudioOperations;
import org.lensbridge.driver.axis.operation.RtspOperations;
import org.lensbridge.driver.axis.operation.VideoOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.media.JpegStream;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.PartSink;

/**
 * Live streams (network-video/video-streaming): JPEG images over HTTP, with the sound of a microphone that is switched on
 * (audio-systems/audio-api), and H.264 and H.265 by RTSP, whose streams have that sound themselves. Thread-safe.
 */
final class AxisLiveVideo implements LiveVideo {
    private final Ground ground;
    private final int channel;
    private final List<Stream> streams;
    private final Optional<Microphone> microphone;
    private final RtspVideo rtsp;

    /** For a channel with the streams that it offers. */
    AxisLiveVideo(Ground ground, View view) {
        this.ground = ground;
        this.channel = view.channel();
        this.streams = Stream.of(ground.tree(), view);
        this.microphone = Microphone.of(ground.tree(), view);
        this.rtsp = new RtspVideo(ground.connection(), ground.engine(), ground::rtspPort);
    }

    @Override
    public List<StreamProfile> profiles() {
        return streams.stream().map(Stream::profile).toList();
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        ground.scope().ensureOpen();
        Stream stream = streams.stream()
                .filter(each -> each.profile().token().equals(profile.token()))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT, "Channel " + channel + " has no stream '" + profile.token() + "'."));
        Map<String, Value> arguments = new LinkedHashMap<>(stream.arguments());
        arguments.put(Operation.CHANNEL, Value.of(channel));
        if (!stream.profile().codec().equals(Codec.JPEG)) {
            arguments.put(RtspOperations.AUDIO, Value.of(microphone.isPresent() ? 1 : 0));
            return rtsp.open(RtspOperations.LIVE, arguments, sink);
        }
        if (microphone.isEmpty()) {
            return ground.scope().own(pictures(stream, arguments, sink));
        }
        Sound sound = new Sound(ground.clock());
        StreamHandle pictures = ground.scope().own(pictures(stream, arguments, new Soundtrack(sink, sound)));
        StreamHandle heard = ground.scope().own(listen(microphone.get(), sound));
        return () -> {
            pictures.close();
            heard.close();
        };
    }

    private StreamHandle pictures(Stream stream, Map<String, Value> arguments, MediaSink sink) {
        JpegStream images = new JpegStream(stream.profile(), sink, ground.clock());
        return ground.engine().open(VideoOperations.MJPEG, arguments, new PartSink(JpegStream.LIMITS, images, images));
    }

    /** Pictures without sound are better than none. */
    private StreamHandle listen(Microphone here, Sound sound) {
        try {
            return ground.engine().open(AudioOperations.RECEIVE, here.arguments(), sound);
        } catch (CameraException e) {
            ground.context().warn(AudioOperations.RECEIVE.name(), e.reason() + " The stream has no sound.");
            return () -> {};
        }
    }
}
