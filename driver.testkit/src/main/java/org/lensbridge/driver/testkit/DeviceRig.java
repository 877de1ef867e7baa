package org.lensbridge.driver.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.driver.DriverInfo;
import org.lensbridge.tck.LentContext;
import org.lensbridge.transport.http.HttpTransport;
import org.lensbridge.transport.http.HttpTransports;

/** A session with a device, and all that it needs; closes all of it. */
public class DeviceRig implements AutoCloseable {
    /** With whom the rig logs in. */
    public static final String USER = "admin";

    /** The password of {@link #USER}, with a character that addresses must encode. */
    public static final String PASSWORD = "t3st&Pass";

    private final HttpTransports transport = HttpTransports.create();
    private final LentContext context = new LentContext();
    private final DeviceSession session;

    /** A session with the usual login and timeout, and without options: {@code new DeviceRig(AcmeDriverFactory::new, camera.address())}. */
    public DeviceRig(Function<HttpTransport, DriverFactory> factory, Object address) {
        this(factory, address, login(), Map.of(), Duration.ofSeconds(5));
    }

    public DeviceRig(
            Function<HttpTransport, DriverFactory> factory,
            Object address,
            Credentials login,
            Map<String, Value> options,
            Duration timeout) {
        session = factory.apply(transport)
                .open(
                        new DeviceConfig(
                                new DeviceId("rig"),
                                DeviceAddress.parse(address.toString()),
                                login,
                                Trust.SYSTEM,
                                timeout,
                                options),
                        context);
    }

    /** {@link #USER} and {@link #PASSWORD}. */
    public static Credentials login() {
        return Credentials.login(USER, Secret.of(PASSWORD));
    }

    /** What a driver says of itself. */
    public static DriverInfo info(Function<HttpTransport, DriverFactory> factory) {
        try (HttpTransports transport = HttpTransports.create()) {
            return factory.apply(transport).info();
        }
    }

    /** Connects, and answers with what the device is. */
    public final Description connect() {
        return session.connect();
    }

    /** A capability that the device has. */
    public final <C extends Capability> C capability(int channel, Class<C> type) {
        return session.capability(channel, type).orElseThrow();
    }

    /** The session. */
    public final DeviceSession session() {
        return session;
    }

    /** What stands in for the runtime. */
    public final LentContext context() {
        return context;
    }

    /** The transport that the driver has. */
    public final HttpTransports transport() {
        return transport;
    }

    @Override
    public final void close() {
        session.close();
        context.close();
        transport.close();
    }
}
