package org.lensbridge.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.simulator.DeviceBuilder;
import org.lensbridge.simulator.SimulatedDevice;
import org.lensbridge.transport.http.HttpTransport;

/** How many questions it takes to learn what a device can do. Stateless. */
public final class ConnectCost {
    private ConnectCost() {}

    /** Fails when a driver asks a device of this kind more than so many questions at its first connection, or one of them twice. */
    public static void requireAtMost(
            int most, Function<HttpTransport, DriverFactory> driver, DeviceBuilder<?, ? extends SimulatedDevice> kind) {
        kind.login(DeviceRig.USER, DeviceRig.PASSWORD);
        try (SimulatedDevice camera = kind.start();
                DeviceRig rig = new DeviceRig(driver, camera.address())) {
            rig.connect();
            List<String> answered = camera.requests().stream()
                    .filter(request -> request.status() != 401)
                    .map(request -> request.method() + " " + request.target())
                    .toList();
            assertTrue(answered.size() <= most, () -> String.join("\n", answered));
            assertEquals(answered.size(), Set.copyOf(answered).size(), () -> String.join("\n", answered));
        }
    }
}
