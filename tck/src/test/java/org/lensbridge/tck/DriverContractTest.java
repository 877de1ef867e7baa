package org.lensbridge.tck;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.DriverFactory;

/** The contract can be kept with the API alone, and by a device that has few capabilities. */
class DriverContractTest extends DriverContract {
    private final AtomicLong refused = new AtomicLong();

    @Override
    protected DriverFactory factory() {
        return new PaperDriver(device(), refused);
    }

    @Override
    protected RunningDevice device() {
        return new RunningDevice(
                DeviceAddress.parse("paper.example:80"),
                Credentials.login("reader", Secret.of("pencil")),
                Map.of(),
                () -> OptionalLong.of(refused.get()));
    }

    @Override
    protected Evidence evidence() {
        return new Evidence(device().address(), Map.of(Evidence.HTTP_SERVER, "paper"));
    }
}
