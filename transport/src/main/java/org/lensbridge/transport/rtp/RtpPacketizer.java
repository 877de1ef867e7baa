package org.lensbridge.transport.rtp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.transport.internal.rtp.ControlPackets;
import org.lensbridge.transport.internal.rtp.PacketPlan;
import org.lensbridge.transport.internal.rtp.PayloadFormat;
import org.lensbridge.transport.internal.rtp.PayloadFormats;

/**
 * The sending side of one track: frames in, packets out, and what a session description and RTCP say of them. All readers of a track get the same
 * packets. Confined to one thread; does no I/O.
 */
public final class RtpPacketizer {
    /** The usual limit of a packet with its head, in bytes: fits through tunnels. */
    public static final int USUAL_BYTES = 1400;

    private static final int LEAST_BYTES = 256;
    private static final int MOST_BYTES = 65_535;
    private static final int FIRST_DYNAMIC = 96;

    private final PacketPlan plan;
    private final PacketPlan.Head head = new PacketPlan.Head();
    private final int beginning = ThreadLocalRandom.current().nextInt();
    private MediaFormat media;
    private PayloadFormat format;
    private int packets;
    private int octets;

    /**
     * For frames of this format, with packets on the interleaved channel {@code 2 * track}.
     *
     * @param track within the session, 0 to 31
     * @param mostBytes of a packet with its head, 256 to 65,535
     * @throws IllegalArgumentException when {@link #carries} is false for its codec
     */
    public RtpPacketizer(MediaFormat format, int track, int mostBytes) {
        if (track < 0 || track > 31 || mostBytes < LEAST_BYTES || mostBytes > MOST_BYTES) {
            throw new IllegalArgumentException("A track is 0 to 31, a packet 256 to 65535 bytes long");
        }
        media = format;
        this.format = PayloadFormats.of(format)
                .orElseThrow(() -> new IllegalArgumentException("No RTP payload format for " + format.codec()));
        plan = new PacketPlan(mostBytes);
        head.channel = 2 * track;
        head.type = this.format.fixedType() >= 0 ? this.format.fixedType() : FIRST_DYNAMIC + track;
        head.source = ThreadLocalRandom.current().nextInt();
        head.sequence = ThreadLocalRandom.current().nextInt(1 << 16);
    }

    /** Whether frames of this codec can be sent. */
    public static boolean carries(Codec codec) {
        return PayloadFormats.knows(codec);
    }

    /**
     * The frames that follow are of another format; packets go on in their order.
     *
     * @return false when it cannot go on: another codec, or another clock. Readers must then describe the session anew
     */
    public boolean format(MediaFormat next) {
        if (!next.codec().equals(media.codec())
                || next.sampleRate() != media.sampleRate()
                || next.channels() != media.channels()) {
            return false;
        }
        if (!next.equals(media)) {
            media = next;
            format = PayloadFormats.of(next).orElse(format);
        }
        return true;
    }

    /**
     * Makes the packets of a frame.
     *
     * @param memory gives a writable buffer whose limit is the size that it is asked for; it belongs to the packets
     */
    public RtpPackets pack(MediaFrame frame, IntFunction<ByteBuffer> memory) {
        ByteBuffer payload = frame.payload();
        plan.clear();
        format.plan(payload, frame.keyFrame(), plan);
        boolean possible = plan.total() <= Integer.MAX_VALUE && plan.packets() > 0;
        head.timestamp = timestamp(frame.pts());
        int[] begins = new int[possible ? plan.packets() + 1 : 1];
        ByteBuffer out = possible ? memory.apply((int) plan.total()) : ByteBuffer.allocate(0);
        if (possible) {
            octets += (int) plan.write(payload, out, begins, head);
            packets += plan.packets();
        }
        return new RtpPackets(out.flip(), begins);
    }

    /** The time of a frame in the track's clock. */
    public int timestamp(Duration pts) {
        long seconds = pts.getSeconds();
        return (int) (beginning + seconds * format.rate() + (long) pts.getNano() * format.rate() / 1_000_000_000);
    }

    /** The track's number for itself (SSRC). */
    public int source() {
        return head.source;
    }

    /** The number of the next packet, 0 to 65,535. */
    public int sequence() {
        return head.sequence & 0xffff;
    }

    /** The interleaved channel of its packets; that of RTCP is the next. */
    public int channel() {
        return head.channel;
    }

    /**
     * The track's part of a session description: from {@code m=} to {@code a=control}.
     *
     * @param control what the track is called in requests, such as {@code track=0}
     */
    public String description(String control) {
        String kind = media.codec().medium() == Codec.Medium.DATA
                ? "application"
                : media.codec().medium().name().toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder("m=" + kind + " 0 RTP/AVP " + head.type + "\r\n");
        text.append("a=rtpmap:" + head.type + " " + format.encoding() + "\r\n");
        if (!format.parameters().isEmpty()) {
            text.append("a=fmtp:" + head.type + " " + format.parameters() + "\r\n");
        }
        if (!format.attribute().isEmpty()) {
            text.append("a=" + format.attribute() + "\r\n");
        }
        return text.append("a=control:" + control + "\r\n").toString();
    }

    /** A sender report with a source description: that frames of this time were taken then, for readers that bring tracks together. */
    public ByteBuffer senderReport(Instant taken, Duration pts, String name) {
        return ControlPackets.senderReport(head.source, taken, timestamp(pts), packets, octets, name);
    }

    /** Says that the track has ended: a sender report and the farewell. */
    public ByteBuffer bye(Instant taken, Duration pts, String name) {
        return ControlPackets.bye(senderReport(taken, pts, name), head.source);
    }
}
