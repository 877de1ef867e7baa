package org.lensbridge.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverFactory;

/** Opens sessions with the device and closes them after each test. */
abstract class DeviceBench implements Bench {
    private final List<AutoCloseable> opened = new ArrayList<>();

    /** The driver; may be called often. */
    protected abstract DriverFactory factory();

    /** The device; may be called often and always tells the same. */
    protected abstract RunningDevice device();

    @Override
    public boolean mayBeChanged() {
        return false;
    }

    @AfterEach
    void closeWhatWasOpened() throws Exception {
        for (AutoCloseable resource : opened) {
            resource.close();
        }
    }

    /** A session that is closed after the test. */
    final DeviceSession open(DeviceConfig config) {
        LentContext context = new LentContext();
        DeviceSession session = factory().open(config, context);
        opened.add(session);
        opened.add(context);
        return session;
    }

    private Connected connected(DeviceConfig config) {
        DeviceSession session = open(config);
        return new Connected(session, session.connect());
    }

    @Override
    public final Connected connected() {
        return connected(device().config());
    }

    @Override
    public final Connected connectedAs(Credentials login) {
        return connected(device().config(device().address(), login));
    }

    @Override
    public final Connected connectedThrough(Relay relay) {
        DeviceAddress door = new DeviceAddress("http", "127.0.0.1", relay.port());
        return connected(device().config(door, device().credentials()));
    }

    @Override
    public final Relay relay() {
        DeviceAddress address = device().address();
        assumeTrue(address.scheme().equals("http"), "TLS to a relay would not be with the device");
        try {
            Relay relay = new Relay(address.host(), address.port());
            opened.add(relay);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
