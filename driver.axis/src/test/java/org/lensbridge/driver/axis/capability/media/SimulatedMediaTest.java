package org.lensbridge.driver.axis.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.AxisCamera;
import org.lensbridge.simulator.AxisModel;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedMedia;

/** Pictures and sound of a device with a login, over connections of their own. */
class SimulatedMediaTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void soundComesWithPicturesAndEndsWithThem() {
        try (AxisCamera camera = AxisCamera.builder()
                        .model(AxisModel.CURRENT)
                        .login(DeviceRig.USER, DeviceRig.PASSWORD)
                        .start();
                DeviceRig rig = new DeviceRig(AxisDriverFactory::new, camera.address())) {
            camera.setParameter("Audio.A0.Enabled", "yes");
            rig.connect();
            LiveVideo video = rig.capability(1, LiveVideo.class);
            CollectedMedia sink = new CollectedMedia();
            StreamHandle stream = video.open(video.profiles().get(0), sink);
            assertTrue(
                    Await.until(() -> sink.frames().stream().anyMatch(frame -> frame.track() == 1), SOON), "no sound");
            assertEquals(0, sink.frames().get(0).track());
            assertTrue(sink.packets().stream()
                    .anyMatch(packet -> packet instanceof MediaFormat format
                            && format.codec().equals(Codec.PCMU)));
            stream.close();
            assertTrue(Await.until(() -> camera.counters().streamsOpen() == 0, SOON), "still open");
        }
    }
}
