package org.lensbridge.driver.axis.capability.system;

import java.nio.channels.WritableByteChannel;
import java.util.EnumSet;
import java.util.Map;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.system.MaintenanceMethods;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.FirmwareOperations;
import org.lensbridge.driver.axis.operation.MaintenanceOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * Maintenance by {@code firmwaremanagement.cgi}, or by the programs that it replaces. The vendor's documents have no request for copying the settings
 * to a file, and none that switches the device off. Without state; thread-safe.
 */
final class AxisMaintenance implements Maintenance {
    private static final MaintenanceMethods METHODS =
            new MaintenanceMethods(false, EnumSet.allOf(ResetScope.class), false, false, true);

    private final OperationEngine engine;
    private final SessionScope scope;
    private final boolean managed;

    /** {@code managed} says whether the device lists firmware management. */
    AxisMaintenance(OperationEngine engine, SessionScope scope, boolean managed) {
        this.engine = engine;
        this.scope = scope;
        this.managed = managed;
    }

    @Override
    public MaintenanceMethods methods() {
        return METHODS;
    }

    @Override
    public void restart() {
        scope.ensureOpen();
        if (managed) {
            engine.call(FirmwareOperations.REBOOT);
        } else {
            call(MaintenanceOperations.RESTART, MaintenanceOperations.ADMIN_RESTART);
        }
    }

    @Override
    public void reset(ResetScope wanted) {
        scope.ensureOpen();
        boolean all = wanted == ResetScope.ALL;
        if (managed) {
            engine.call(FirmwareOperations.DEFAULTS, Map.of(FirmwareOperations.MODE, Value.of(all ? "hard" : "soft")));
        } else if (all) {
            call(MaintenanceOperations.HARD_DEFAULTS, MaintenanceOperations.ADMIN_HARD_DEFAULTS);
        } else {
            call(MaintenanceOperations.DEFAULTS, MaintenanceOperations.ADMIN_DEFAULTS);
        }
    }

    /** A firmware that does not know a request has not done it. */
    private void call(Operation row, Operation older) {
        try {
            engine.call(row);
        } catch (CameraException e) {
            if (e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
            engine.call(older);
        }
    }

    /** The device keeps its settings. Older firmware is not taken: it needs those of the factory, which operations bring back as well. */
    @Override
    public void upgrade(Upload file) {
        scope.ensureOpen();
        if (file.length() == 0) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "Nothing was sent. The file is empty.");
        }
        if (managed) {
            engine.upload(FirmwareOperations.UPGRADE, Map.of(), FirmwareForm.of(file));
        } else {
            String name = FirmwareForm.name(file);
            engine.upload(MaintenanceOperations.UPGRADE, Map.of("file", Value.of(name)), file);
        }
    }

    @Override
    public void shutdown() {
        throw unsupported("The device cannot be switched off by a request: the vendor's documents have none for it.");
    }

    @Override
    public long backup(WritableByteChannel to, Progress progress) {
        throw unsupported("The settings cannot be copied to a file: the vendor's documents have no request for it.");
    }

    @Override
    public void restore(Upload file) {
        throw unsupported(
                "Settings cannot be brought back from a file: the vendor's documents have no request for it.");
    }

    private static CameraException unsupported(String sentence) {
        return new CameraException(Kind.UNSUPPORTED, sentence);
    }
}
