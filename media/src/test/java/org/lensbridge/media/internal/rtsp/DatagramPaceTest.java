package org.lensbridge.media.internal.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class DatagramPaceTest {
    private static final InetSocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 5000);

    private final List<Integer> sent = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private int room = Integer.MAX_VALUE;
    private long now;
    private int drained;
    private final DatagramPace pace = new DatagramPace(this::take, () -> now, later::add, () -> drained++);

    @Test
    void sendsALargeFrameInBursts() {
        send(0, 100);
        assertEquals(DatagramPace.BURST, sent.size());
        assertTrue(pace.pending());
        pause();
        assertEquals(2 * DatagramPace.BURST, sent.size());
        while (pace.pending()) {
            assertEquals(0, drained);
            pause();
        }
        assertEquals(1, drained);
        assertTrue(later.isEmpty());
        for (int i = 0; i < 100; i++) {
            assertEquals(i, sent.get(i));
        }
    }

    @Test
    void letsSmallFramesGoAtOnce() {
        for (int i = 0; i < 50; i++) {
            send(10 * i, 10);
            assertFalse(pace.pending());
            now += DatagramPace.PAUSE_NANOS;
        }
        assertEquals(500, sent.size());
        assertTrue(later.isEmpty());
        assertEquals(0, drained);
    }

    @Test
    void waitsWhereThereIsNoRoom() {
        room = 3;
        send(0, 5);
        assertEquals(3, sent.size());
        pause();
        assertEquals(3, sent.size());
        room = 10;
        pause();
        assertEquals(5, sent.size());
        assertEquals(1, drained);
    }

    @Test
    void sendsNothingOnceItIsCleared() {
        send(0, 100);
        pace.clear();
        pause();
        assertEquals(DatagramPace.BURST, sent.size());
        assertEquals(0, drained);
        assertTrue(later.isEmpty());
    }

    private void send(int first, int count) {
        for (int i = first; i < first + count; i++) {
            pace.send(ByteBuffer.allocate(4).putInt(0, i), CLIENT);
        }
    }

    private void pause() {
        now += DatagramPace.PAUSE_NANOS;
        later.remove().run();
    }

    private boolean take(ByteBuffer packet, SocketAddress to) {
        if (room == 0) {
            return false;
        }
        room--;
        return sent.add(packet.getInt(0));
    }
}
