package org.lensbridge.transport.internal.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.internal.governor.Deadline;

@Timeout(30)
class ReuseDeskTest {
    private static final HttpRequest READ = HttpRequest.get("/a?b=c");
    private static final HttpRequest READ_ONCE = READ.withReuse(Reuse.IN_FLIGHT);
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final HttpRequest STATE = READ.withReuse(Reuse.STATE);
    private static final HttpRequest SETTING = READ.withReuse(Reuse.CONFIGURATION);
    private static final HttpRequest WRITE = READ.withoutRepeating();

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicLong epoch = new AtomicLong();
    private final ReuseDesk desk =
            new ReuseDesk(Duration.ofMillis(500), Duration.ofSeconds(5), 4, 4000, clock::get, epoch);
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final AtomicInteger sent = new AtomicInteger();

    private static HttpReply reply(int status, int size) {
        return new HttpReply(status, Map.of(), ByteBuffer.allocate(size));
    }

    private HttpReply send(HttpRequest request, Supplier<HttpReply> sender) {
        return desk.send(request, Deadline.in(Duration.ofSeconds(20)), gone, () -> {
            sent.incrementAndGet();
            return sender.get();
        });
    }

    private HttpReply send(HttpRequest request) {
        return send(request, () -> reply(200, 10));
    }

    private void pass(long millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** A read that is under way until the test lets it end. */
    private final class Slow implements Supplier<HttpReply> {
        final CountDownLatch arrived = new CountDownLatch(1);
        final CompletableFuture<HttpReply> answer = new CompletableFuture<>();
        final CompletableFuture<HttpReply> call;
        final AtomicReference<Thread> thread = new AtomicReference<>();

        Slow(HttpRequest request) throws InterruptedException {
            call = supply(() -> ReuseDeskTest.this.send(request, this));
            arrived.await();
        }

        @Override
        public HttpReply get() {
            thread.set(Thread.currentThread());
            arrived.countDown();
            try {
                return answer.get();
            } catch (ExecutionException e) {
                throw (RuntimeException) e.getCause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CameraException(Kind.UNREACHABLE, "Interrupted.");
            }
        }
    }

    private static CompletableFuture<HttpReply> supply(Supplier<HttpReply> call) {
        return CompletableFuture.supplyAsync(call, work -> new Thread(work).start());
    }

    private CompletableFuture<HttpReply> joiner(HttpRequest request, Thread[] thread) throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CompletableFuture<HttpReply> call = supply(() -> {
            thread[0] = Thread.currentThread();
            began.countDown();
            return send(request);
        });
        began.await();
        while (thread[0].getState() != Thread.State.TIMED_WAITING && !call.isDone()) {
            Thread.onSpinWait();
        }
        return call;
    }

    @Test
    void whoHasMoreTimeDoesNotFailBecauseAnotherHadTooLittle() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch fail = new CountDownLatch(1);
        CompletableFuture<HttpReply> hasty = supply(() -> desk.send(READ_ONCE, Deadline.in(SHORT), gone, () -> {
            arrived.countDown();
            try {
                fail.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new CameraException(Kind.BUSY, "No turn in so short a time.");
        }));
        arrived.await();
        CompletableFuture<HttpReply> patient = joiner(READ_ONCE, new Thread[1]);
        fail.countDown();
        assertEquals(200, patient.get(10, TimeUnit.SECONDS).status());
        assertEquals(1, sent.get());
        assertThrows(ExecutionException.class, () -> hasty.get(10, TimeUnit.SECONDS));
    }

    @Test
    void failsAsUsualWhenTheDeviceIsClosedJustWhenTheOtherFails() throws Exception {
        for (int i = 0; i < 200; i++) {
            CompletableFuture<Void> closed = new CompletableFuture<>();
            Slow other = new Slow(READ_ONCE);
            CountDownLatch began = new CountDownLatch(1);
            CompletableFuture<HttpReply> joined = supply(() -> {
                began.countDown();
                return desk.send(READ_ONCE, Deadline.in(SHORT), closed, () -> reply(200, 1));
            });
            began.await();
            other.answer.completeExceptionally(new CameraException(Kind.UNREACHABLE, "It broke."));
            closed.complete(null);
            try {
                assertEquals(200, joined.get(10, TimeUnit.SECONDS).status());
            } catch (ExecutionException e) {
                assertEquals(CameraException.class, e.getCause().getClass());
            }
            assertThrows(ExecutionException.class, () -> other.call.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void servesStatesForMomentsAndSettingsForSeconds() {
        HttpReply first = send(STATE);
        pass(500);
        assertSame(first, send(STATE));
        pass(1);
        assertSame(first, send(SETTING));
        HttpReply second = send(STATE);
        assertNotSame(first, second);
        pass(5001);
        assertNotSame(second, send(SETTING));
        assertEquals(3, sent.get());
        assertEquals(2, desk.reused());
    }

    @Test
    void sendsWhatMayNotBeReused() {
        send(STATE);
        send(READ);
        send(READ.withReuse(Reuse.IN_FLIGHT));
        send(STATE.withHeader("Accept", "a/b"));
        send(HttpRequest.get("/other").withReuse(Reuse.STATE));
        assertEquals(5, sent.get());
        send(STATE.withSecret().withTarget("/secret"));
        send(STATE.withSecret().withTarget("/secret"));
        assertEquals(7, sent.get());
        assertEquals(0, desk.reused());
    }

    @Test
    void keepsSuccessesOnly() {
        send(STATE, () -> reply(404, 10));
        send(STATE, () -> reply(204, 0));
        send(STATE);
        assertEquals(2, sent.get());
    }

    @Test
    void forgetsAllAtAWriteAlsoOfAnotherLogin() {
        send(SETTING);
        send(WRITE);
        send(SETTING);
        assertEquals(3, sent.get());
        epoch.incrementAndGet();
        send(SETTING);
        assertEquals(4, sent.get());
        // A read that began during the write may be from before it.
        send(WRITE, () -> {
            send(SETTING);
            return reply(200, 1);
        });
        send(SETTING);
        assertEquals(7, sent.get());
    }

    @Test
    void keepsNoMoreThanItMay() {
        for (int i = 0; i < 5; i++) {
            send(SETTING.withTarget("/" + i));
        }
        send(SETTING.withTarget("/4"));
        send(SETTING.withTarget("/1"));
        assertEquals(5, sent.get());
        send(SETTING.withTarget("/0"));
        assertEquals(6, sent.get());
        for (int i = 0; i < 2; i++) {
            send(SETTING.withTarget("/large"), () -> reply(200, 1100));
        }
        assertEquals(8, sent.get());
        for (int i = 0; i < 5; i++) {
            send(SETTING.withTarget("/b" + i), () -> reply(200, 900));
        }
        assertEquals(13, sent.get());
        send(SETTING.withTarget("/b0"));
        assertEquals(14, sent.get());
    }

    @Test
    void joinsAnEqualRequestThatIsUnderWay() throws Exception {
        Slow slow = new Slow(READ.withReuse(Reuse.IN_FLIGHT));
        CompletableFuture<HttpReply> joiner = joiner(STATE, new Thread[1]);
        slow.answer.complete(reply(200, 3));
        assertSame(slow.call.get(), joiner.get());
        assertEquals(1, sent.get());
        assertEquals(1, desk.joined());
        send(STATE);
        assertEquals(2, sent.get());
    }

    @Test
    void joinsNothingThatBeganBeforeAWrite() throws Exception {
        Slow slow = new Slow(SETTING);
        send(WRITE);
        send(SETTING);
        assertEquals(3, sent.get());
        slow.answer.complete(reply(200, 3));
        slow.call.get();
        assertEquals(10, send(SETTING).body().remaining());
        assertEquals(3, sent.get());
    }

    @Test
    void sharesAFailureOfTheDevice() throws Exception {
        Slow slow = new Slow(STATE);
        CompletableFuture<HttpReply> joiner = joiner(STATE, new Thread[1]);
        slow.answer.completeExceptionally(new CameraException(Kind.UNREACHABLE, "It broke."));
        CameraException e = (CameraException)
                assertThrows(ExecutionException.class, joiner::get).getCause();
        assertEquals("It broke.", e.reason());
        assertEquals(1, sent.get());
        send(STATE);
        assertEquals(2, sent.get());
    }

    @Test
    void sendsForItselfWhenTheOtherGaveUp() throws Exception {
        for (Supplier<Throwable> reason : List.<Supplier<Throwable>>of(
                () -> new CameraException(Kind.TIMEOUT, "Too late."),
                () -> new CameraException(Kind.GONE, "Closed."),
                () -> new IllegalStateException("A defect"))) {
            int before = sent.get();
            Slow slow = new Slow(READ.withReuse(Reuse.IN_FLIGHT));
            CompletableFuture<HttpReply> joiner = joiner(READ.withReuse(Reuse.IN_FLIGHT), new Thread[1]);
            slow.answer.completeExceptionally(reason.get());
            assertEquals(10, joiner.get().body().remaining());
            assertTrue(slow.call.handle((reply, failure) -> failure != null).get());
            assertEquals(before + 2, sent.get());
        }
        Slow slow = new Slow(STATE);
        CompletableFuture<HttpReply> joiner = joiner(STATE, new Thread[1]);
        slow.thread.get().interrupt();
        assertEquals(10, joiner.get().body().remaining());
        assertThrows(ExecutionException.class, slow.call::get);
    }

    @Test
    void waitsWithinItsOwnDeadlineOnly() throws Exception {
        Slow slow = new Slow(STATE);
        CameraException e = assertThrows(
                CameraException.class,
                () -> desk.send(STATE, Deadline.in(Duration.ofMillis(20)), gone, () -> reply(200, 1)));
        assertEquals(Kind.TIMEOUT, e.kind());
        slow.answer.complete(reply(200, 3));
        assertEquals(3, slow.call.get().body().remaining());
    }

    @Test
    void stopsWaitingWhenItsDeviceIsClosed() throws Exception {
        Slow slow = new Slow(STATE);
        CompletableFuture<HttpReply> joiner = joiner(STATE, new Thread[1]);
        gone.complete(null);
        // Its sender tells what happened to the device.
        assertEquals(10, joiner.get().body().remaining());
        slow.answer.complete(reply(200, 3));
        slow.call.get();
        send(STATE);
        assertEquals(3, sent.get());
    }
}
