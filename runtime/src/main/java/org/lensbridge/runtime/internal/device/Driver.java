package org.lensbridge.runtime.internal.device;

import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.driver.DriverInfo;

/**
 * A registered driver.
 *
 * @param bundle the id of its bundle
 */
record Driver(DriverFactory factory, DriverInfo info, long bundle) {
    String name() {
        return info.name();
    }
}
