package org.lensbridge.media.internal.rtsp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.media.internal.feed.Framed;
import org.lensbridge.media.internal.feed.Framing;
import org.lensbridge.media.internal.feed.Head;
import org.lensbridge.media.internal.rtsp.RtpBlock.TrackStart;
import org.lensbridge.transport.rtp.RtpPacketizer;
import org.lensbridge.transport.rtp.RtpPackets;

/**
 * A stream as RTP, with one numbering for all readers, and its session description (RFC 4566) as the head. Every five seconds of a track a sender
 * report goes with a frame, so that nobody has to keep time for readers. Confined to the thread that delivers the stream.
 */
final class RtspFraming implements Framing {
    private static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final String NAME = "lensbridge";
    private static final ByteBuffer NO_REPORT = ByteBuffer.allocate(0);

    private final long session = ThreadLocalRandom.current().nextLong(1L << 62);
    private List<Sender> senders = List.of();
    private int lead = -1;

    /** A track under way. */
    private static final class Sender {
        private final int index;
        private final Codec.Medium medium;
        private int track;
        private final RtpPacketizer packetizer;
        private long reported = System.nanoTime();

        Sender(MediaFormat format, int index) {
            this.index = index;
            medium = format.codec().medium();
            track = format.track();
            packetizer = new RtpPacketizer(format, index, RtpPacketizer.USUAL_BYTES);
        }

        ByteBuffer report(MediaFrame frame) {
            return Interleaving.framed(
                    packetizer.channel() + 1, packetizer.senderReport(frame.captured(), frame.pts(), NAME));
        }

        TrackStart start(MediaFrame frame) {
            return new TrackStart(
                    packetizer.source(),
                    packetizer.sequence(),
                    Integer.toUnsignedLong(packetizer.timestamp(frame.pts())),
                    report(frame));
        }
    }

    @Override
    public Optional<Head> head(List<MediaFormat> tracks) {
        refuseOthers(tracks);
        List<MediaFormat> carried = placed(tracks.stream()
                .filter(track -> RtpPacketizer.carries(track.codec()))
                .toList());
        List<Sender> next = new ArrayList<>();
        StringBuilder text = new StringBuilder(
                "v=0\r\no=- " + session + " " + session
                        + " IN IP4 127.0.0.1\r\ns=Lensbridge\r\nc=IN IP4 0.0.0.0\r\nt=0 0\r\na=control:*\r\na=range:npt=now-\r\n");
        for (MediaFormat format : carried) {
            Sender sender = sender(format, next.size());
            next.add(sender);
            text.append(sender.packetizer.description(RtspAddress.control(sender.index)));
        }
        senders = List.copyOf(next);
        lead = carried.stream()
                .filter(track -> track.codec().medium() == Codec.Medium.VIDEO)
                .findFirst()
                .map(MediaFormat::track)
                .orElse(-1);
        byte[] description = text.toString().getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Head("application/sdp", ByteBuffer.wrap(description), carried));
    }

    private static void refuseOthers(List<MediaFormat> tracks) {
        Optional<MediaFormat> pictures = tracks.stream()
                .filter(track -> track.codec().medium() == Codec.Medium.VIDEO)
                .findFirst();
        if (pictures.isPresent() && !RtpPacketizer.carries(pictures.get().codec())) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "is " + pictures.get().codec()
                            + ", which this server does not send by RTSP. Ask for a profile of the camera that is H.264, H.265 or MJPEG.");
        }
    }

    /**
     * The tracks in the order in which sessions have them, whatever the stream numbers: those that were there stay where they are, others
     * take the place of one of their kind that is gone, or come behind.
     */
    private List<MediaFormat> placed(List<MediaFormat> tracks) {
        List<MediaFormat> left = new ArrayList<>(tracks);
        MediaFormat[] places = new MediaFormat[senders.size()];
        place(places, left, (sender, format) -> sender.track == format.track());
        place(places, left, (sender, format) -> sender.medium == format.codec().medium());
        List<MediaFormat> all = new ArrayList<>(Arrays.asList(places));
        all.removeIf(Objects::isNull);
        all.addAll(left);
        return all;
    }

    private void place(MediaFormat[] places, List<MediaFormat> left, BiPredicate<Sender, MediaFormat> fits) {
        for (int i = 0; i < places.length; i++) {
            Sender sender = senders.get(i);
            Optional<MediaFormat> found = places[i] == null
                    ? left.stream().filter(format -> fits.test(sender, format)).findFirst()
                    : Optional.empty();
            if (found.isPresent()) {
                places[i] = found.get();
                left.remove(found.get());
            }
        }
    }

    private Sender sender(MediaFormat format, int index) {
        if (index < senders.size()) {
            Sender present = senders.get(index);
            if (present.packetizer.format(format)) {
                present.track = format.track();
                return present;
            }
        }
        return new Sender(format, index);
    }

    @Override
    public Optional<Framed> frame(MediaFrame frame) {
        for (Sender sender : senders) {
            if (sender.track == frame.track()) {
                return Optional.of(frame(sender, frame))
                        .filter(block -> block.packets().count() > 0)
                        .map(block -> block);
            }
        }
        return Optional.empty();
    }

    private RtpBlock frame(Sender sender, MediaFrame frame) {
        boolean start = frame.keyFrame() && (lead < 0 || lead == frame.track());
        List<TrackStart> starts =
                start ? senders.stream().map(each -> each.start(frame)).toList() : List.of();
        RtpPackets packets = sender.packetizer.pack(frame, ByteBuffer::allocate);
        long now = System.nanoTime();
        boolean due = now - sender.reported >= REPORT_NANOS;
        if (due) {
            sender.reported = now;
        }
        return new RtpBlock(sender.index, due ? sender.report(frame) : NO_REPORT, packets, starts);
    }
}
