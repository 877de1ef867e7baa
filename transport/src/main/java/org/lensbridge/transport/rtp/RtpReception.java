package org.lensbridge.transport.rtp;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.transport.internal.rtp.ControlPackets;
import org.lensbridge.transport.internal.rtp.PayloadTypes;
import org.lensbridge.transport.internal.rtp.SessionTime;
import org.lensbridge.transport.internal.rtp.TrackReception;
import org.lensbridge.transport.rtsp.MediaDescription;

/**
 * The receiving side of one session: RTP and RTCP packets of its media in, formats and frames out. Tracks are numbered as in the list of media.
 * Confined to one thread; does no I/O. Whatever comes, it never throws, and keeps no more than its limits.
 *
 * <p>Frames of video begin with a key frame. The very first waits for the packet behind it or for a {@link #tick} 30 ms later, because some cameras mark
 * every packet as the last of its picture.
 */
public final class RtpReception {
    private final List<TrackReception> tracks;
    private final int self = ThreadLocalRandom.current().nextInt();
    private final String name =
            "lensbridge-" + Long.toHexString(ThreadLocalRandom.current().nextLong());

    /**
     * For the media of one session.
     *
     * @param media those that were set up
     * @param datagrams whether packets may be lost and change their order
     * @param sink gets the formats, the frames and what was lost; {@link MediaSink#end} is the caller's
     * @param clock for frames before the sender has told its own time
     */
    public RtpReception(List<MediaDescription> media, boolean datagrams, MediaSink sink, Clock clock) {
        SessionTime session = new SessionTime(clock, media.size() > 1);
        tracks = IntStream.range(0, media.size())
                .mapToObj(track -> new TrackReception(track, media.get(track), datagrams, sink, session))
                .toList();
    }

    /** Whether frames can be made of this medium. */
    public static boolean carries(MediaDescription media) {
        return PayloadTypes.carries(media);
    }

    /**
     * Takes an RTP packet. Its bytes are the caller's again afterwards; its position and limit stay as they are.
     *
     * @param now the time of arrival by {@link System#nanoTime()}
     * @return false when nobody wants more
     */
    public boolean rtp(int track, ByteBuffer packet, long now) {
        TrackReception of = tracks.get(track);
        of.rtp(packet, now);
        return of.wanted();
    }

    /** Takes a compound RTCP packet. */
    public void rtcp(int track, ByteBuffer packet, long now) {
        ControlPackets.read(packet, tracks.get(track), now);
    }

    /** Gives up what has been missing for too long; called some times a second, with datagrams more often. False as for {@link #rtp}. */
    public boolean tick(long now) {
        boolean wanted = true;
        for (TrackReception track : tracks) {
            track.tick(now);
            wanted &= track.wanted();
        }
        return wanted;
    }

    /** The compound RTCP packet that tells the track's sender how its packets arrive; empty while there is nothing to tell. */
    public ByteBuffer report(int track, long now) {
        return ControlPackets.report(tracks.get(track), self, name, now);
    }
}
