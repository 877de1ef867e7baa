package org.lensbridge.driver.support.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.session.SessionScope;

class PollingTest {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration BEAT = Duration.ofSeconds(9);

    /** Keeps tasks until the test runs them. */
    private static final class HandDriven extends ScheduledThreadPoolExecutor {
        final Deque<Runnable> tasks = new ArrayDeque<>();
        final List<Long> delays = new ArrayList<>();

        HandDriven() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            tasks.add(task);
            delays.add(unit.toMillis(delay));
            return super.schedule(() -> {}, 1, TimeUnit.HOURS);
        }

        void run() {
            tasks.remove().run();
        }
    }

    private final HandDriven scheduler = new HandDriven();
    private final NotedEvents sink = new NotedEvents();
    private final SessionScope scope = new SessionScope();
    private final Deque<Supplier<Duration>> answers = new ArrayDeque<>();

    private final DriverContext context = new DriverContext() {
        @Override
        public void converse(String name, Runnable work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public ScheduledExecutorService scheduler() {
            return scheduler;
        }

        @Override
        public void warn(String subject, String sentence) {}
    };

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    private Polling begin() {
        StateEvents events = new StateEvents(sink);
        return Polling.begin(
                scope,
                context,
                events,
                () -> {
                    Duration pause =
                            answers.isEmpty() ? PAUSE : answers.remove().get();
                    events.take(Map.of());
                    return pause;
                },
                BEAT);
    }

    private void fail(CameraException failure) {
        answers.add(() -> {
            throw failure;
        });
    }

    @Test
    void asksAgainWhenItWasAnswered() {
        answers.add(() -> PAUSE);
        answers.add(() -> Duration.ofMillis(700));
        Polling polling = begin();
        scheduler.run();
        assertEquals(List.of(2000L, 700L), scheduler.delays);
        assertEquals(List.of("alive", "alive"), sink.lines);
        assertEquals(Optional.of(BEAT), polling.heartbeat());
    }

    @Test
    void firstQuestionFailsAsAskingDoes() {
        fail(new CameraException(Kind.AUTH_REFUSED, "No."));
        assertThrows(CameraException.class, this::begin);
        assertEquals(0, scope.open());
        assertEquals(List.of(), sink.lines);
    }

    @Test
    void triesAgainAsLateAsTheDeviceSays() {
        begin();
        fail(new CameraException(Kind.BUSY, "Later.").after(Duration.ofSeconds(20)));
        fail(new CameraException(Kind.TIMEOUT, "Nothing."));
        scheduler.run();
        scheduler.run();
        scheduler.run();
        assertEquals(List.of(2000L, 20_000L, 20_000L, 2000L), scheduler.delays);
        assertEquals(List.of("alive", "alive"), sink.lines);
    }

    @Test
    void severalFailuresInARowAreItsEnd() {
        begin();
        for (int i = 0; i < 3; i++) {
            fail(new CameraException(Kind.TIMEOUT, "Nothing."));
            scheduler.run();
        }
        assertEquals(List.of("alive", "end TIMEOUT"), sink.lines);
        assertTrue(scheduler.tasks.isEmpty());
    }

    @Test
    void refusalIsItsEnd() {
        begin();
        fail(new CameraException(Kind.AUTH_REFUSED, "No."));
        scheduler.run();
        assertEquals(List.of("alive", "end AUTH_REFUSED"), sink.lines);
    }

    @Test
    void defectIsItsEnd() {
        begin();
        answers.add(() -> {
            throw new IllegalStateException("torn");
        });
        scheduler.run();
        assertEquals(List.of("alive", "end DRIVER_FAILURE"), sink.lines);
    }

    @Test
    void schedulerWithoutRoomIsItsEnd() {
        begin();
        scheduler.shutdownNow();
        scheduler.run();
        assertEquals(List.of("alive", "alive", "end BUSY"), sink.lines);
    }

    @Test
    void asksNothingMoreAfterClosing() {
        Polling polling = begin();
        polling.close();
        polling.close();
        scheduler.run();
        assertEquals(List.of("alive"), sink.lines);
        assertEquals(0, scope.open());
        assertTrue(scheduler.tasks.isEmpty());
    }

    @Test
    void closesWithItsSession() {
        begin();
        scope.close();
        scheduler.run();
        assertEquals(List.of("alive"), sink.lines);
        assertTrue(scheduler.tasks.isEmpty());
    }
}
