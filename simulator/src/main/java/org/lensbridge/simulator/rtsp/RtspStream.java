package org.lensbridge.simulator.rtsp;

import java.util.List;

/** What is behind one address. Immutable; sessions of equal streams share their packets. */
public record RtspStream(String name, List<RtspTrack> tracks) {
    public RtspStream {
        tracks = List.copyOf(tracks);
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("a stream has a track");
        }
    }

    public static RtspStream of(String name, RtspTrack... tracks) {
        return new RtspStream(name, List.of(tracks));
    }

    /** Whether each session has packets of its own. */
    boolean isPersonal() {
        return tracks.stream().anyMatch(track -> track.feed().isPresent());
    }
}
