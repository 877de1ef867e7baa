package org.lensbridge.simulator.dahua;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.container.AudioCodec;
import org.lensbridge.simulator.container.Container;
import org.lensbridge.simulator.container.DhContainer;
import org.lensbridge.simulator.container.DhavContainer;
import org.lensbridge.simulator.container.Picture;
import org.lensbridge.simulator.container.Tag;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.device.PictureSettings;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.BadAnswers;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.footage.Reel;
import org.lensbridge.simulator.footage.Track;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.picture.Feed;
import org.lensbridge.simulator.picture.Frame;
import org.lensbridge.simulator.picture.Profile;

/**
 * {@code realmonitor.cgi} (4.2.2): the stream's codec is what the Encode table says when it is opened. Sound goes along
 * when the table has it enabled.
 */
final class LiveCgi {
    /** A client that has left this much unread misses packets until it has caught up. */
    private static final long MOST_WAITING = 512 * 1024;

    static final ByteBuffer STREAM_HEAD = ByteBuffer.wrap(("HTTP/1.1 200 OK\r\n"
                    + "Cache-Control: no-cache\r\n"
                    + "Connection: close\r\n"
                    + "Content-Type: Application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));

    private final Site site;
    private final StreamCounts counts = new StreamCounts();

    LiveCgi(Site site) {
        this.site = site;
    }

    Map<String, Cgi> routes() {
        return Map.of("realmonitor.cgi?getStream", this::stream);
    }

    StreamCounts counts() {
        return counts;
    }

    private void stream(Call call) throws Refusal {
        int channel = site.channel(call, 1) + 1;
        int subtype = call.number("subtype", 0, 0, 2);
        Optional<VideoCodec> codec = codec(channel, subtype);
        if (codec.isEmpty()) {
            throw new Refusal(DahuaError.SERVER_INTERNAL_ERROR);
        }
        Connection connection = call.connection();
        site.requests().add(call.request(), connection, call.user(), 200);
        if (BadAnswers.send(site.loop(), connection, site.faults().streams())) {
            return;
        }
        connection.send(STREAM_HEAD.duplicate());
        counts.opened();
        connection.startStream(count -> {});
        PartStream stream = new PartStream(site.loop(), connection, site.faults()::streams, MOST_WAITING);
        Container container = container(site.settings(), codec.get());
        stream.send(notice(container, channel, subtype));
        if (codec.get() == VideoCodec.MJPEG) {
            drawn(connection, stream, container, new Profile(channel, subtype));
        } else {
            connection.whenClosed(counts::closed);
            Track track = new Track(Reel.of(codec.get()), audio(channel, subtype), channel, subtype, container);
            new LiveStream(site, connection, stream, track, counts).begin();
        }
    }

    /** What H.264 and the rest are packed in by this firmware. */
    static Container container(CameraSettings settings, VideoCodec codec) {
        boolean documented = settings.personality().has(Quirk.DH_CONTAINER) && DhContainer.carries(codec);
        return documented ? new DhContainer(settings.name(), ZoneId.systemDefault()) : new DhavContainer();
    }

    /** Streams begin with a packet that is neither picture nor sound. */
    private Part notice(Container container, int channel, int subtype) {
        Tag tag = new Tag(channel - 1, subtype, 0, site.clock().now(), 0);
        byte[] text = "{\"Stream\":\"begins\"}".getBytes(StandardCharsets.US_ASCII);
        return Part.packet(container.auxiliary(tag, ByteBuffer.wrap(text)));
    }

    private void drawn(Connection connection, PartStream stream, Container container, Profile profile) {
        Feed feed = site.studio().feed(profile).orElseThrow();
        Consumer<Frame> viewer = frame -> {
            Tag tag = new Tag(
                    profile.channel() - 1,
                    profile.subtype(),
                    frame.stamp().frame(),
                    site.clock().now(),
                    0);
            counts.passed(stream.send(Part.packet(container.video(tag, picture(frame, profile)))));
        };
        feed.add(viewer);
        connection.whenClosed(() -> {
            feed.remove(viewer);
            counts.closed();
        });
    }

    private Picture picture(Frame frame, Profile profile) {
        PictureSettings size = site.settings().picture();
        int divisor = profile.subtype() == 0 ? 1 : 2;
        return new Picture(
                VideoCodec.MJPEG,
                true,
                size.width() / divisor,
                size.height() / divisor,
                Math.min(255, size.framesPerSecond()),
                1,
                frame.jpeg());
    }

    private Optional<VideoCodec> codec(int channel, int subtype) {
        return switch (format(channel, subtype, "Video.Compression")) {
            case "MJPG" -> Optional.of(VideoCodec.MJPEG);
            case "H.264" -> Optional.of(VideoCodec.H264);
            case "H.265" -> Optional.of(VideoCodec.H265);
            default -> Optional.empty();
        };
    }

    private Optional<AudioCodec> audio(int channel, int subtype) {
        boolean enabled = format(channel, subtype, "AudioEnable").equals("true");
        return enabled ? AudioCodec.named(format(channel, subtype, "Audio.Compression")) : Optional.empty();
    }

    private String format(int channel, int subtype, String setting) {
        String stream = subtype == 0 ? "MainFormat[0]" : "ExtraFormat[" + (subtype - 1) + "]";
        return site.tables()
                .value("Encode[" + (channel - 1) + "]." + stream + "." + setting)
                .orElse("");
    }
}
