package org.lensbridge.runtime.internal.device;

import java.util.Objects;
import org.lensbridge.api.driver.DriverInfo;

/**
 * A driver that runs, without anything of its bundle.
 *
 * @param bundle the id of its bundle
 * @param devices how many devices it serves now
 */
public record RunningDriver(DriverInfo info, long bundle, int devices) {
    public RunningDriver {
        Objects.requireNonNull(info);
    }
}
