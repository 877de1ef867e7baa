package org.lensbridge.simulator.dahua;

import java.time.Duration;
import java.util.ArrayDeque;
import org.lensbridge.simulator.device.DeviceClock;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.footage.Packet;
import org.lensbridge.simulator.footage.Track;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;

/**
 * A track sent as its time comes, beginning with the last key frame. A client that is too slow misses packets until
 * the next key frame. Confined to the event loop.
 */
final class LiveStream {
    private static final Duration STEP = Duration.ofMillis(30);

    /** A clock that goes further at once was set: the stream goes on at its new time. */
    private static final long LARGEST_STEP_MILLIS = 5_000;

    private final EventLoop loop;
    private final DeviceClock clock;
    private final Connection connection;
    private final PartStream stream;
    private final Track track;
    private final StreamCounts counts;
    private final ArrayDeque<Packet> waiting = new ArrayDeque<>();
    private long second;
    private boolean awaitsKey;

    LiveStream(Site site, Connection connection, PartStream stream, Track track, StreamCounts counts) {
        this.loop = site.loop();
        this.clock = site.clock();
        this.connection = connection;
        this.stream = stream;
        this.track = track;
        this.counts = counts;
    }

    void begin() {
        second = Track.second(clock.now());
        step();
    }

    private void step() {
        if (!connection.isOpen()) {
            return;
        }
        long now = Track.millis(clock.now());
        if (Math.abs(now - second * 1000) > LARGEST_STEP_MILLIS) {
            second = Math.floorDiv(now, 1000L);
            waiting.clear();
        }
        refill(now);
        while (!waiting.isEmpty() && waiting.peek().millis() <= now) {
            send(waiting.remove());
            refill(now);
        }
        loop.schedule(STEP, this::step);
    }

    private void refill(long now) {
        if (waiting.isEmpty() && second * 1000 <= now) {
            waiting.addAll(track.packets(second++, 0));
        }
    }

    private void send(Packet packet) {
        boolean taken = !(awaitsKey && !packet.key()) && stream.send(Part.packet(packet.bytes()));
        awaitsKey = !taken;
        counts.passed(taken);
    }
}
