package org.lensbridge.driver.axis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.AxisCamera;
import org.lensbridge.simulator.AxisModel;

/** How much a device is asked while it is connected. */
class ConnectRequestsTest {
    private static final int CHALLENGE = 1;

    @ParameterizedTest
    @EnumSource
    void areFewWhateverTheDeviceHas(AxisModel model) throws Exception {
        try (AxisCamera camera = AxisCamera.builder()
                        .model(model)
                        .login(DeviceRig.USER, DeviceRig.PASSWORD)
                        .start();
                DeviceRig rig = new DeviceRig(AxisDriverFactory::new, camera.address())) {
            rig.connect();
            assertTrue(camera.requests().size() <= CHALLENGE + 4, () -> "" + camera.requests());
        }
    }
}
