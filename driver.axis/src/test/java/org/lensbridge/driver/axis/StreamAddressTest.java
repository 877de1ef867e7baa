package org.lensbridge.driver.axis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.driver.axis.capability.image.TreeCamera;

/** The addresses of streams for RTSP clients. */
class StreamAddressTest {
    private final TreeCamera camera = new TreeCamera(
            """
            Brand.Brand=AXIS
            Brand.ProdNbr=P1234
            Properties.Firmware.Version=9.1
            Properties.System.SerialNumber=00408C112233
            Image.I0.Enabled=yes
            """);

    @AfterEach
    void close() throws Exception {
        camera.close();
    }

    private String address() {
        camera.connect();
        return camera.capability(0, Operations.class)
                .invoke("rtsp.live", Map.of())
                .toString();
    }

    @Test
    void nameThePortThatTheDeviceSays() {
        camera.set("Network.RTSP.Port=8554");
        assertTrue(address().contains("rtsp://127.0.0.1:8554/axis-media/media.amp"), this::address);
    }

    @Test
    void nameTheUsualPortOfADeviceThatSaysNone() {
        assertTrue(address().contains("rtsp://127.0.0.1:554/axis-media/media.amp"), this::address);
    }
}
