package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.driver.arecont.Streams.SOON;
import static org.lensbridge.driver.arecont.Streams.open;
import static org.lensbridge.driver.arecont.Streams.padded;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedMedia;

class FramePullTest {
    @Test
    void picturesArePulledWhereTheCameraSendsNoStream() {
        List<byte[]> pictures = MediaCamera.pictures();
        AtomicInteger next = new AtomicInteger();
        try (MediaCamera camera = new MediaCamera().on("/h264", out -> {
                    int number = next.getAndIncrement();
                    if (number < 6) {
                        MediaCamera.of("image/h264", padded(pictures.get(number), 40))
                                .write(out);
                    }
                });
                DeviceRig rig = camera.connect()) {
            CollectedMedia sink = new CollectedMedia();
            open(rig, "h264", sink);
            assertEquals(Kind.UNREACHABLE, sink.awaitEnd(SOON).orElseThrow().kind());
            assertEquals(6, sink.frames().size());
            assertEquals(pictures.get(5).length + 5, sink.frames().get(5).size());
            assertEquals(1, camera.targets("/h264stream").size());
            List<String> asked = camera.targets("/h264?");
            assertTrue(asked.get(0).endsWith("&iframe=1"), asked.get(0));
            assertTrue(asked.get(1).endsWith("&iframe=0"), asked.get(1));
            CollectedMedia again = new CollectedMedia();
            assertThrows(CameraException.class, () -> open(rig, "h264", again));
            assertEquals(1, camera.targets("/h264stream").size());
            assertFalse(again.ended());
        }
    }

    @Test
    void pullingStopsWhenTheStreamIsClosed() {
        byte[] key = MediaCamera.pictures().get(0);
        CountDownLatch waits = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        try (MediaCamera camera = new MediaCamera().on("/h264", out -> {
                    if (asked.incrementAndGet() > 2) {
                        waits.countDown();
                        new CountDownLatch(1).await(20, TimeUnit.SECONDS);
                    }
                    MediaCamera.of("image/h264", key).write(out);
                });
                DeviceRig rig = camera.connect(Map.of("h264", Value.of("frames")))) {
            CollectedMedia sink = new CollectedMedia();
            StreamHandle handle = open(rig, "h264", sink);
            assertTrue(waits.await(20, TimeUnit.SECONDS));
            handle.close();
            int frames = sink.frames().size();
            assertTrue(Await.until(() -> threads() == 0, SOON), "the thread goes on");
            assertEquals(frames, sink.frames().size());
            assertFalse(sink.ended());
            assertEquals(List.of(), camera.targets("/h264stream"));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("frames") && thread.isAlive())
                .count();
    }

    @Test
    void pullingEndsWhenNobodyWantsMore() {
        byte[] key = MediaCamera.pictures().get(0);
        try (MediaCamera camera = new MediaCamera().on("/h264", MediaCamera.of("image/h264", key));
                DeviceRig rig = camera.connect(Map.of("h264", Value.of("frames")))) {
            CollectedMedia sink = new CollectedMedia();
            sink.wantOnly(3);
            open(rig, "h264", sink);
            assertTrue(Await.until(() -> sink.packets().size() == 3, SOON));
            assertTrue(Await.until(() -> threads() == 0, SOON), "the thread goes on");
        }
    }

    @Test
    void pictureThatBreaksOffEndsTheStream() {
        byte[] key = MediaCamera.pictures().get(0);
        AtomicInteger asked = new AtomicInteger();
        try (MediaCamera camera = new MediaCamera().on("/h264", out -> {
                    String length = "Content-Length: " + (asked.getAndIncrement() < 2 ? key.length : 100_000);
                    out.write(("HTTP/1.0 200 OK\r\nContent-Type: image/h264\r\n" + length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                    out.write(key);
                });
                DeviceRig rig = camera.connect(Map.of("h264", Value.of("frames")))) {
            CollectedMedia sink = new CollectedMedia();
            open(rig, "h264", sink);
            assertEquals(Kind.UNREACHABLE, sink.awaitEnd(SOON).orElseThrow().kind());
            assertEquals(2, sink.frames().size());
        }
    }
}
