package org.lensbridge.transport.rtp;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.transport.rtsp.MediaDescription;

/**
 * The receiving side of one session: RTP and RTCP packets of its media in, formats and frames out. Tracks are numbered as in the list of media.
 * Confined to one thread; does no I/O. Whatever comes, it never throws, and keeps no more than its limits.
 */
public final class RtpReception {
    /**
     * For the media of one session.
     *
     * @param media those that were set up
     * @param datagrams whether packets may be lost and change their order
     * @param sink gets the formats, the frames and what was lost; {@link MediaSink#end} is the caller's
     * @param clock for frames before the sender has told its own time
     */
    public RtpReception(List<MediaDescription> media, boolean datagrams, MediaSink sink, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /** Whether frames can be made of this medium. */
    public static boolean carries(MediaDescription media) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes an RTP packet. Its bytes are the caller's again afterwards.
     *
     * @param now the time of arrival by {@link System#nanoTime()}
     * @return false when nobody wants more
     */
    public boolean rtp(int track, ByteBuffer packet, long now) {
        throw new UnsupportedOperationException();
    }

    /** Takes a compound RTCP packet. */
    public void rtcp(int track, ByteBuffer packet, long now) {
        throw new UnsupportedOperationException();
    }

    /** Gives up what has been missing for too long; called some times a second, with datagrams more often. False as for {@link #rtp}. */
    public boolean tick(long now) {
        throw new UnsupportedOperationException();
    }

    /** The compound RTCP packet that tells the track's sender how its packets arrive; empty while there is nothing to tell. */
    public ByteBuffer report(int track, long now) {
        throw new UnsupportedOperationException();
    }
}
