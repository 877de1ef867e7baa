package org.lensbridge.driver.excelsense.capability.system;

import java.nio.channels.WritableByteChannel;
import java.util.Set;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.system.MaintenanceMethods;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.operation.MaintenanceOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/** Maintenance by chapter "Camera Maintenance", which has a restart and a reset of everything. Thread-safe. */
final class ExcelsenseMaintenance implements Maintenance {
    private static final MaintenanceMethods METHODS =
            new MaintenanceMethods(false, Set.of(ResetScope.ALL), false, false, false);

    private final OperationEngine engine;
    private final SessionScope scope;

    ExcelsenseMaintenance(OperationEngine engine, SessionScope scope) {
        this.engine = engine;
        this.scope = scope;
    }

    @Override
    public MaintenanceMethods methods() {
        return METHODS;
    }

    @Override
    public void restart() {
        scope.ensureOpen();
        engine.call(MaintenanceOperations.RESTART);
    }

    @Override
    public void shutdown() {
        throw unsupported("switching a camera off");
    }

    @Override
    public void reset(ResetScope wanted) {
        scope.ensureOpen();
        if (wanted != ResetScope.ALL) {
            throw unsupported("factory settings that keep those of the network");
        }
        engine.call(MaintenanceOperations.RESET);
    }

    @Override
    public long backup(WritableByteChannel to, Progress progress) {
        throw unsupported("a file of the settings");
    }

    @Override
    public void restore(Upload file) {
        throw unsupported("a file of the settings");
    }

    @Override
    public void upgrade(Upload file) {
        throw unsupported("new firmware");
    }

    private static CameraException unsupported(String what) {
        return new CameraException(Kind.UNSUPPORTED, "The vendor's document has no request for " + what + ".");
    }
}
