package org.lensbridge.transport.internal.rtsp;

import java.time.Duration;
import java.util.List;
import org.lensbridge.transport.rtsp.MediaDescription;
import org.lensbridge.transport.rtsp.RtspLimits;

/**
 * What a server and we have agreed on, once it plays. Whoever holds it closes the connection and the ports.
 *
 * @param aggregate the address of all media together
 * @param session its name; the empty text where the server gives none
 * @param signMethod the request that asks for a sign of life
 * @param signPause how often
 * @param silence how long no media may come
 */
record Agreement(
        RtspExchange.HandOver line,
        List<Track> tracks,
        String aggregate,
        String session,
        String signMethod,
        Duration signPause,
        Duration silence,
        RtspLimits limits) {
    Agreement {
        tracks = List.copyOf(tracks);
    }

    /**
     * One of the media.
     *
     * @param ports null where its packets are interleaved
     */
    record Track(MediaDescription media, Carriage carriage, DatagramPair ports) {
        void close() {
            if (ports != null) {
                ports.close();
            }
        }
    }

    /** Whether any packets travel as datagrams. */
    boolean datagrams() {
        return tracks.stream().anyMatch(track -> track.ports() != null);
    }

    void closePorts() {
        tracks.forEach(Track::close);
    }
}
