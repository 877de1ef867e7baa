package org.lensbridge.media.internal.rtsp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lensbridge.media.internal.feed.Batch;
import org.lensbridge.media.internal.feed.Head;

/** Sends on the connection of the session: whole blocks as they are, where the client has set up all tracks on their own channels. */
final class InterleavedPlayer extends Player {
    private final RtspConnection connection;
    private final boolean plain;

    InterleavedPlayer(RtspConnection connection, Listener listener, Head described, Map<Integer, TrackSetup> tracks) {
        super(listener, described, tracks);
        this.connection = connection;
        plain = tracks.size() == described.tracks().size()
                && tracks.entrySet().stream().allMatch(track -> track.getValue().plain(track.getKey()));
    }

    @Override
    public String name() {
        return "RTSP to " + connection.peer() + losses();
    }

    @Override
    public boolean pending() {
        return connection.pending();
    }

    @Override
    void control(int track, ByteBuffer framed) {
        ByteBuffer[] moved = {moved(track, framed)};
        connection.write(moved, moved);
    }

    @Override
    void media(Batch batch) {
        if (plain) {
            connection.write(batch.buffers(), batch.lasting());
            return;
        }
        List<ByteBuffer> chosen = new ArrayList<>();
        for (int i = 0; i < batch.count(); i++) {
            if (batch.block(i).framed() instanceof RtpBlock block) {
                for (ByteBuffer buffer : block.buffers()) {
                    chosen.add(moved(block.track(), buffer));
                }
            }
        }
        if (!chosen.isEmpty()) {
            ByteBuffer[] buffers = chosen.toArray(new ByteBuffer[0]);
            connection.write(buffers, buffers);
        }
    }

    private ByteBuffer moved(int track, ByteBuffer framed) {
        TrackSetup setup = tracks().get(track);
        return setup.plain(track) ? framed : Interleaving.moved(framed, setup.rtp(), setup.rtcp());
    }
}
