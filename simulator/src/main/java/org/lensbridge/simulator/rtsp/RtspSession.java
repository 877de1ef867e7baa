package org.lensbridge.simulator.rtsp;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** What a client has set up, and whether it plays. Confined to the event loop. */
final class RtspSession {
    private final String id;
    private final RtspTarget target;
    private final String user;
    private final RtspStream stream;
    private final RtspConnection connection;
    private final Broadcast broadcast;
    private final Tally tally;
    private final Map<Integer, Outlet> outlets = new TreeMap<>();
    private long alive = System.nanoTime();
    private boolean playing;
    private boolean waitsForKey;
    private Runnable first = () -> {};

    RtspSession(
            String id,
            RtspTarget target,
            String user,
            RtspStream stream,
            RtspConnection connection,
            Broadcast broadcast,
            Tally tally) {
        this.id = id;
        this.target = target;
        this.user = user;
        this.stream = stream;
        this.connection = connection;
        this.broadcast = broadcast;
        this.tally = tally;
    }

    String id() {
        return id;
    }

    RtspTarget target() {
        return target;
    }

    String user() {
        return user;
    }

    RtspStream stream() {
        return stream;
    }

    Broadcast broadcast() {
        return broadcast;
    }

    Map<Integer, Outlet> outlets() {
        return outlets;
    }

    /** The connection on which it was set up; interleaved packets go there. */
    RtspConnection connection() {
        return connection;
    }

    /** Replaces what the track had before. */
    void setUp(int track, Outlet outlet) {
        Outlet before = outlets.put(track, outlet);
        if (before != null) {
            before.close();
        }
    }

    boolean isInterleaved() {
        return outlets.values().stream().anyMatch(TcpOutlet.class::isInstance);
    }

    /** Somebody has shown interest. */
    void touch() {
        alive = System.nanoTime();
    }

    boolean isForgotten(long timeoutNanos) {
        return System.nanoTime() - alive > timeoutNanos;
    }

    /** The task runs behind the first packets. */
    void play(Runnable afterFirst) {
        if (!playing) {
            playing = true;
            waitsForKey = true;
            tally.playing.incrementAndGet();
            first = afterFirst;
            broadcast.add(this);
        } else {
            afterFirst.run();
        }
    }

    void pause() {
        if (playing) {
            playing = false;
            tally.playing.decrementAndGet();
            broadcast.remove(this);
        }
    }

    /** Pictures are missing: the next one must stand for itself. */
    void interrupted() {
        waitsForKey = true;
    }

    void send(int track, Burst burst, boolean begins) {
        Outlet outlet = outlets.get(track);
        boolean video = stream.tracks().get(track).coding().isVideo();
        if (outlet == null || video && waitsForKey && !begins) {
            return;
        }
        if (!outlet.send(burst)) {
            tally.dropped.incrementAndGet();
            interrupted();
            return;
        }
        if (video) {
            waitsForKey = false;
            tally.sent.incrementAndGet();
        }
        first.run();
        first = () -> {};
    }

    void report(int track, ByteBuffer packet) {
        Outlet outlet = outlets.get(track);
        if (outlet != null) {
            outlet.report(packet);
        }
    }

    void hangUp(int track, Burst burst) {
        Outlet outlet = outlets.get(track);
        if (outlet != null) {
            outlet.half(burst);
        }
        connection.closeWhenSent();
    }

    void close() {
        pause();
        outlets.values().forEach(Outlet::close);
        outlets.clear();
    }
}
