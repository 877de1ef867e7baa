package org.lensbridge.driver.genericcgi.profile;

import java.nio.channels.WritableByteChannel;
import java.util.Map;
import java.util.Set;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.system.MaintenanceMethods;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;

/** Restarting by the profile's request; it has none for the rest. Thread-safe. */
record ProfileMaintenance(Operation row, Ground ground) implements Maintenance {
    private static final MaintenanceMethods METHODS = new MaintenanceMethods(false, Set.of(), false, false, false);

    @Override
    public MaintenanceMethods methods() {
        return METHODS;
    }

    @Override
    public void restart() {
        ground.engine().call(row, Map.of());
    }

    @Override
    public void shutdown() {
        throw lacking("switches it off");
    }

    @Override
    public void reset(ResetScope scope) {
        throw lacking("brings back the settings from the factory");
    }

    @Override
    public long backup(WritableByteChannel to, Progress progress) {
        throw lacking("copies its settings");
    }

    @Override
    public void restore(Upload file) {
        throw lacking("brings back settings from a file");
    }

    @Override
    public void upgrade(Upload file) {
        throw lacking("installs firmware");
    }

    private static CameraException lacking(String what) {
        return new CameraException(Kind.UNSUPPORTED, "The profile of this camera has no request that " + what + ".");
    }
}
