package org.lensbridge.driver.support.operation;

import java.nio.channels.WritableByteChannel;
import java.util.Set;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.system.MaintenanceMethods;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * Maintenance by rows, of vendors whose documents have a restart and a reset of everything, and no more: no file of the settings, no upgrade, nothing
 * that says that factory settings leave a camera where it is. Thread-safe.
 */
public final class RowMaintenance implements Maintenance {
    private static final MaintenanceMethods METHODS =
            new MaintenanceMethods(false, Set.of(ResetScope.ALL), false, false, false);

    private final OperationEngine engine;
    private final SessionScope scope;
    private final Operation restart;
    private final Operation reset;

    /** By these two rows, neither of which has arguments. */
    public RowMaintenance(OperationEngine engine, SessionScope scope, Operation restart, Operation reset) {
        this.engine = engine;
        this.scope = scope;
        this.restart = restart;
        this.reset = reset;
    }

    @Override
    public MaintenanceMethods methods() {
        return METHODS;
    }

    @Override
    public void restart() {
        scope.ensureOpen();
        engine.call(restart);
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
        engine.call(reset);
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
