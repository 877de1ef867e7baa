package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.Faults;
import org.lensbridge.simulator.WireFault;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;
import org.lensbridge.tck.CollectedMedia;

/** What goes wrong, and how it is told. */
class FailuresTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Far less than a hanging device takes, and more than a busy machine needs for what ends at once. */
    private static final Duration IN_TIME = Duration.ofSeconds(5);

    private static final Duration HANGING = Duration.ofSeconds(40);
    private static final Duration PATIENT = Duration.ofSeconds(15);
    private static final Duration IMPATIENT = Duration.ofMillis(1500);

    private static DahuaCamera camera() {
        return DahuaCamera.builder()
                .login(Rig.USER, Rig.PASSWORD)
                .pictureSize(320, 240)
                .framesPerSecond(30)
                .start();
    }

    private static Kind connecting(Duration timeout, Consumer<Faults> fault) {
        try (DahuaCamera camera = camera();
                Rig rig = new Rig(camera.address().toString(), Map.of(), timeout)) {
            fault.accept(camera.faults());
            CameraException failure = assertThrows(CameraException.class, rig::connect);
            assertFalse(failure.toString().contains(Rig.PASSWORD));
            return failure.kind();
        }
    }

    @Test
    void connectingTellsWhatIsWrong() {
        assertEquals(Kind.AUTH_REFUSED, connecting(PATIENT, Faults::refuseLogins));
        assertEquals(Kind.BUSY, connecting(PATIENT, faults -> faults.unavailable(Duration.ofSeconds(7))));
        assertEquals(Kind.UNSUPPORTED, connecting(PATIENT, Faults::answerAsWebPage));
        assertEquals(Kind.UNREACHABLE, connecting(PATIENT, Faults::refuseConnections));
        assertEquals(Kind.TIMEOUT, connecting(IMPATIENT, faults -> faults.delay(HANGING)));
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"GARBAGE", "ENDLESS_HEADER", "STALL", "CLOSE_MIDWAY", "ENDLESS_BODY", "TRICKLE"})
    void damagedRepliesEndInAKnownFailure(WireFault fault) {
        Kind kind = connecting(IMPATIENT, faults -> faults.replies(fault));
        assertTrue(
                Set.of(Kind.UNSUPPORTED, Kind.UNREACHABLE, Kind.TIMEOUT, Kind.PROTOCOL)
                        .contains(kind),
                kind::toString);
    }

    @Test
    void busyTellsWhenToComeBack() {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            camera.faults().unavailable(Duration.ofSeconds(7));
            CameraException failure = assertThrows(CameraException.class, rig::connect);
            assertEquals(Optional.of(Duration.ofSeconds(7)), failure.retryAfter());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"CLOSE_MIDWAY", "GARBAGE", "ENDLESS_HEADER", "ENDLESS_BODY"})
    void damagedStreamEnds(WireFault fault) {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            LiveVideo video = rig.capability(1, LiveVideo.class);
            CollectedMedia sink = new CollectedMedia();
            video.open(video.profiles().get(0), sink);
            assertTrue(Await.until(() -> sink.frames().size() > 2, SOON));
            camera.faults().streams(fault);
            assertTrue(sink.awaitEnd(SOON).isPresent(), "no end");
            assertTimeout(IN_TIME, rig.session()::close);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"LENGTH_TOO_LARGE", "LENGTH_TOO_SMALL", "NO_LENGTH"})
    void wrongLengthsCostNoPicture(WireFault fault) {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            camera.faults().streams(fault);
            LiveVideo video = rig.capability(1, LiveVideo.class);
            CollectedMedia sink = new CollectedMedia();
            video.open(video.profiles().get(0), sink);
            assertTrue(Await.until(() -> sink.frames().size() > 2, SOON), "no frames");
        }
    }

    @Test
    void snapshotThatIsShorterThanAnnouncedIsAPicture() {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            camera.faults().replies(WireFault.LENGTH_TOO_LARGE);
            Snapshot snapshot = rig.capability(1, Snapshot.class);
            assertTrue(snapshot.take(SnapshotRequest.FRESH).content().remaining() > 500);
            camera.faults().replies(WireFault.CLOSE_MIDWAY);
            CameraException failure = assertThrows(CameraException.class, () -> snapshot.take(SnapshotRequest.FRESH));
            assertEquals(Kind.UNREACHABLE, failure.kind());
            assertEquals("snapshot.take", failure.operation());
        }
    }

    @Test
    void rebootEndsStreamsAndTheSessionConnectsAgain() {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Snapshot snapshot = rig.capability(1, Snapshot.class);
            CollectedEvents events = new CollectedEvents();
            rig.capability(0, EventSource.class).listen(events);
            camera.reboot(Duration.ofMillis(300));
            assertEquals(Kind.UNREACHABLE, events.awaitEnd(SOON).orElseThrow().kind());
            assertTrue(Await.until(() -> connects(rig), SOON), "no way back");
            snapshot.take(SnapshotRequest.FRESH);
        }
    }

    private static boolean connects(Rig rig) {
        try {
            rig.connect();
            return true;
        } catch (CameraException expected) {
            assertTrue(expected.retryable(), expected::toString);
            return false;
        }
    }

    @Test
    void closeEndsEverythingInTimeAndLeavesNoThread() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (DahuaCamera camera = camera()) {
            Rig rig = Rig.to(camera.address());
            rig.connect();
            LiveVideo video = rig.capability(1, LiveVideo.class);
            CollectedMedia media = new CollectedMedia();
            CollectedEvents events = new CollectedEvents();
            video.open(video.profiles().get(0), media);
            video.open(video.profiles().get(1), media);
            rig.capability(0, EventSource.class).listen(events);
            rig.capability(1, PanTiltZoom.class).move(new Velocity(1, 0, 0), Duration.ofSeconds(60));
            assertTrue(Await.until(() -> media.frames().size() > 4, SOON));
            assertTimeout(IN_TIME, rig.session()::close);
            assertTrue(Await.until(
                    () -> camera.counters().streamsOpen() + camera.counters().eventSubscriptions() == 0, SOON));
            assertFalse(camera.ptz().moving(), "it still turns");
            rig.close();
        }
        assertTrue(Await.until(() -> left(before).isEmpty(), SOON), () -> "left: " + left(before));
    }

    @Test
    void closesInTimeWhileTheDeviceHangsAndTurns() {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            rig.capability(1, PanTiltZoom.class).move(new Velocity(0, 1, 0), Duration.ofSeconds(60));
            camera.faults().delay(HANGING);
            assertTimeout(IN_TIME, rig.session()::close);
        }
    }

    private static Set<String> left(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.isAlive())
                .map(Thread::getName)
                .filter(name -> !name.startsWith("ForkJoin") && !name.contains("surefire"))
                .collect(Collectors.toSet());
    }

    @Test
    void callUnderWayFailsWithGoneWhenTheSessionCloses() throws Exception {
        try (DahuaCamera camera = camera();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            Snapshot snapshot = rig.capability(1, Snapshot.class);
            camera.faults().delay(HANGING);
            long requests = camera.counters().requests();
            CompletableFuture<?> call = CompletableFuture.runAsync(() -> snapshot.take(SnapshotRequest.FRESH));
            Await.until(() -> camera.counters().requests() > requests || call.isDone(), Duration.ofMillis(300));
            assertTimeout(IN_TIME, rig.session()::close);
            ExecutionException failure = assertThrows(ExecutionException.class, () -> call.get(20, TimeUnit.SECONDS));
            assertEquals(Kind.GONE, ((CameraException) failure.getCause()).kind());
        }
    }
}
