package org.lensbridge.media.internal.rtsp;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.lensbridge.media.internal.feed.Batch;
import org.lensbridge.media.internal.feed.FeedReader;
import org.lensbridge.media.internal.feed.FixedTracks;
import org.lensbridge.media.internal.feed.Head;
import org.lensbridge.media.internal.feed.Outlet;
import org.lensbridge.media.internal.http.Response;
import org.lensbridge.media.internal.rtsp.RtpBlock.TrackStart;
import org.lensbridge.transport.rtp.ReceptionReport;

/** Where the packets of one playing session go. Confined to the I/O thread, except {@link #name}. */
abstract class Player implements Outlet {
    private static final int RECEIVER_REPORT = 0x80c9_0001;
    private static final int BYE = 0x81cb_0001;

    private final Listener listener;
    private Optional<FeedReader> reader = Optional.empty();
    private final FixedTracks described;
    private final Map<Integer, TrackSetup> tracks;
    private List<TrackStart> starts = List.of();
    private long[] losses = {};
    private volatile long lost;

    /** Who plays. */
    interface Listener {
        boolean open();

        /** The first packets are about to be sent. */
        void begins(List<TrackStart> starts);

        /** No packets come any more. */
        void ended();
    }

    /** For a session with these tracks of a stream. */
    Player(Listener listener, Head described, Map<Integer, TrackSetup> tracks) {
        this.listener = listener;
        this.described = new FixedTracks(described);
        this.tracks = Collections.unmodifiableMap(new TreeMap<>(tracks));
    }

    Map<Integer, TrackSetup> tracks() {
        return tracks;
    }

    /** What statistics say of lost packets. */
    String losses() {
        return lost == 0 ? "" : ", " + lost + " packets lost";
    }

    /** Takes an RTCP packet of the client. */
    void reported(ByteBuffer packet) {
        for (ReceptionReport report : ReceptionReport.read(packet)) {
            for (int track = 0; track < starts.size(); track++) {
                if (starts.get(track).source() == report.source()) {
                    losses[track] = Math.max(losses[track], report.lost());
                }
            }
        }
        lost = LongStream.of(losses).sum();
    }

    @Override
    public void joined(FeedReader joined) {
        reader = Optional.of(joined);
    }

    /** The client can take something again. */
    void drained() {
        reader.ifPresent(FeedReader::drained);
    }

    @Override
    public boolean open() {
        return listener.open();
    }

    @Override
    public void head(Head head) {
        if (!described.goOn(head)) {
            // A session's description cannot change: the client asks for the new one when it comes again.
            listener.ended();
        }
    }

    @Override
    public void write(Batch batch) {
        if (starts.isEmpty()
                && batch.block(0).framed() instanceof RtpBlock first
                && !first.starts().isEmpty()) {
            starts = first.starts();
            losses = new long[starts.size()];
            listener.begins(starts);
            for (Map.Entry<Integer, TrackSetup> track : tracks.entrySet()) {
                if (track.getKey() < starts.size()) {
                    control(track.getKey(), starts.get(track.getKey()).report());
                }
            }
        }
        batch.keep(block -> block.framed() instanceof RtpBlock packets
                && tracks.containsKey(packets.track())
                && described.has(packets.track(), block));
        if (batch.count() > 0) {
            media(batch);
        }
    }

    @Override
    public void end(Response why) {
        listener.ended();
    }

    /** Tells the client that nothing comes any more. */
    void bye() {
        for (Integer track : tracks.keySet()) {
            if (track < starts.size()) {
                int source = starts.get(track).source();
                ByteBuffer packet = ByteBuffer.allocate(16)
                        .putInt(RECEIVER_REPORT)
                        .putInt(source)
                        .putInt(BYE)
                        .putInt(source)
                        .flip();
                control(track, Interleaving.framed(2 * track + 1, packet));
            }
        }
    }

    /** Sends an RTCP packet, framed for interleaving. */
    abstract void control(int track, ByteBuffer framed);

    /** Sends blocks of the session's tracks. */
    abstract void media(Batch batch);

    /** Ends it from the client's side. Idempotent. */
    void stop() {
        reader.ifPresent(FeedReader::leave);
    }
}
