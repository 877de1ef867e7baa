package org.lensbridge.driver.dahua.capability.media;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.dahua.codec.dhav.ContainerDemuxer;
import org.lensbridge.driver.dahua.codec.dhav.Packet;
import org.lensbridge.driver.dahua.codec.dhav.PacketHandler;
import org.lensbridge.driver.dahua.codec.dhav.Picture;
import org.lensbridge.driver.dahua.codec.dhav.Sound;
import org.lensbridge.driver.dahua.codec.dhav.Timeline;
import org.lensbridge.driver.support.operation.ByteSink;

/**
 * The containers of chapter 15 as frames for a sink: video on track 0, sound on track 1. A payload is copied once, into the sink's buffer.
 * Pictures in front of the first key frame and damaged pieces are passed over; a megabyte without a packet ends the stream with PROTOCOL.
 *
 * <p>Confined to one thread at a time, but for {@link #obey}. It closes nothing.
 */
public final class ContainerStream implements ByteSink {
    private static final int VIDEO = 0;
    private static final int AUDIO = 1;
    private static final long MOST_STRAY = 1 << 20;
    /** More than waits in the buffers of a connection; a device that never obeys is played all the same. */
    private static final int MOST_DISOBEDIENT = 1_000;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    /** Zones differ by quarters of an hour, clocks of devices by less. */
    private static final long QUARTER = 900;

    private final MediaSink sink;
    private final Clock clock;
    private final ContainerDemuxer demuxer = new ContainerDemuxer(new Frames(), MediaSink.MAXIMUM_FRAME);
    private final Timeline timeline = new Timeline();
    private Optional<ZoneId> zone;
    private Optional<MediaFormat> picture = Optional.empty();
    private Optional<MediaFormat> sound = Optional.empty();
    private boolean keyed;
    private boolean wanted = true;
    /** The request that packets must obey; -1 for any. Set by those who control, read by the I/O thread. */
    private volatile long obeyed = -1;

    private int disobedient;

    /** For recorded video of a device whose local time is that of the clock's zone. */
    public ContainerStream(MediaSink sink, Clock clock) {
        this(sink, clock, Optional.of(clock.getZone()));
    }

    private ContainerStream(MediaSink sink, Clock clock, Optional<ZoneId> zone) {
        this.sink = sink;
        this.clock = clock;
        this.zone = zone;
    }

    /** For live video: the first picture is of now, which tells the device's zone. */
    public static ContainerStream live(MediaSink sink, Clock clock) {
        return new ContainerStream(sink, clock, Optional.empty());
    }

    /**
     * Has packets passed over that still obey an earlier control request than the one that was answered with this number (section 4.2.4), up to
     * the first that obeys it or names none. Any thread may call it.
     */
    public void obey(long operateId) {
        obeyed = operateId;
    }

    /** The type of the answer tells nothing here. */
    @Override
    public void start(String contentType) {}

    /**
     * Takes bytes as they come; false when the sink wants no more.
     *
     * @throws CameraException PROTOCOL when the stream holds no packets
     */
    @Override
    public boolean bytes(ByteBuffer chunk) {
        wanted = demuxer.feed(chunk);
        if (demuxer.stray() > MOST_STRAY) {
            throw new CameraException(Kind.PROTOCOL, "The stream holds neither DHAV packets nor those of chapter 15.");
        }
        return wanted;
    }

    /** Ends the sink, unless that wanted no more. */
    @Override
    public void end(StreamEnd end) {
        if (wanted) {
            sink.end(end);
        }
    }

    private final class Frames implements PacketHandler {
        @Override
        public ByteBuffer place(Packet packet, int size) {
            if (disobeys(packet)) {
                return NOTHING;
            }
            boolean known =
                    switch (packet.kind()) {
                        case VIDEO -> packet.picture().isPresent() && begins(packet);
                        case AUDIO -> packet.sound().isPresent();
                        case AUXILIARY -> false;
                    };
            return known ? sink.allocate(size) : NOTHING;
        }

        @Override
        public boolean packet(Packet packet, ByteBuffer payload) {
            timeline.to(packet.stamp());
            if (!payload.hasRemaining()) {
                return true;
            }
            boolean video = packet.kind() == Packet.Kind.VIDEO;
            return (video
                            ? picture(packet.picture().orElseThrow())
                            : sound(packet.sound().orElseThrow()))
                    && sink.accept(frame(packet, video ? VIDEO : AUDIO, payload));
        }
    }

    private boolean disobeys(Packet packet) {
        long request = obeyed;
        if (request < 0) {
            return false;
        }
        OptionalLong told = packet.notes().operateId();
        if (told.isEmpty() || told.getAsLong() == request || ++disobedient > MOST_DISOBEDIENT) {
            obeyed = -1;
            disobedient = 0;
            return false;
        }
        return true;
    }

    /** Whether a decoder can do something with the picture, as far as is known. */
    private boolean begins(Packet packet) {
        keyed |= isKey(packet);
        return keyed;
    }

    private static boolean isKey(Packet packet) {
        return packet.keyFrame()
                || packet.picture().filter(p -> p.codec().equals(Codec.JPEG)).isPresent();
    }

    private boolean picture(Picture now) {
        MediaFormat format = MediaFormat.video(now.codec(), now.width(), now.height());
        if (picture.isPresent() && picture.get().equals(format)) {
            return true;
        }
        picture = Optional.of(format);
        return sink.accept(format);
    }

    private boolean sound(Sound now) {
        MediaFormat format =
                new MediaFormat(AUDIO, now.codec(), 0, 0, now.sampleRate(), now.channels(), NOTHING.duplicate());
        if (sound.isPresent() && sound.get().equals(format)) {
            return true;
        }
        sound = Optional.of(format);
        return sink.accept(format);
    }

    private MediaFrame frame(Packet packet, int track, ByteBuffer payload) {
        return new MediaFrame(
                track,
                Duration.ofMillis(timeline.position()),
                captured(packet.stamp().local()),
                isKey(packet),
                payload);
    }

    private Instant captured(boolean local) {
        if (timeline.time().isEmpty()) {
            return clock.instant();
        }
        Instant told = Instant.ofEpochMilli(timeline.time().getAsLong());
        return local
                ? told.atOffset(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .atZone(zone(told))
                        .toInstant()
                : told;
    }

    private ZoneId zone(Instant told) {
        if (zone.isEmpty()) {
            long ahead = told.getEpochSecond() - clock.instant().getEpochSecond();
            long offset = Math.round((double) ahead / QUARTER) * QUARTER;
            boolean possible = Math.abs(offset) <= ZoneOffset.MAX.getTotalSeconds();
            zone = Optional.of(possible ? ZoneOffset.ofTotalSeconds((int) offset) : ZoneOffset.UTC);
        }
        return zone.get();
    }
}
