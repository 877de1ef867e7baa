package org.lensbridge.driver.testkit;

import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.simulator.DeviceBuilder;
import org.lensbridge.simulator.SimulatedDevice;
import org.lensbridge.tck.DriverContract;
import org.lensbridge.tck.RunningDevice;
import org.lensbridge.transport.http.HostLimits;
import org.lensbridge.transport.http.HttpTransport;
import org.lensbridge.transport.http.HttpTransports;

/**
 * The contract that every driver must keep, against a simulated device, which may be changed.
 *
 * @param <D> what stands for the device
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SimulatedContract<D extends SimulatedDevice> extends DriverContract {
    private static final String USER = "integrator";
    private static final String PASSWORD = "q4&n=9+#%";

    private final Function<HttpTransport, DriverFactory> driver;
    private final DeviceBuilder<?, D> kind;
    private final Map<String, String> facts;
    private D camera;
    private HttpTransports transport;

    /** A driver and the kind of device that it is tried on; {@code facts} are evidence of the kind. */
    protected SimulatedContract(
            Function<HttpTransport, DriverFactory> driver, DeviceBuilder<?, D> kind, Map<String, String> facts) {
        this.driver = driver;
        this.kind = kind;
        this.facts = Map.copyOf(facts);
    }

    /** The driver's options for the device. */
    protected Map<String, Value> options(D device) {
        return Map.of();
    }

    @BeforeAll
    final void start() {
        kind.login(USER, PASSWORD);
        kind.pictureSize(320, 240);
        kind.framesPerSecond(25);
        camera = kind.start();
        // The contract asks for more in seconds than an application does in minutes.
        transport = HttpTransports.create(HostLimits.DEFAULT.withRequestsPerSecond(1_000));
    }

    @AfterAll
    final void stop() {
        transport.close();
        camera.close();
    }

    @Override
    protected final DriverFactory factory() {
        return driver.apply(transport);
    }

    @Override
    protected final RunningDevice device() {
        return new RunningDevice(
                DeviceAddress.parse(camera.address().toString()),
                Credentials.login(USER, Secret.of(PASSWORD)),
                options(camera),
                () -> OptionalLong.of(camera.counters().failedLogins()));
    }

    @Override
    protected final Evidence evidence() {
        return new Evidence(device().address(), facts);
    }

    @Override
    public final boolean mayBeChanged() {
        return true;
    }
}
