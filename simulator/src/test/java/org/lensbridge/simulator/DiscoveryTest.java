package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The neighbours of 14.1. */
class DiscoveryTest {
    private static final String ATTACH = "deviceDiscovery.cgi?action=attach";

    @ParameterizedTest
    @EnumSource(DeviceKind.class)
    void everyKindKnowsItsNeighbours(DeviceKind kind) throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().kind(kind).start()) {
            List<String> lines = Ask.lines(camera, ATTACH);
            assertEquals(4 * 21, lines.size());
            assertTrue(
                    lines.containsAll(List.of(
                            "deviceInfo[0].DeviceClass=VTO",
                            "deviceInfo[0].IPv4Address.IPAddress=192.0.2.101",
                            "deviceInfo[3].DeviceClass=VTS",
                            "deviceInfo[3].Port=37777")),
                    lines.toString());
        }
    }

    @Test
    void tellsThoseOfOneClassOnly() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start()) {
            List<String> lines = Ask.lines(camera, ATTACH + "&DeviceClass=VTH");
            assertEquals(2 * 21, lines.size());
            assertTrue(lines.contains("deviceInfo[1].SerialNo=SIM0003VTH"), lines.toString());
            assertEquals("", Ask.text(camera, ATTACH + "&DeviceClass=SHG"));
            assertTrue(Ask.text(camera, ATTACH + "&DeviceClass=IPC").contains("ErrorID=4"));
        }
    }
}
