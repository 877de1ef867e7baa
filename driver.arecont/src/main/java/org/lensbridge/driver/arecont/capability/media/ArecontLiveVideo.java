package org.lensbridge.driver.arecont.capability.media;

import java.util.List;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.arecont.operation.StreamOperations;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.media.H264Stream;
import org.lensbridge.driver.support.media.HttpElseRtsp;
import org.lensbridge.driver.support.media.JpegStream;
import org.lensbridge.driver.support.media.RtspVideo;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.transport.http.HttpReply;

/**
 * Live streams of a sensor over HTTP (chapters "JPEG/MJPEG", "h.264 Streaming" and "Multisensor Camera Streaming"). Each has a number of its own
 * at the camera. H.264 is read as one answer or, where the camera does not know that request, picture by picture; where it knows neither, by RTSP.
 * Thread-safe.
 */
final class ArecontLiveVideo implements LiveVideo {
    private static final Value NEWEST = Value.of("HTTP/1.1");

    private final Ground ground;
    private final int channel;
    private final List<LiveStream> streams;
    private final MediaOptions options;
    private final StreamNumbers numbers;
    private final HttpElseRtsp ways;
    private final RtspVideo rtsp;
    private volatile boolean singly;

    /** For a channel with the streams that it offers. */
    ArecontLiveVideo(
            Ground ground, int channel, List<LiveStream> streams, MediaOptions options, StreamNumbers numbers) {
        this.ground = ground;
        this.channel = channel;
        this.streams = List.copyOf(streams);
        this.options = options;
        this.numbers = numbers;
        this.ways = new HttpElseRtsp(ground.connection());
        this.rtsp = new RtspVideo(ground.connection(), ground.engine(), ground::rtspPort);
        this.singly = options.singly();
    }

    @Override
    public List<StreamProfile> profiles() {
        return streams.stream().map(LiveStream::profile).toList();
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        ground.scope().ensureOpen();
        LiveStream stream = streams.stream()
                .filter(each -> each.profile().token().equals(profile.token()))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT, "Channel " + channel + " has no stream '" + profile.token() + "'."));
        StreamNumbers.Lease lease =
                numbers.take(ground.connection().config().address().authority());
        boolean open = false;
        try {
            StreamHandle handle = stream.isH264() ? coded(stream, sink, lease) : jpeg(stream, sink, lease);
            StreamHandle owned = ground.scope().own(() -> {
                handle.close();
                lease.close();
            });
            open = true;
            return owned;
        } finally {
            if (!open) {
                lease.close();
            }
        }
    }

    private StreamHandle jpeg(LiveStream stream, MediaSink sink, StreamNumbers.Lease lease) {
        JpegStream images = new JpegStream(stream.profile(), sink, ground.clock());
        LeasedStream leased = new LeasedStream(images, images, lease::close);
        Request request = request(StreamOperations.MJPEG, StreamOperations.MJPEG_OF_SENSOR, stream)
                .with(StreamOperations.VERSION, NEWEST);
        // The form for one sensor has no number.
        Request whole = isOfSensor() ? numbered(request, lease) : request;
        return open(whole, new PartSink(JpegStream.LIMITS, leased, leased));
    }

    /** Small images have no address by RTSP. */
    private StreamHandle coded(LiveStream stream, MediaSink sink, StreamNumbers.Lease lease) {
        if (stream.arguments().containsKey(StreamOperations.VARIANT)) {
            return h264(stream, sink, lease);
        }
        Request address =
                numbered(request(StreamOperations.RTSP_H264, StreamOperations.RTSP_H264_OF_SENSOR, stream), lease);
        return ways.open(
                stream.profile().token(),
                () -> h264(stream, sink, lease),
                () -> rtsp.open(address.row(), address.arguments(), new LeasedSink(sink, lease::close)));
    }

    private StreamHandle h264(LiveStream stream, MediaSink sink, StreamNumbers.Lease lease) {
        if (!singly) {
            try {
                return h264Stream(stream, sink, lease);
            } catch (CameraException e) {
                if (e.kind() != Kind.UNSUPPORTED) {
                    throw e;
                }
                singly = true;
            }
        }
        return h264Frames(stream, sink, lease);
    }

    private StreamHandle h264Stream(LiveStream stream, MediaSink sink, StreamNumbers.Lease lease) {
        H264Stream pictures = new H264Stream(stream.profile(), sink, ground.clock());
        LeasedStream leased = new LeasedStream(pictures, pictures, lease::close);
        Request request = numbered(request(StreamOperations.H264, StreamOperations.H264_OF_SENSOR, stream), lease)
                .with(StreamOperations.VERSION, NEWEST);
        return open(request, new PartSink(H264Stream.LIMITS, leased, leased));
    }

    private StreamHandle h264Frames(LiveStream stream, MediaSink sink, StreamNumbers.Lease lease) {
        H264Stream pictures = new H264Stream(stream.profile(), sink, ground.clock());
        Request request =
                numbered(request(StreamOperations.H264_FRAME, StreamOperations.H264_FRAME_OF_SENSOR, stream), lease);
        FramePull.Pictures next = key -> send(request.with(StreamOperations.KEY_FRAME, Value.of(key ? 1 : 0)));
        FramePull pull = new FramePull(next, pictures, lease::close);
        pull.begin(next.next(true), ground.context());
        return pull;
    }

    private boolean isOfSensor() {
        return ground.configuration().sensors() > 1;
    }

    private Request request(Operation whole, Operation ofSensor, LiveStream stream) {
        return isOfSensor()
                ? new Request(ofSensor, stream.arguments()).with(Operation.CHANNEL, Value.of(channel))
                : new Request(whole, stream.arguments());
    }

    private static Request numbered(Request request, StreamNumbers.Lease lease) {
        return request.with(StreamOperations.STREAM, Value.of(lease.number()));
    }

    private StreamHandle open(Request request, PartSink sink) {
        Request sent = options.semicolons() ? request.parted() : request;
        return ground.engine().open(sent.row(), sent.arguments(), sink);
    }

    private HttpReply send(Request request) {
        Request sent = options.semicolons() ? request.parted() : request;
        return ground.engine().send(sent.row(), sent.arguments());
    }
}
