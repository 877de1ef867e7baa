package org.lensbridge.transport.internal.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

@Timeout(30)
class TurnsTest {
    private final AtomicInteger limit = new AtomicInteger(1);
    private final WaitingRoom room = new WaitingRoom(System::nanoTime, new HostCounters());
    private final Turns turns = new Turns(limit::get, room);

    private CompletableFuture<Boolean> takeLater(Caller caller) {
        CompletableFuture<Boolean> result = new CompletableFuture<>();
        int before = room.waiting();
        Thread thread = new Thread(() -> {
            try {
                result.complete(turns.take(Deadline.in(Duration.ofSeconds(20), caller)));
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
    void servesInOrderAndEndsWithTheDeadline() throws Exception {
        assertTrue(turns.take(Deadline.in(Duration.ZERO)));
        assertFalse(turns.take(Deadline.in(Duration.ofMillis(1))));
        CompletableFuture<Boolean> first = takeLater(Caller.NOBODY);
        CompletableFuture<Boolean> second = takeLater(Caller.NOBODY);
        turns.give();
        assertTrue(first.get(5, TimeUnit.SECONDS));
        assertFalse(second.isDone());
        assertFalse(turns.take(Deadline.in(Duration.ofMillis(1))));
        turns.give();
        assertTrue(second.get(5, TimeUnit.SECONDS));
        assertEquals(1, turns.taken());
        assertEquals(0, room.waiting());
    }

    @Test
    void wakesTheCallsOfAClosedConversationOnly() throws Exception {
        turns.take(Deadline.in(Duration.ZERO));
        Caller caller = new Caller("192.0.2.7:80");
        CompletableFuture<Boolean> closed = takeLater(caller);
        CompletableFuture<Boolean> other = takeLater(Caller.NOBODY);
        caller.close();
        ExecutionException e = assertThrows(ExecutionException.class, () -> closed.get(5, TimeUnit.SECONDS));
        assertEquals(Kind.GONE, ((CameraException) e.getCause()).kind());
        turns.give();
        assertTrue(other.get(5, TimeUnit.SECONDS));
    }

    @Test
    void followsAChangedLimit() throws Exception {
        turns.take(Deadline.in(Duration.ZERO));
        CompletableFuture<Boolean> waiting = takeLater(Caller.NOBODY);
        limit.set(2);
        turns.serve();
        assertTrue(waiting.get(5, TimeUnit.SECONDS));
    }

    @Test
    void saysThatItsThreadWasInterrupted() {
        turns.take(Deadline.in(Duration.ZERO));
        Thread.currentThread().interrupt();
        CameraException e = assertThrows(CameraException.class, () -> turns.take(Deadline.in(Duration.ofSeconds(20))));
        assertTrue(Thread.interrupted());
        assertEquals(Kind.BUSY, e.kind());
    }
}
