package org.lensbridge.transport.internal.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.admin.HostStatus.Circuit;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HostLimits;

@Timeout(30)
class CircuitBreakerTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestClock clock = new TestClock();
    private final HostCounters counters = new HostCounters();
    private final WaitingRoom room = new WaitingRoom(clock, counters);
    private final CircuitBreaker breaker =
            new CircuitBreaker("192.0.2.7:80", () -> HostLimits.DEFAULT, room, counters, () -> 1.0);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(breaker.enter(clock.deadline(LONG)), "It refuses.");
        }
    }

    private CompletableFuture<Boolean> enterLater() throws InterruptedException {
        CompletableFuture<Boolean> result = new CompletableFuture<>();
        int before = room.waiting();
        Thread thread = new Thread(() -> {
            try {
                result.complete(breaker.enter(clock.deadline(LONG)));
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
    void opensAfterFailuresInARowOnly() {
        fail(4);
        breaker.alive();
        fail(4);
        assertEquals(Circuit.CLOSED, breaker.state());
        clock.advance(Duration.ofSeconds(3));
        fail(1);
        assertEquals(Circuit.OPEN, breaker.state());
        CameraException e = assertThrows(CameraException.class, () -> breaker.enter(clock.deadline(LONG)));
        assertEquals(Kind.UNREACHABLE, e.kind());
        assertEquals(Duration.ofMillis(500), e.retryAfter().orElseThrow());
        assertEquals(
                "Nothing at 192.0.2.7:80 was reachable for 3 s. It is tried again in 500 ms. It refuses.", e.reason());
        assertThrows(CameraException.class, breaker::require);
    }

    @Test
    void letsOneRequestFindOutWhetherTheHostIsBack() throws Exception {
        fail(5);
        clock.advance(Duration.ofMillis(500));
        assertEquals(Circuit.HALF_OPEN, breaker.state());
        assertTrue(breaker.enter(clock.deadline(LONG)));
        CompletableFuture<Boolean> other = enterLater();
        assertFalse(other.isDone());
        breaker.alive();
        assertFalse(other.get(5, TimeUnit.SECONDS));
        assertEquals(Circuit.CLOSED, breaker.state());
    }

    @Test
    void failsWhoeverWaitsWhenTheHostIsNotBackAndPausesLonger() throws Exception {
        fail(5);
        for (long pause : new long[] {500, 1000, 2000, 4000, 8000, 10_000}) {
            assertEquals(Duration.ofMillis(pause).toNanos(), breaker.left());
            clock.advance(Duration.ofMillis(pause));
            boolean probe = breaker.enter(clock.deadline(LONG));
            assertTrue(probe);
            CompletableFuture<Boolean> other = enterLater();
            breaker.failed(probe, "It refuses.");
            ExecutionException e = assertThrows(ExecutionException.class, () -> other.get(5, TimeUnit.SECONDS));
            assertEquals(Kind.UNREACHABLE, ((CameraException) e.getCause()).kind());
        }
        assertEquals(Duration.ofSeconds(10).toNanos(), breaker.left());
        assertEquals(7, counters.get(Figure.BREAKER_OPENED));
    }

    @Test
    void letsTheNextFindOutWhenNothingWasLearned() throws Exception {
        fail(5);
        clock.advance(Duration.ofMillis(500));
        assertTrue(breaker.enter(clock.deadline(LONG)));
        CompletableFuture<Boolean> other = enterLater();
        breaker.undecided(true);
        assertTrue(other.get(5, TimeUnit.SECONDS));
    }

    @Test
    void isClosedByARequestFromBefore() {
        assertFalse(breaker.enter(clock.deadline(LONG)));
        fail(5);
        breaker.failed(false, "Late.");
        assertEquals(Duration.ofMillis(500).toNanos(), breaker.left());
        breaker.alive();
        assertFalse(breaker.enter(clock.deadline(LONG)));
    }

    @Test
    void keepsRequestsFlatHoweverOftenCallersTryAndNoticesInTime() {
        Random luck = new Random(7);
        CircuitBreaker jittered =
                new CircuitBreaker("192.0.2.7:80", () -> HostLimits.DEFAULT, room, counters, luck::nextDouble);
        int longestGap = 0;
        int gap = 0;
        int sent = 0;
        int steps = 60 * 60 * 20;
        for (int step = 0; step < steps; step++) {
            clock.advance(Duration.ofMillis(50));
            gap++;
            try {
                jittered.failed(jittered.enter(clock.deadline(LONG)), "It refuses.");
                sent++;
                longestGap = Math.max(longestGap, gap);
                gap = 0;
            } catch (CameraException expected) {
                continue;
            }
        }
        assertTrue(sent < 60 * 15, sent + " requests in an hour");
        assertTrue(longestGap <= 10_000 / 50 + 1, longestGap + " steps without a try");
    }
}
