package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.GenericCamera;
import org.lensbridge.simulator.GenericModel;

/** How many questions it takes to learn what a device can do. */
class ConnectCostTest {
    private static final int MOST = 8;

    @ParameterizedTest
    @EnumSource
    void isAsSmallForEveryModelAndNothingIsAskedTwice(GenericModel model) {
        try (GenericCamera camera = GenericCamera.builder()
                        .model(model)
                        .login(DeviceRig.USER, DeviceRig.PASSWORD)
                        .start();
                DeviceRig rig = new DeviceRig(GenericDriverFactory::new, camera.address())) {
            rig.connect();
            List<String> answered = camera.requests().stream()
                    .filter(request -> request.status() != 401)
                    .map(request -> request.method() + " " + request.target())
                    .toList();
            assertTrue(answered.size() <= MOST, () -> String.join("\n", answered));
            assertEquals(answered.size(), Set.copyOf(answered).size(), () -> String.join("\n", answered));
        }
    }
}
