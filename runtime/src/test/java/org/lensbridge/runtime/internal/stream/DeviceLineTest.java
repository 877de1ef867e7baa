package org.lensbridge.runtime.internal.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceId;

/** A device's places for opening, at a pool that takes some tasks only. */
class DeviceLineTest {
    private final Queue<Runnable> pool = new ArrayDeque<>();
    private final List<Integer> opened = new ArrayList<>();
    private int room;

    private final DeviceLine line = new DeviceLine(new DeviceId("gate"), null, this::take, List::of);

    private void take(Runnable task) {
        if (pool.size() >= room) {
            throw new RejectedExecutionException();
        }
        pool.add(task);
    }

    @Test
    void losesNoPlaceWhenThePoolIsFull() {
        for (int i = 0; i < 10; i++) {
            assertThrows(RejectedExecutionException.class, () -> line.open(() -> opened.add(-1)));
        }
        room = 4;
        for (int i = 0; i < 4; i++) {
            int number = i;
            line.open(() -> opened.add(number));
        }
        pool.remove().run();
        assertEquals(List.of(0), opened);
    }

    @Test
    void forgetsNobodyWhoWaitsWhenThePoolIsFull() {
        room = 4;
        for (int i = 0; i < 6; i++) {
            int number = i;
            line.open(() -> opened.add(number));
        }
        room = 0;
        while (!pool.isEmpty()) {
            pool.remove().run();
        }
        assertEquals(List.of(0, 4, 5, 1, 2, 3), opened);
    }
}
