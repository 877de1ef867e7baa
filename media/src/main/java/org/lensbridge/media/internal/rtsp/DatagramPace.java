package org.lensbridge.media.internal.rtsp;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The datagrams of one session on their way out, in short bursts. The sockets of players hold some hundred packets: of a large key frame, or of the
 * group of pictures that a player begins with, sent at once, the rest would be lost. Confined to the I/O thread.
 */
final class DatagramPace {
    /** Packets at once. */
    static final int BURST = 24;
    /** Until the next burst: together some 100 Mbit/s, more than any camera sends. */
    static final long PAUSE_NANOS = 2_000_000;

    private final Way way;
    private final LongSupplier nanos;
    private final Consumer<Runnable> later;
    private final Runnable drained;
    private final Deque<Datagram> waiting = new ArrayDeque<>();
    private int allowed;
    private long since;

    /** Where datagrams go. */
    interface Way {
        /** False when there is no room now. */
        boolean send(ByteBuffer packet, SocketAddress to);
    }

    private record Datagram(ByteBuffer packet, SocketAddress to) {}

    /**
     * Nothing is on its way.
     *
     * @param nanos a clock such as {@link System#nanoTime}
     * @param later runs a task on this thread, after a pause
     * @param drained is called when all has been sent that once had to wait
     */
    DatagramPace(Way way, LongSupplier nanos, Consumer<Runnable> later, Runnable drained) {
        this.way = way;
        this.nanos = nanos;
        this.later = later;
        this.drained = drained;
        since = nanos.getAsLong() - PAUSE_NANOS;
    }

    /** Whether something has to wait. */
    boolean pending() {
        return !waiting.isEmpty();
    }

    /** Sends it now or soon, behind what waits. */
    void send(ByteBuffer packet, SocketAddress to) {
        boolean first = waiting.isEmpty();
        waiting.add(new Datagram(packet, to));
        if (first && !burst()) {
            later.accept(this::resume);
        }
    }

    /** Lets go of what waits. */
    void clear() {
        waiting.clear();
    }

    private void resume() {
        if (waiting.isEmpty()) {
            return;
        }
        if (burst()) {
            drained.run();
        } else {
            later.accept(this::resume);
        }
    }

    /** Sends what is allowed now; false when something remains. */
    private boolean burst() {
        long now = nanos.getAsLong();
        if (now - since >= PAUSE_NANOS) {
            since = now;
            allowed = BURST;
        }
        while (!waiting.isEmpty()
                && allowed > 0
                && way.send(waiting.peek().packet(), waiting.peek().to())) {
            waiting.remove();
            allowed--;
        }
        return waiting.isEmpty();
    }
}
