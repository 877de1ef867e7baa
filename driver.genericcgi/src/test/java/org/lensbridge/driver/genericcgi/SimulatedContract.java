package org.lensbridge.driver.genericcgi;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.simulator.GenericCamera;
import org.lensbridge.simulator.GenericModel;
import org.lensbridge.tck.DriverContract;
import org.lensbridge.tck.RunningDevice;
import org.lensbridge.transport.http.HostLimits;
import org.lensbridge.transport.http.HttpTransports;

/** The contract that every driver must keep, against a simulated device, which may be changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SimulatedContract extends DriverContract {
    private static final String USER = "integrator";
    private static final String PASSWORD = "w4&d=5+#%";

    private final GenericModel model;
    private GenericCamera camera;
    private HttpTransports transport;

    SimulatedContract(GenericModel model) {
        this.model = model;
    }

    @BeforeAll
    void start() {
        camera = GenericCamera.builder()
                .model(model)
                .login(USER, PASSWORD)
                .pictureSize(320, 240)
                .framesPerSecond(25)
                .start();
        // The contract asks for more in seconds than an application does in minutes.
        transport = HttpTransports.create(HostLimits.DEFAULT.withRequestsPerSecond(1_000));
    }

    @AfterAll
    void stop() {
        transport.close();
        camera.close();
    }

    @Override
    protected DriverFactory factory() {
        return new GenericDriverFactory(transport);
    }

    @Override
    protected RunningDevice device() {
        return new RunningDevice(
                DeviceAddress.parse(camera.address().toString()),
                Credentials.login(USER, Secret.of(PASSWORD)),
                Map.of(
                        GenericDriverFactory.MJPEG_PORT,
                        Value.of(Integer.toString(camera.mjpegAddress().getPort()))),
                () -> OptionalLong.of(camera.counters().failedLogins()));
    }

    @Override
    protected Evidence evidence() {
        return new Evidence(device().address(), Map.of(Evidence.HTTP_TITLE, "DynaColor IP Camera"));
    }

    @Override
    public boolean mayBeChanged() {
        return true;
    }
}
