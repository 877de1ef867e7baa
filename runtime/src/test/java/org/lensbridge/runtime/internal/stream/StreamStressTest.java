package org.lensbridge.runtime.internal.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.MAIN;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.frames;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.runtime.internal.flow.Await;
import org.lensbridge.runtime.internal.flow.Collector;

/** Readers come and go on several threads while the upstream flows, breaks, and changes its driver. */
@Timeout(120)
class StreamStressTest {
    private static final int READERS = Boolean.getBoolean("lensbridge.soak") ? 20_000 : 600;
    private static final int THREADS = 3;

    private final AtomicBoolean done = new AtomicBoolean();
    private final Queue<Collector<MediaPacket>> all = new ConcurrentLinkedQueue<>();

    @Test
    void everyReaderSeesASoundStreamWhateverHappens() throws InterruptedException {
        try (StreamHubFixture fixture = StreamHubFixture.patient()) {
            Thread camera = new Thread(() -> pushFrames(fixture));
            camera.start();
            List<Thread> crowd = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                Thread thread = new Thread(() -> comeAndGo(fixture, random));
                crowd.add(thread);
                thread.start();
            }
            for (Thread thread : crowd) {
                thread.join();
            }
            done.set(true);
            camera.join();
            all.forEach(reader -> reader.subscription.cancel());
            Await.until("all is closed", () -> fixture.hub.statistics().isEmpty() && fixture.video.open() == 0);
            assertEquals(READERS / THREADS * THREADS, all.size());
            assertTrue(all.stream().mapToLong(reader -> frames(reader).size()).sum() > READERS);
            all.forEach(StreamStressTest::check);
            assertTrue(fixture.gate.wishes() <= 1);
        }
    }

    private void pushFrames(StreamHubFixture fixture) {
        Random random = new Random(99);
        for (long i = 0; !done.get(); i++) {
            List<FakeVideo.Session> sessions = fixture.video.sessions;
            if (sessions.isEmpty()) {
                Thread.onSpinWait();
                continue;
            }
            FakeVideo.Session session = sessions.get(sessions.size() - 1);
            session.format();
            session.frame(i % 5 == 0);
            if (random.nextInt(2_000) == 0) {
                session.end(Kind.UNREACHABLE);
            } else if (random.nextInt(5_000) == 0) {
                fixture.gate.become(DeviceState.SWAPPING);
                fixture.gate.become(DeviceState.ONLINE);
            }
        }
    }

    private void comeAndGo(StreamHubFixture fixture, Random random) {
        List<Collector<MediaPacket>> mine = new ArrayList<>();
        for (int i = 0; i < READERS / THREADS; i++) {
            Collector<MediaPacket> reader = fixture.read(
                    MAIN,
                    random.nextBoolean()
                            ? StreamHubFixture.inline("inline")
                            : StreamHubFixture.queued("queued", 1 + random.nextInt(20)),
                    new Collector<>(1 + random.nextInt(30), packet -> {}));
            all.add(reader);
            mine.add(reader);
            reader.subscription.request(1 + random.nextInt(30));
            if (mine.size() > 5) {
                Collector<MediaPacket> leaving = mine.remove(random.nextInt(mine.size()));
                Await.until("something came", () -> !leaving.items.isEmpty());
                leaving.subscription.cancel();
            }
        }
    }

    private static void check(Collector<MediaPacket> reader) {
        assertFalse(reader.overlapped);
        assertTrue(reader.errors.isEmpty());
        if (reader.items.isEmpty()) {
            return;
        }
        assertInstanceOf(MediaFormat.class, reader.items.get(0));
        Duration last = Duration.ZERO;
        boolean first = true;
        for (MediaFrame frame : frames(reader)) {
            assertTrue(!first || frame.keyFrame());
            assertTrue(frame.pts().compareTo(last) >= 0);
            first = false;
            last = frame.pts();
        }
    }
}
