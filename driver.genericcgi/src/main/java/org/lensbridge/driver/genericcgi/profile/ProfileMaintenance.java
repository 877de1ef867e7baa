package org.lensbridge.driver.genericcgi.profile;

import java.util.Map;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.system.MaintenanceMethods;
import org.lensbridge.driver.support.operation.Operation;

/** Restarting by the profile's request; it has none for the rest. Thread-safe. */
record ProfileMaintenance(Operation row, Ground ground) implements Maintenance {
    @Override
    public MaintenanceMethods methods() {
        return MaintenanceMethods.RESTART;
    }

    @Override
    public void restart() {
        ground.engine().call(row, Map.of());
    }
}
