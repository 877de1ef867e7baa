package org.lensbridge.transport.internal.rtsp;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.transport.rtsp.RtspPlay;
import org.lensbridge.transport.rtsp.RtspRequest;

/** Opens a live stream: one way after the other, wherever the server wants to be asked on its host. Confined to one call. */
public final class LiveOpening {
    /** Servers send at once; some routers let no datagrams through. */
    private static final Duration FIRST_DATAGRAM = Duration.ofSeconds(4);

    /** The RTSP servers of one host, by their ports. */
    public interface Host {
        /** A conversation that has not connected yet. */
        RtspExchange exchange(RtspRequest request);

        /** What the addresses of a server begin with. */
        String server(int port);

        /** What the host is called. */
        Set<String> names();
    }

    private final Host host;
    private final RtspLoop loop;
    private final MediaSink sink;
    private final Runnable whenOver;
    private RtspPlay play;

    private LiveOpening(RtspPlay play, MediaSink sink, Host host, RtspLoop loop, Runnable whenOver) {
        this.play = play;
        this.sink = sink;
        this.host = host;
        this.loop = loop;
        this.whenOver = whenOver;
    }

    /**
     * Opens it, and returns once the server has agreed and, unless this is the last way, packets come.
     *
     * @param whenOver runs once, when the stream is over or does not come about
     */
    public static StreamHandle open(RtspPlay play, MediaSink sink, Host host, RtspLoop loop, Runnable whenOver) {
        boolean good = false;
        try {
            StreamHandle handle = new LiveOpening(play, sink, host, loop, whenOver).open();
            good = true;
            return handle;
        } finally {
            if (!good) {
                whenOver.run();
            }
        }
    }

    private StreamHandle open() {
        List<RtspPlay.Way> ways = play.ways().stream().distinct().toList();
        CameraException refusal = null;
        for (RtspPlay.Way way : ways) {
            boolean last = way == ways.get(ways.size() - 1);
            try {
                return open(way, last);
            } catch (WayRefusal e) {
                refusal = refusal == null ? e.failure() : refusal;
            }
        }
        throw refusal;
    }

    private StreamHandle open(RtspPlay.Way way, boolean last) {
        Agreement agreed = agree(way);
        boolean waits = agreed.datagrams() && !last;
        LiveSession session = new LiveSession(loop, agreed, sink, whenOver);
        session.start(!waits);
        if (waits) {
            requirePackets(session, agreed.silence());
        }
        return session;
    }

    private static void requirePackets(LiveSession session, Duration silence) {
        boolean heard = false;
        try {
            heard = session.hears(silence.compareTo(FIRST_DATAGRAM) < 0 ? silence : FIRST_DATAGRAM);
        } finally {
            if (!heard) {
                session.close();
            }
        }
        if (!heard) {
            throw new WayRefusal(new CameraException(
                    Kind.TIMEOUT, "The device agreed to send datagrams, and none came: check the firewalls between."));
        }
    }

    private Agreement agree(RtspPlay.Way way) {
        for (int hops = 0; hops <= Redirection.MOST; hops++) {
            RtspRequest request = play.request();
            String server = host.server(request.port());
            try (LiveDialogue dialogue = new LiveDialogue(host.exchange(request), server, play, way)) {
                return dialogue.agree(request.path());
            } catch (Redirection e) {
                play = new RtspPlay(e.follow(request, host.names()), play.ways(), play.media());
            }
        }
        throw new CameraException(Kind.PROTOCOL, "The device redirects in circles.");
    }
}
