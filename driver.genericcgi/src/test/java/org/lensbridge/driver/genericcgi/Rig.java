package org.lensbridge.driver.genericcgi;

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
    static final String USER = "Admin";
    static final String PASSWORD = "yardGate7";

    final HttpTransports transport = HttpTransports.create();
    final LentContext context = new LentContext();
    final DeviceSession session;

    private Rig(String address, Credentials login, Map<String, Value> options) {
        session = new GenericDriverFactory(transport)
                .open(
                        new DeviceConfig(
                                new DeviceId("rig"),
                                DeviceAddress.parse(address),
                                login,
                                Trust.SYSTEM,
                                Duration.ofSeconds(5),
                                options),
                        context);
    }

    /** The administrator's session. */
    static Rig to(CgiCamera camera) {
        return as(camera, USER, PASSWORD);
    }

    static Rig as(CgiCamera camera, String user, String password) {
        return new Rig(camera.address(), Credentials.login(user, Secret.of(password)), Map.of());
    }

    /** The administrator's session with options of the driver. */
    static Rig with(CgiCamera camera, Map<String, Value> options) {
        return new Rig(camera.address(), Credentials.login(USER, Secret.of(PASSWORD)), options);
    }

    /** A session that has connected. */
    static Rig connected(CgiCamera camera) {
        Rig rig = to(camera);
        rig.connect();
        return rig;
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
