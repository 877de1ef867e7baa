package org.lensbridge.transport.rtsp;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lensbridge.api.media.Codec;

/**
 * A live stream that is wanted of an RTSP server.
 *
 * @param request where it is, and how long it may be silent
 * @param ways how its packets may travel, the preferred one first; the next is tried where the server refuses one or sends nothing
 * @param media what is wanted of it; pictures, sound and data
 */
public record RtspPlay(RtspRequest request, List<Way> ways, Set<Codec.Medium> media) {
    /** How packets travel. */
    public enum Way {
        /** Interleaved on the connection of the session. */
        TCP,
        /** As datagrams. */
        UDP
    }

    public RtspPlay {
        Objects.requireNonNull(request);
        ways = List.copyOf(ways);
        media = Set.copyOf(media);
        if (ways.isEmpty() || media.isEmpty()) {
            throw new IllegalArgumentException("A stream needs a way to travel, and something that is wanted of it");
        }
    }

    /** Pictures and sound, on the connection of the session where the server can. */
    public static RtspPlay of(RtspRequest request) {
        return new RtspPlay(request, List.of(Way.TCP, Way.UDP), Set.of(Codec.Medium.VIDEO, Codec.Medium.AUDIO));
    }
}
