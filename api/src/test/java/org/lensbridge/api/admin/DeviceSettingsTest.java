package org.lensbridge.api.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;

class DeviceSettingsTest {
    private static final DeviceId GATE = new DeviceId("gate");

    @Test
    void areBuiltOneByOne() {
        assertEquals(
                new DeviceSettings(
                        GATE,
                        DeviceAddress.parse("https://192.0.2.2"),
                        "acme",
                        "yard",
                        "first-use",
                        false,
                        "north",
                        Map.of("floor", "2"),
                        Map.of("mjpegPort", "8080")),
                DeviceSettings.of(GATE, DeviceAddress.parse("192.0.2.1"), "gate")
                        .withAddress(DeviceAddress.parse("https://192.0.2.2"))
                        .withDriver("acme")
                        .withCredentials("yard")
                        .withTls("first-use")
                        .withEnabled(false)
                        .withSite("north")
                        .withLabels(Map.of("floor", "2"))
                        .withOptions(Map.of("mjpegPort", "8080")));
    }
}
