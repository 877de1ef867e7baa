package org.lensbridge.media.internal.rtsp;

import java.nio.ByteBuffer;
import java.util.List;
import org.lensbridge.media.internal.feed.Framed;
import org.lensbridge.transport.rtp.RtpPackets;

/**
 * A frame as packets, framed for interleaving on the channels 2n and 2n + 1 of track n. Immutable.
 *
 * @param track as in the session description, from 0
 * @param report a sender report of the track, framed for interleaving; empty when none is due
 * @param starts where each track stands, in frames at which a reader can start; else empty
 */
record RtpBlock(int track, ByteBuffer report, RtpPackets packets, List<TrackStart> starts) implements Framed {
    /**
     * Where a track stands when a reader starts.
     *
     * @param source its SSRC
     * @param sequence the number of its next packet
     * @param timestamp of the present moment in its clock
     * @param report a sender report, framed for interleaving
     */
    record TrackStart(int source, int sequence, long timestamp, ByteBuffer report) {
        @Override
        public ByteBuffer report() {
            return report.duplicate();
        }
    }

    @Override
    public ByteBuffer report() {
        return report.duplicate();
    }

    @Override
    public ByteBuffer[] buffers() {
        return report.hasRemaining()
                ? new ByteBuffer[] {report(), packets.bytes()}
                : new ByteBuffer[] {packets.bytes()};
    }
}
