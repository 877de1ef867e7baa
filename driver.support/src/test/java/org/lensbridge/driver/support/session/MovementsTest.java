package org.lensbridge.driver.support.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.HttpCamera;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Movements.Movement;
import org.lensbridge.driver.support.session.Movements.Step;

class MovementsTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Operation START = row("motor.start", "/start?{motor}");
    private static final Operation STOP = row("motor.stop", "/stop?{motor}");

    private final HttpCamera camera = new HttpCamera(target -> "OK");
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final SessionScope scope = new SessionScope();
    private final Movements movements = new Movements(
            new OperationEngine(
                    camera.device(),
                    reply -> reply.text().equals("NOTHING MOVES")
                            ? Optional.of(new CameraException(Kind.INVALID_ARGUMENT, "Nothing moves."))
                            : Optional.empty(),
                    Duration.ofSeconds(5)),
            scope,
            new Timers(),
            refusal -> refusal.kind() == Kind.INVALID_ARGUMENT);

    private final class Timers implements DriverContext {
        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public void converse(String name, Runnable work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ScheduledExecutorService scheduler() {
            return timers;
        }

        @Override
        public void warn(String subject, String sentence) {
            warnings.add(subject + "|" + sentence);
        }
    }

    private static Operation row(String name, String target) {
        return Operation.write(name, "1", target, Decoding.confirmation("OK"), "Of a motor.")
                .needs("motor", new ValueType.TextType(8), "which");
    }

    private static Step step(Operation row, String motor) {
        return new Step(row, Map.of("motor", Value.of(motor)));
    }

    private static Movement movement(String motor) {
        return new Movement(motor, step(START, motor), step(STOP, motor));
    }

    @AfterEach
    void close() {
        scope.close();
        timers.shutdownNow();
        camera.close();
    }

    private List<String> requests() {
        return camera.requests().stream()
                .map(request -> request.substring("GET /".length()))
                .toList();
    }

    @Test
    void whatMovesOtherwiseIsStoppedFirstAndTheSameGoesOn() {
        movements.start(List.of(movement("a"), movement("b")), LONG);
        movements.start(List.of(movement("a"), movement("c")), LONG);
        movements.stop(List.of());
        assertFalse(movements.moving());
        assertEquals(List.of("start?a", "start?b", "stop?b", "start?a", "start?c", "stop?c", "stop?a"), requests());
        assertEquals(0, scope.open());
    }

    @Test
    void aRefusedStopOfWhatHasEndedByItselfIsNoFailure() {
        camera.answer(target -> target.startsWith("/stop") ? "NOTHING MOVES" : "OK");
        movements.start(List.of(movement("a")), LONG);
        movements.start(List.of(movement("b")), LONG);
        movements.stop(List.of());
        assertFalse(movements.moving());
        assertEquals(List.of("start?a", "stop?a", "start?b", "stop?b"), requests());
    }

    @Test
    void aRefusedStopAtTheEndOfTheLimitIsNotTriedAgain() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        camera.answer(target -> {
            if (target.startsWith("/stop")) {
                stopped.countDown();
                return "NOTHING MOVES";
            }
            return "OK";
        });
        movements.start(List.of(movement("a")), Duration.ofMillis(1));
        assertTrue(stopped.await(20, TimeUnit.SECONDS));
        assertFalse(movements.moving());
        assertEquals(List.of(), warnings);
        assertEquals(List.of("start?a", "stop?a"), requests());
    }

    @Test
    void aLostAnswerLeavesTheMovementToBeStopped() {
        camera.answer(target -> target.startsWith("/start") ? HttpCamera.BROKEN : "OK");
        CameraException failure =
                assertThrows(CameraException.class, () -> movements.start(List.of(movement("a")), LONG));
        assertEquals(Kind.UNREACHABLE, failure.kind());
        assertTrue(movements.moving());
        movements.stop(List.of());
        assertEquals(List.of("start?a", "stop?a"), requests());
    }

    @Test
    void aRefusedStartLeavesNothingBehind() {
        camera.answer(target -> "NOTHING MOVES");
        assertThrows(CameraException.class, () -> movements.start(List.of(movement("a")), LONG));
        assertFalse(movements.moving());
        assertEquals(0, scope.open());
        assertEquals(0, timers.getActiveCount());
    }

    @Test
    void nothingIsBegunThatNothingWouldEnd() {
        timers.shutdownNow();
        CameraException failure =
                assertThrows(CameraException.class, () -> movements.start(List.of(movement("a")), LONG));
        assertEquals(Kind.BUSY, failure.kind());
        assertEquals(List.of(), requests());
    }

    @Test
    void closingTheSessionStopsAllThatMoves() {
        movements.start(List.of(movement("a"), movement("b")), LONG);
        scope.close();
        assertEquals(List.of("start?a", "start?b", "stop?a", "stop?b"), requests());
        assertThrows(CameraException.class, () -> movements.start(List.of(movement("a")), LONG));
        assertEquals(List.of(), requests(), "nothing begins afterwards");
    }

    @Test
    void aStopWaitsForTheStartThatIsOnItsWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        camera.answer(target -> {
            if (target.startsWith("/start")) {
                asked.countDown();
                await(answer);
            }
            return "OK";
        });
        CompletableFuture<Void> start = CompletableFuture.runAsync(() -> movements.start(List.of(movement("a")), LONG));
        await(asked);
        CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> movements.stop(List.of(step(STOP, "any"))));
        answer.countDown();
        start.get(20, TimeUnit.SECONDS);
        stop.get(20, TimeUnit.SECONDS);
        assertEquals(List.of("start?a", "stop?a"), requests());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
