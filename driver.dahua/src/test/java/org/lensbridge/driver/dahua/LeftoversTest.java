package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.driver.dahua.capability.media.CollectingSink;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

/** What a session has open when it is closed. */
@Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LeftoversTest {
    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    @Test
    void noThreadAndNothingThatMovesOutlivesASessionThatWasClosedInTheMiddle() {
        try (DahuaCamera camera =
                DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).start()) {
            Set<Thread> before = threads();
            try (Rig rig = Rig.to(camera.address())) {
                rig.connect();
                rig.capability(0, EventSource.class).listen(new CollectedEvents());
                LiveVideo video = rig.capability(1, LiveVideo.class);
                video.open(video.profiles().get(0), new CollectingSink());
                Recordings recordings = rig.capability(1, Recordings.class);
                TimeSpan lately = TimeSpan.before(Instant.now(), Duration.ofHours(3));
                Page<Recording> page = recordings.find(RecordingQuery.of(lately), Page.FIRST);
                Recording first = page.items().stream()
                        .filter(recording -> recording.end().isAfter(recording.start()))
                        .findFirst()
                        .orElseThrow();
                recordings.play(new TimeSpan(first.start(), first.end()), "", new CollectingSink());
                rig.capability(1, PanTiltZoom.class).move(new Velocity(1, 0, 0), Duration.ofSeconds(50));
                assertTrue(camera.ptz().moving());
            }
            assertTrue(Await.until(() -> !camera.ptz().moving(), Duration.ofSeconds(20)), "it still turns");
            assertTrue(
                    Await.until(() -> left(before).isEmpty(), Duration.ofSeconds(20)),
                    () -> "threads: " + left(before));
        }
    }

    /** Threads that were not there before; the simulator's own wait for work, and the virtual machine's come and go. */
    private static List<String> left(Set<Thread> before) {
        return threads().stream()
                .filter(thread -> !before.contains(thread) && thread.isAlive())
                .map(Thread::getName)
                .filter(name -> !name.startsWith("simulator") && !name.startsWith("junit"))
                .sorted()
                .collect(Collectors.toList());
    }
}
