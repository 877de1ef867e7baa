package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.RtspContract;
import org.lensbridge.simulator.GenericCamera;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedMedia;

/** The first stream of H.264, whose description has a packetization mode that no standard knows. */
class GenericRtspTest extends RtspContract<GenericCamera> {
    GenericRtspTest() {
        super(GenericDriverFactory::new, GenericCamera.builder(), "h264");
    }

    @Test
    void everyStreamThatIsOfferedComes() {
        try (GenericCamera camera = GenericCamera.builder()
                        .login(DeviceRig.USER, DeviceRig.PASSWORD)
                        .start();
                DeviceRig rig = new DeviceRig(GenericDriverFactory::new, camera.address())) {
            rig.connect();
            LiveVideo video = rig.capability(1, LiveVideo.class);
            List<String> tokens = new ArrayList<>();
            for (StreamProfile profile :
                    video.profiles().subList(1, video.profiles().size())) {
                CollectedMedia sink = new CollectedMedia();
                StreamHandle stream = video.open(profile, sink);
                assertTrue(
                        Await.until(
                                () -> sink.packets().stream()
                                        .anyMatch(packet -> packet instanceof MediaFormat format
                                                && format.codec().equals(profile.codec())),
                                Duration.ofSeconds(20)),
                        profile::token);
                stream.close();
                tokens.add(profile.token());
            }
            assertEquals(List.of("h264", "h264_2", "h264_3", "jpeg"), tokens);
        }
    }
}
