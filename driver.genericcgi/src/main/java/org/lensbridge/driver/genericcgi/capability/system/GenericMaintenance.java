package org.lensbridge.driver.genericcgi.capability.system;

import java.nio.channels.WritableByteChannel;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.system.MaintenanceMethods;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.operation.SystemOperations;
import org.lensbridge.driver.support.operation.FileCopy;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * Maintenance by sections 5.1.6 to 5.1.11. The parts of a firmware upgrade come in the order of the document: what must be stopped is stopped, the
 * file is sent, and the device is started anew. Thread-safe.
 */
final class GenericMaintenance implements Maintenance {
    private static final MaintenanceMethods METHODS =
            new MaintenanceMethods(false, EnumSet.allOf(ResetScope.class), true, true, true);

    private final OperationEngine engine;
    private final SessionScope scope;

    GenericMaintenance(OperationEngine engine, SessionScope scope) {
        this.engine = engine;
        this.scope = scope;
    }

    @Override
    public MaintenanceMethods methods() {
        return METHODS;
    }

    @Override
    public void restart() {
        engine.call(SystemOperations.RESTART);
    }

    @Override
    public void shutdown() {
        throw new CameraException(
                Kind.UNSUPPORTED,
                "The device cannot be switched off by a request: the vendor's document has none for it.");
    }

    @Override
    public void reset(ResetScope wanted) {
        engine.call(wanted == ResetScope.ALL ? SystemOperations.HARD_DEFAULTS : SystemOperations.DEFAULTS);
    }

    @Override
    public long backup(WritableByteChannel to, Progress progress) {
        return new FileCopy(engine, scope, SystemOperations.BACKUP, Map.of(), to, progress).once();
    }

    @Override
    public void restore(Upload file) {
        engine.upload(SystemOperations.RESTORE, Map.of(), file);
    }

    /**
     * A file that did not go out completely changed nothing, and the device is started anew for the sake of its streams. One that did is never
     * followed by a restart unless the device confirmed it: it may still be writing.
     */
    @Override
    public void upgrade(Upload file) {
        Map<String, Value> named = Map.of("filename", Value.of(name(file)));
        engine.check(SystemOperations.UPGRADE, named);
        engine.call(SystemOperations.BEFORE_UPGRADE);
        AtomicLong done = new AtomicLong();
        Progress watched = (now, total) -> {
            boolean goesOn = file.progress().advanced(now, total);
            done.set(goesOn ? now : 0);
            return goesOn;
        };
        try {
            engine.upload(
                    SystemOperations.UPGRADE,
                    named,
                    new Upload(file.fileName(), file.contentType(), file.length(), file.content(), watched));
        } catch (CameraException e) {
            if (done.get() < file.length()) {
                attempt(SystemOperations.RESTART);
                throw e;
            }
            throw new CameraException(
                            e.kind(),
                            e.reason()
                                    + " The device has stopped its streams for the upgrade: restart it when it has been"
                                    + " quiet for some minutes.",
                            e)
                    .during(e.operation());
        }
        attempt(SystemOperations.RESTART);
    }

    /** A device that restarts by itself answers no more. */
    private void attempt(Operation row) {
        try {
            engine.call(row);
        } catch (CameraException ignored) {
            // It is away already, or its status will tell.
        }
    }

    /** People keep files in folders; what the device goes by is the name alone. */
    private static String name(Upload file) {
        String name = file.fileName()
                .substring(Math.max(
                                file.fileName().lastIndexOf('/'),
                                file.fileName().lastIndexOf('\\'))
                        + 1);
        if (SystemOperations.FIRMWARE_FILES.stream().noneMatch(name::equalsIgnoreCase)) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was sent. A firmware file of this family has one of the names "
                            + String.join(", ", SystemOperations.FIRMWARE_FILES) + ", not '" + name
                            + "': the device tells by the name what it is.");
        }
        return name;
    }
}
