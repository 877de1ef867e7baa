package org.lensbridge.driver.dahua;

import java.time.Duration;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.driver.testkit.DeviceRig;

/** A session of this driver with a device, and all that it needs. */
final class Rig extends DeviceRig {
    Rig(String address, Map<String, Value> options, Duration timeout) {
        super(DahuaDriverFactory::new, address, login(), options, timeout);
    }

    private Rig(Object address, Credentials login, Duration timeout) {
        super(DahuaDriverFactory::new, address, login, Map.of(), timeout);
    }

    /** A session with the usual timeout and no options. */
    static Rig to(Object address) {
        return as(address, login(), Duration.ofSeconds(5));
    }

    /** The same with another login. */
    static Rig as(Object address, Credentials login, Duration timeout) {
        return new Rig(address, login, timeout);
    }
}
