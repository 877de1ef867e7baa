package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.transport.rtsp.MediaDescription;

/** The receiving side of one medium: packets in, frames out. Confined; whatever comes, it never throws. */
public final class TrackReception implements PacketOrder.Next {
    /** Packets that wait for earlier ones: a key frame of 180 KB. */
    private static final int WINDOW = 128;
    /** In nanoseconds: what a switch or a radio link delays a packet. */
    private static final long PATIENCE = 150_000_000;

    private final PayloadTypes types;
    private final FrameOutput output;
    private final SenderClock sender;
    private final ArrivalStatistics statistics;
    private final TrackTime time;
    private final PacketOrder order;
    private final boolean datagrams;
    private final RtpHead head = new RtpHead();
    private Depacketizer current;
    private boolean any;
    private int source;
    private int stranger;
    private int strangerNext = -1;

    /**
     * For one medium.
     *
     * @param datagrams whether packets may change their order
     */
    public TrackReception(int track, MediaDescription media, boolean datagrams, MediaSink sink, SessionTime session) {
        int rate = PayloadTypes.rate(media);
        sender = new SenderClock(rate);
        statistics = new ArrivalStatistics(rate);
        time = new TrackTime(session, sender, rate);
        output = new FrameOutput(track, sink, time);
        types = new PayloadTypes(media, output);
        this.datagrams = datagrams;
        order = new PacketOrder(datagrams ? WINDOW : 1, PATIENCE, this);
    }

    /** False when nobody wants more. */
    public boolean wanted() {
        return output.wanted();
    }

    /** Takes an RTP packet; the buffer stays as it is. */
    public void rtp(ByteBuffer packet, long now) {
        int position = packet.position();
        int limit = packet.limit();
        boolean read = head.read(packet);
        packet.limit(limit).position(position);
        int sequence = head.sequence;
        int timestamp = head.timestamp;
        if (read && !isStray() && ours()) {
            statistics.arrived(sequence, timestamp, now);
            output.arrival(now);
            order.take(sequence, packet, now);
            packet.limit(limit).position(position);
        }
    }

    /** Whether it is something of another kind with numbers of its own, as some cameras send it between their pictures. */
    private boolean isStray() {
        return !types.knows(head.type) && order.isElsewhere(head.sequence);
    }

    /**
     * Whether the packet is of the sender whose packets come; another of whom two packets come in turn takes its place. What waits of the one before
     * is given then, and {@code head} is that of another packet.
     */
    private boolean ours() {
        if (any && head.source == source) {
            return true;
        }
        if (!types.knows(head.type)) {
            return false;
        }
        boolean sure = !any || !datagrams || head.source == stranger && head.sequence == strangerNext;
        stranger = head.source;
        strangerNext = head.sequence + 1 & 0xffff;
        if (sure) {
            if (any) {
                order.restart();
                sender.forget();
                restart();
            }
            any = true;
            source = stranger;
        }
        return sure;
    }

    @Override
    public void packet(ByteBuffer packet, int missing) {
        if (missing > 0) {
            output.lost(missing);
            if (current != null) {
                current.gap();
            }
        }
        if (!head.read(packet)) {
            return;
        }
        if (types.knows(head.type)) {
            Depacketizer of = types.of(head.type);
            if (of != current && current != null) {
                current.gap();
                output.forgetFormat();
            }
            current = of;
            if (head.extension >= 0) {
                of.extension(packet, head.extension, packet.position());
            }
            of.packet(packet, head.marker, head.timestamp);
        }
    }

    @Override
    public void restart() {
        if (current != null) {
            current.gap();
        }
        statistics.restart();
        time.restart();
    }

    /** Takes a sender report. */
    void report(int of, long seconds, long fraction, int timestamp, long now) {
        if (!any || of == source) {
            sender.report(seconds, fraction, timestamp, now);
        }
    }

    /** Gives up what has been missing for too long. */
    public void tick(long now) {
        output.arrival(now);
        order.tick(now);
        if (current != null) {
            current.tick(now);
        }
    }

    /** Writes what is told of the arrival of its packets (RFC 3550, 6.4.1); false before the first. */
    boolean writeReport(ByteBuffer into, long now) {
        if (!statistics.any()) {
            return false;
        }
        into.putInt(source)
                .putInt(statistics.fraction() << 24 | statistics.lost() & 0xff_ffff)
                .putInt((int) statistics.highest())
                .putInt((int) statistics.jitter())
                .putInt(sender.middle())
                .putInt((int) sender.since(now));
        return true;
    }
}
