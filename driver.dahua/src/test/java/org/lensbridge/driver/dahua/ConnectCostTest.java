package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DeviceKind;
import org.lensbridge.simulator.LoggedRequest;

/** How many questions it takes to learn what a device can do. */
class ConnectCostTest {
    private static final String PROTOCOL = "getCurrentProtocolCaps";

    @ParameterizedTest
    @ValueSource(ints = {16, 64})
    void recordersAreAskedAsMuchAsCamerasAndForTheirPositioners(int channels) {
        try (DahuaCamera recorder = DahuaCamera.builder()
                        .kind(DeviceKind.RECORDER)
                        .login(Rig.USER, Rig.PASSWORD)
                        .channels(channels)
                        .start();
                Rig rig = Rig.to(recorder.address())) {
            rig.connect();
            List<String> asked =
                    recorder.requests().stream().map(LoggedRequest::target).toList();
            assertEquals(
                    channels,
                    asked.stream().filter(target -> target.contains(PROTOCOL)).count());
            assertTrue(asked.size() - channels < 32, asked::toString);
        }
    }

    @Test
    void onePositionerAmongManyChannelsIsFoundByOneQuestionEach() throws Exception {
        try (ScriptedCamera recorder = new ScriptedCamera(target -> Optional.of(
                        target.endsWith("getSystemInfo")
                                ? "serialNumber=X1\r\ndeviceType=NVR\r\n"
                                : target.endsWith("devVideoInput.cgi?action=getCollect")
                                        ? "result=16\r\n"
                                        : target.endsWith(PROTOCOL + "&channel=9")
                                                ? "caps.Name=DH-SD1\r\ncaps.PanSpeedMax=8\r\n"
                                                : "Error\r\nErrorID=4, Detail=Request invalid param!\r\n"));
                Rig rig = Rig.to(recorder.address())) {
            rig.connect();
            assertTrue(rig.session().capability(9, PanTiltZoom.class).isPresent());
            assertTrue(rig.session().capability(9, Lens.class).isPresent());
            assertTrue(rig.session().capability(8, PanTiltZoom.class).isEmpty());
            assertEquals(
                    16,
                    recorder.targets().stream()
                            .filter(target -> target.contains(PROTOCOL))
                            .count());
        }
    }
}
