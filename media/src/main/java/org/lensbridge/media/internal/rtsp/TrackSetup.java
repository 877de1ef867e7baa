package org.lensbridge.media.internal.rtsp;

/**
 * How a client takes a track.
 *
 * @param rtp the interleaved channel, or the client's UDP port, of RTP
 * @param rtcp the same of RTCP
 */
record TrackSetup(int rtp, int rtcp) {
    /** Whether blocks suit it as they are. */
    boolean plain(int track) {
        return rtp == 2 * track && rtcp == 2 * track + 1;
    }

    /** Whether they would get into each other's way. */
    boolean meets(TrackSetup other) {
        return rtp == other.rtp || rtp == other.rtcp || rtcp == other.rtp || rtcp == other.rtcp;
    }
}
