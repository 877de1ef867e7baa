package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

@Timeout(60)
class SilenceTest {
    private static final Operation VIDEO = Operation.stream(
                    "test.video",
                    "1",
                    "/cgi-bin/mjpg/video.cgi?channel=1&subtype=0",
                    Decoding.BYTES,
                    "Pictures without end.")
            .silentFor(Duration.ofSeconds(2));

    /** Waits for bytes and for the end. */
    private static final class Watching implements ByteSink {
        final CountDownLatch bytes = new CountDownLatch(1);
        final CompletableFuture<StreamEnd> end = new CompletableFuture<>();

        @Override
        public void start(String contentType) {}

        @Override
        public boolean bytes(ByteBuffer chunk) {
            chunk.position(chunk.limit());
            bytes.countDown();
            return true;
        }

        @Override
        public void end(StreamEnd reason) {
            end.complete(reason);
        }
    }

    @Test
    void aStreamThatFallsSilentEndsWithTimeout() throws Exception {
        try (DahuaCamera camera = DahuaCamera.builder().login("user", "secret").start();
                HttpTransports transport = HttpTransports.create();
                HttpDevice device = transport.open(HttpTarget.of(
                        DeviceAddress.parse(camera.address().toString()),
                        Credentials.login("user", Secret.of("secret"))))) {
            OperationEngine engine = new OperationEngine(device, reply -> Optional.empty(), Duration.ofSeconds(20));
            Watching watching = new Watching();
            StreamHandle handle = engine.open(VIDEO, Map.of(), watching);
            assertTrue(watching.bytes.await(30, TimeUnit.SECONDS), "pictures come");
            camera.faults().stallStreams();
            StreamEnd end = watching.end.get(30, TimeUnit.SECONDS);
            assertEquals(Kind.TIMEOUT, end.kind(), end.detail());
            handle.close();
        }
    }

    @Test
    void onlyStreamsAreWatched() {
        Operation row = Operation.read("test.read", "1", "/r", Decoding.TEXT, "Reads.");
        assertThrows(IllegalArgumentException.class, () -> row.silentFor(Duration.ofSeconds(30)));
        assertEquals(Optional.of(Duration.ofSeconds(2)), VIDEO.channelFrom(1).silence());
    }
}
