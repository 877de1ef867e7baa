package org.lensbridge.driver.dahua;

import java.time.Duration;
import java.util.Map;
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
import org.lensbridge.tck.LentContext;
import org.lensbridge.transport.http.HttpTransports;

/** A session with a device, and all that it needs. */
final class Rig implements AutoCloseable {
    static final String USER = "admin";
    static final String PASSWORD = "t3st&Pass";

    final HttpTransports transport = HttpTransports.create();
    final LentContext context = new LentContext();
    final DeviceSession session;

    Rig(String address, Map<String, Value> options, Duration timeout) {
        this(address, Credentials.login(USER, Secret.of(PASSWORD)), options, timeout);
    }

    private Rig(String address, Credentials login, Map<String, Value> options, Duration timeout) {
        session = new DahuaDriverFactory(transport)
                .open(
                        new DeviceConfig(
                                new DeviceId("rig"),
                                DeviceAddress.parse(address),
                                login,
                                Trust.SYSTEM,
                                timeout,
                                options),
                        context);
    }

    /** A session with the usual timeout and no options. */
    static Rig to(Object address) {
        return new Rig(address.toString(), Map.of(), Duration.ofSeconds(5));
    }

    /** The same with another login. */
    static Rig as(Object address, Credentials login, Duration timeout) {
        return new Rig(address.toString(), login, Map.of(), timeout);
    }

    Description connect() {
        return session.connect();
    }

    <C extends Capability> C capability(int channel, Class<C> type) {
        return session.capability(channel, type).orElseThrow();
    }

    @Override
    public void close() {
        session.close();
        context.close();
        transport.close();
    }
}
