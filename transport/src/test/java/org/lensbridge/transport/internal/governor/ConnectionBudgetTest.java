package org.lensbridge.transport.internal.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

@Timeout(30)
class ConnectionBudgetTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestClock time = new TestClock();
    private final HostCounters counters = new HostCounters();
    private final WaitingRoom room = new WaitingRoom(System::nanoTime, counters);
    private final RoomLimit limit = new RoomLimit(() -> 3, time);
    private final ConnectionBudget budget = new ConnectionBudget(limit, () -> 2, room, counters);
    private final Pool one = budget.pool();
    private final Pool two = budget.pool();

    private static final class Line implements Link {
        volatile boolean open = true;

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }

    private Place take(Pool pool) {
        Place place = budget.take(pool, false, Deadline.in(Duration.ofMillis(1)), 0);
        if (place != null && place.link() == null) {
            assertTrue(place.attach(new Line()));
        }
        return place;
    }

    private CompletableFuture<Place> takeLater(Pool pool, Caller caller) {
        CompletableFuture<Place> result = new CompletableFuture<>();
        int before = room.waiting();
        Thread thread = new Thread(() -> {
            try {
                result.complete(budget.take(pool, false, Deadline.in(LONG, caller), 0));
            } catch (CameraException e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        Waits.until(() -> room.waiting() > before || result.isDone());
        return result;
    }

    @Test
    void keepsTheConnectionUsedLastForItsOwnPool() {
        Place first = take(one);
        Place second = take(one);
        first.release(true);
        second.release(true);
        assertNotSame(second.link(), take(two).link());
        assertSame(second, take(one));
        assertEquals(3, budget.open());
    }

    @Test
    void closesTheLongestIdleConnectionOfAnyPoolAtTheLimit() {
        Place first = take(one);
        Place second = take(two);
        Place third = take(one);
        first.release(true);
        second.release(true);
        third.release(true);
        Place fresh = budget.take(two, true, Deadline.in(Duration.ZERO), 0);
        assertNull(fresh.link());
        assertFalse(first.link().isOpen());
        assertTrue(second.link().isOpen() && third.link().isOpen());
        assertEquals(3, budget.open());
        assertEquals(1, counters.get(Figure.CONNECTIONS_EVICTED));
    }

    @Test
    void anIdleConnectionGivesWayToOneOfTheTwin() {
        Pool twin = one.twin();
        Place call = take(one);
        call.release(true);
        Place stream = take(twin);
        assertFalse(call.link().isOpen());
        assertEquals(1, budget.open());
        stream.release(true);
        take(one);
        assertFalse(stream.link().isOpen());
        assertEquals(1, budget.open());
    }

    @Test
    void keepsABoundedNumberOfIdleConnectionsPerPool() {
        List<Place> taken = List.of(take(one), take(one), take(one));
        taken.forEach(place -> place.release(true));
        assertEquals(2, budget.open());
        assertFalse(taken.get(2).link().isOpen());
    }

    @Test
    void forgetsIdleConnectionsThatTheDeviceClosed() {
        Place first = take(one);
        first.release(true);
        first.link().close();
        assertEquals(0, budget.open());
        assertNotSame(first, take(one));
    }

    @Test
    void servesThoseWhoWaitInOrder() throws Exception {
        List<Place> taken = List.of(take(one), take(one), take(one));
        assertNull(take(two));
        List<CompletableFuture<Place>> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiting.add(takeLater(i == 1 ? one : two, Caller.NOBODY));
        }
        taken.get(0).release(true);
        assertNull(waiting.get(0).get(5, TimeUnit.SECONDS).link());
        assertFalse(taken.get(0).link().isOpen());
        assertFalse(waiting.get(1).isDone());
        taken.get(1).release(true);
        assertSame(taken.get(1), waiting.get(1).get(5, TimeUnit.SECONDS));
        assertFalse(waiting.get(2).isDone());
        taken.get(1).release(false);
        assertNull(waiting.get(2).get(5, TimeUnit.SECONDS).link());
        assertEquals(3, budget.open());
    }

    @Test
    void wakesTheCallsOfAClosedConversation() {
        List<Place> taken = List.of(take(one), take(one), take(one));
        Caller caller = new Caller("192.0.2.7:80");
        CompletableFuture<Place> waiting = takeLater(two, caller);
        CompletableFuture<Place> other = takeLater(two, Caller.NOBODY);
        caller.close();
        ExecutionException e = assertThrows(ExecutionException.class, () -> waiting.get(5, TimeUnit.SECONDS));
        assertEquals(Kind.GONE, ((CameraException) e.getCause()).kind());
        taken.get(0).release(false);
        assertNull(other.join().link());
    }

    @Test
    void closesWhatBelongsToAClosedPool() {
        Place idle = take(one);
        Place busy = take(one);
        Place making = budget.take(one, false, Deadline.in(LONG), 0);
        idle.release(true);
        one.close();
        one.close();
        assertFalse(idle.link().isOpen() || busy.link().isOpen());
        assertFalse(making.attach(new Line()));
        busy.release(true);
        making.release(true);
        assertEquals(0, budget.open());
    }

    @Test
    void learnsHowManyTheHostHasRoomForAndForgetsItSlowly() {
        take(one);
        take(one);
        take(one).release(true);
        limit.tooMany(budget.open());
        assertEquals(2, budget.closeIdle());
        assertNull(take(one));
        limit.tooMany(budget.open());
        assertEquals(2, limit.now());
        assertTrue(limit.isLearned());
        time.advance(Duration.ofMinutes(1));
        assertEquals(3, limit.now());
        time.advance(Duration.ofMinutes(10));
        assertEquals(3, limit.now());
        assertFalse(limit.isLearned());
    }
}
