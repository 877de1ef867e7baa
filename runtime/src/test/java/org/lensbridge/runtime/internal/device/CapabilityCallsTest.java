package org.lensbridge.runtime.internal.device;

import static org.junit.jupiter.api.Assertions.*;
import static org.lensbridge.runtime.internal.device.FleetFixture.until;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.Image;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;

class CapabilityCallsTest {
    private static final StreamProfile MAIN = new StreamProfile("main", "Main", Codec.H264, 0, 0, 0);

    private static final Velocity SLOWLY = new Velocity(0.1, 0, 0);

    private final FakeCamera camera = new FakeCamera();
    private final FleetFixture fixture = new FleetFixture();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private Device device;

    @BeforeEach
    void open() throws Exception {
        device = fixture.online(camera);
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        fixture.close();
    }

    private Channel channel(int number) {
        return device.channel(number).orElseThrow();
    }

    private <C extends Capability> C of(int number, Class<C> type) {
        return channel(number).capability(type).orElseThrow();
    }

    private static CameraException failure(Runnable call) {
        return assertThrows(CameraException.class, call::run);
    }

    /** Holds the lane of channel 1 until it is released. */
    private CountDownLatch hold() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        camera.presets = () -> {
            held.countDown();
            release.await();
            return List.of();
        };
        callers.submit(() -> of(1, Presets.class).list());
        assertTrue(held.await(30, TimeUnit.SECONDS));
        return release;
    }

    private void waitingInLane(int count) {
        Gate lane = ((ManagedDevice) device).lanes().lane(1);
        until(() -> lane.waiting() == count);
    }

    @Test
    void callsAChannelOneAtATimeAndInOrder() throws Exception {
        CountDownLatch release = hold();
        List<Future<?>> pending = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            String token = "" + i;
            pending.add(callers.submit(() -> of(1, Presets.class).go(token)));
            waitingInLane(i);
        }
        of(2, Presets.class).go("beside");
        assertEquals(List.of("go 2 beside"), camera.calls);
        release.countDown();
        for (Future<?> call : pending) {
            call.get(30, TimeUnit.SECONDS);
        }
        assertEquals(List.of("go 2 beside", "go 1 1", "go 1 2", "go 1 3", "go 1 4", "go 1 5"), camera.calls);
    }

    @Test
    void letsAStopOvertakeWhatWaits() throws Exception {
        CountDownLatch release = hold();
        Future<?> waiting = callers.submit(() -> of(1, Presets.class).go("1"));
        waitingInLane(1);
        Future<?> stop = callers.submit(() -> of(1, PanTiltZoom.class).stop());
        waitingInLane(2);
        release.countDown();
        waiting.get(30, TimeUnit.SECONDS);
        stop.get(30, TimeUnit.SECONDS);
        assertEquals(List.of("stop 1", "go 1 1"), camera.calls);
    }

    @Test
    void takesPicturesBesideTheLane() throws Exception {
        CountDownLatch release = hold();
        assertEquals(
                3, of(1, Snapshot.class).take(SnapshotRequest.FRESH).content().remaining());
        release.countDown();
    }

    @Test
    void movesOnFromACallThatHangs() throws Exception {
        AtomicInteger interrupts = new AtomicInteger();
        CountDownLatch release = new CountDownLatch(1);
        camera.presets = () -> {
            while (release.getCount() > 0) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    interrupts.incrementAndGet();
                }
            }
            return List.of();
        };
        CameraException timeout = failure(() -> of(1, Presets.class).list());
        assertEquals(Kind.TIMEOUT, timeout.kind());
        assertEquals("Presets.list", timeout.operation());
        until(() -> interrupts.get() > 0);
        until(() -> fixture.metrics.snapshot().get("lensbridge_calls_hung_total") == 1);
        camera.presets = List::of;
        FleetFixture.await(device, DeviceState.ONLINE);
        assertEquals(List.of(), of(1, Presets.class).list());
        release.countDown();
        until(() -> fixture.metrics.snapshot().get("lensbridge_call_threads_hung") == 0);
    }

    @Test
    void refusesCallsThatNobodyCouldServe() throws Exception {
        CountDownLatch release = hold();
        List<Future<?>> pending = new ArrayList<>();
        for (int i = 1; i <= 64; i++) {
            pending.add(callers.submit(() -> of(1, Presets.class).go("x")));
        }
        waitingInLane(64);
        assertEquals(Kind.BUSY, failure(() -> of(1, Presets.class).go("y")).kind());
        assertEquals(1.0, fixture.metrics.snapshot().get("lensbridge_calls_refused_total"));
        release.countDown();
        for (Future<?> call : pending) {
            try {
                call.get(30, TimeUnit.SECONDS);
            } catch (ExecutionException expected) {
                assertEquals(Kind.TIMEOUT, ((CameraException) expected.getCause()).kind());
            }
        }
    }

    @Test
    void turnsDefectsIntoFailuresOfTheDriver() {
        CameraException failure = failure(() -> of(1, PanTiltZoom.class).methods());
        assertEquals(Kind.DRIVER_FAILURE, failure.kind());
        assertEquals("PanTiltZoom.methods", failure.operation());
        assertEquals(device.id(), failure.device().orElseThrow());
        assertNull(failure.getCause());
        assertEquals(
                Kind.DRIVER_FAILURE,
                failure(() -> of(1, PanTiltZoom.class).position()).kind());
    }

    @Test
    void hidesTheCauseOfAFailure() {
        camera.presets = () -> {
            throw new CameraException(Kind.PROTOCOL, "Odd.", new IllegalStateException()).during("ptz.list");
        };
        CameraException failure = failure(() -> of(1, Presets.class).list());
        assertEquals("gate, ptz.list: Odd.", failure.getMessage());
        assertNull(failure.getCause());
    }

    @Test
    void joinsEqualPictures() throws Exception {
        CountDownLatch taking = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        camera.whileTakingPicture = () -> {
            taking.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Future<Image> first = callers.submit(() -> of(1, Snapshot.class).take(SnapshotRequest.FRESH));
        assertTrue(taking.await(30, TimeUnit.SECONDS));
        CountDownLatch second = new CountDownLatch(1);
        Future<Image> joined = callers.submit(() -> {
            second.countDown();
            return of(1, Snapshot.class).take(SnapshotRequest.FRESH);
        });
        assertTrue(second.await(30, TimeUnit.SECONDS));
        release.countDown();
        Image one = first.get(30, TimeUnit.SECONDS);
        Image two = joined.get(30, TimeUnit.SECONDS);
        if (camera.pictures.get() == 1) {
            assertSame(one, two);
        }
        assertTrue(camera.pictures.get() <= 2);
    }

    @Test
    void answersFromTheLatestPictureWhereItsAgeIsAllowed() {
        Image first = of(1, Snapshot.class).take(SnapshotRequest.FRESH);
        assertSame(first, of(1, Snapshot.class).take(SnapshotRequest.within(Duration.ofMinutes(1))));
        assertNotSame(first, of(1, Snapshot.class).take(SnapshotRequest.FRESH));
        of(1, Snapshot.class).take(new SnapshotRequest(Duration.ofMinutes(1), 640, 480));
        of(2, Snapshot.class).take(SnapshotRequest.within(Duration.ofMinutes(1)));
        assertEquals(4, camera.pictures.get());
    }

    @Test
    void stopsAMovementWhenItsTimeIsOver() {
        of(1, PanTiltZoom.class).move(SLOWLY, Duration.ofMillis(50));
        until(() -> camera.calls.equals(List.of("move 1", "stop 1")));
        assertEquals(
                Kind.INVALID_ARGUMENT,
                failure(() -> of(1, PanTiltZoom.class).move(SLOWLY, Duration.ofSeconds(61)))
                        .kind());
    }

    @Test
    void runsWorkOnTheLaneWithoutWaitingForItself() throws Exception {
        String result = channel(1)
                .call(Presets.class, presets -> {
                    presets.go("a");
                    presets.go("b");
                    return Thread.currentThread().getName();
                })
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        assertTrue(result.startsWith("lensbridge-call-"), result);
        assertEquals(List.of("go 1 a", "go 1 b"), camera.calls);
    }

    @Test
    void failsWorkWithNothingButCameraExceptions() {
        CompletableFuture<?> absent =
                channel(1).call(Settings.class, Settings::describe).toCompletableFuture();
        assertEquals(Kind.UNSUPPORTED, kind(absent));
        CompletableFuture<?> thrown = channel(1)
                .call(Presets.class, presets -> {
                    throw new IllegalStateException();
                })
                .toCompletableFuture();
        assertEquals(Kind.INVALID_ARGUMENT, kind(thrown));
    }

    private static Kind kind(CompletableFuture<?> stage) {
        ExecutionException failure = assertThrows(ExecutionException.class, () -> stage.get(30, TimeUnit.SECONDS));
        return ((CameraException) failure.getCause()).kind();
    }

    @Test
    void closesAStreamThatOpensTooLate() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        camera.whileOpening = () -> {
            while (release.getCount() > 0) {
                try {
                    release.await();
                } catch (InterruptedException ignored) {
                    // A driver that does not care.
                }
            }
        };
        assertEquals(
                Kind.TIMEOUT,
                failure(() -> of(1, LiveVideo.class).open(MAIN, new NoSink())).kind());
        release.countDown();
        until(() -> camera.calls.contains("close"));
    }

    @Test
    void closesAStreamOnce() {
        StreamHandle handle = of(1, LiveVideo.class).open(MAIN, new NoSink());
        handle.close();
        handle.close();
        assertEquals(List.of("open", "close"), camera.calls);
    }

    @Test
    void givesOneStandInPerCapability() {
        Presets one = of(1, Presets.class);
        assertSame(one, of(1, Presets.class));
        assertEquals(one, one);
        assertNotEquals(one, of(2, Presets.class));
        assertEquals("Presets of gate/1", one.toString());
        Set<Object> set = ConcurrentHashMap.newKeySet();
        set.add(one);
        assertTrue(set.contains(one));
        assertTrue(channel(1).capability(Settings.class).isEmpty());
    }

    private static final class NoSink implements MediaSink {
        @Override
        public java.nio.ByteBuffer allocate(int size) {
            return java.nio.ByteBuffer.allocate(size);
        }

        @Override
        public boolean accept(MediaPacket packet) {
            return true;
        }

        @Override
        public void end(StreamEnd end) {}
    }
}
