package org.lensbridge.simulator.dahua;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.lensbridge.simulator.device.StreamCounts;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.footage.Packet;
import org.lensbridge.simulator.footage.Track;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;

/**
 * A recording on its way to a client, at the pace that its control requests ask for (4.2.4). Nothing is left out for a slow
 * client: its time passes more slowly. Backward only key frames are sent. Confined to the event loop.
 */
final class PlaybackStream {
    private static final Duration STEP = Duration.ofMillis(20);

    /** While a client has left this much unread its time stands still. */
    private static final long MOST_WAITING = 256 * 1024;

    private final EventLoop loop;
    private final Connection connection;
    private final PartStream stream;
    private final Track track;
    private final DownloadCgi.Range range;
    private final StreamCounts counts;
    private final ArrayDeque<Packet> waiting = new ArrayDeque<>();
    private double speed = 1;
    private boolean keysOnly;
    private boolean paused;
    private int operateId;
    private long second;
    private double millis;
    private long lastStep = System.nanoTime();

    PlaybackStream(
            Site site,
            Connection connection,
            PartStream stream,
            Track track,
            DownloadCgi.Range range,
            StreamCounts counts) {
        this.loop = site.loop();
        this.connection = connection;
        this.stream = stream;
        this.track = track;
        this.range = range;
        this.counts = counts;
        seek(range.from());
    }

    void begin() {
        step();
    }

    void pause() {
        paused = true;
    }

    void cancel() {
        connection.closeWhenSent();
    }

    /** Goes on in a new way and returns the number that the packets from now on carry. */
    int play(double newSpeed, boolean onlyKeyFrames, OptionalLong seekTo) throws Refusal {
        if (seekTo.isPresent() && (seekTo.getAsLong() < range.from() || seekTo.getAsLong() >= range.to())) {
            throw Refusal.invalidParam();
        }
        boolean gapless = seekTo.isEmpty() && speed > 0 && newSpeed > 0 && !keysOnly;
        double position = millis;
        speed = newSpeed;
        keysOnly = onlyKeyFrames || newSpeed < 0;
        paused = false;
        operateId++;
        seek(seekTo.orElse(Math.min(Math.max((long) millis / 1000, range.from()), range.to() - 1)));
        if (gapless) {
            // The packets of this second up to here are with the client already.
            refill();
            waiting.removeIf(packet -> packet.millis() <= position);
            millis = position;
        }
        return operateId;
    }

    private void seek(long to) {
        waiting.clear();
        second = to;
        millis = to * 1000.0;
    }

    private void step() {
        if (!connection.isOpen()) {
            return;
        }
        long now = System.nanoTime();
        if (!paused && connection.backlog() <= MOST_WAITING) {
            millis += (now - lastStep) / 1e6 * speed;
            sendWhatIsDue();
        }
        lastStep = now;
        if (waiting.isEmpty() && !hasMore()) {
            connection.closeWhenSent();
        } else {
            loop.schedule(STEP, this::step);
        }
    }

    private void sendWhatIsDue() {
        refill();
        while (!waiting.isEmpty() && isDue(waiting.peek()) && connection.backlog() <= MOST_WAITING) {
            counts.passed(stream.send(Part.packet(waiting.remove().bytes())));
            refill();
        }
    }

    private boolean isDue(Packet packet) {
        return speed > 0 ? packet.millis() <= millis : packet.millis() >= millis;
    }

    private boolean hasMore() {
        return second >= range.from() && second < range.to();
    }

    private void refill() {
        while (waiting.isEmpty() && hasMore()) {
            List<Packet> packets = track.packets(second, operateId);
            if (keysOnly) {
                packets.removeIf(packet -> !packet.key());
            }
            if (speed < 0) {
                Collections.reverse(packets);
            }
            waiting.addAll(packets);
            second += speed > 0 ? 1 : -1;
        }
    }
}
