package org.lensbridge.driver.dahua.capability.system;

import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.system.MaintenanceMethods;
import org.lensbridge.api.capability.system.ResetScope;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.operation.ConfigOperations;
import org.lensbridge.driver.dahua.operation.SystemOperations;
import org.lensbridge.driver.dahua.operation.TableRows;
import org.lensbridge.driver.support.operation.FileCopy;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValues;

/**
 * Maintenance by sections 4.6.21 to 4.6.25. The factory's settings come back by names of tables; users are no table, and stay. The document
 * has a request for copying the settings to a file, but none for bringing them back, and none for firmware. Thread-safe.
 */
final class DahuaMaintenance implements Maintenance {
    /** The tables that make a device reachable: of section 4.7, and two beyond the document in which devices hold their ports. */
    private static final List<String> REACH =
            List.of("Network", "PPPoE", "DDNS", "WLan", "UPnP", "RTSP", "Web", "HTTPS");

    private final OperationEngine engine;
    private final SessionScope scope;
    /** No request tells whether a firmware makes copies: it is taken to, until it does not know the request. */
    private volatile boolean backup = true;

    DahuaMaintenance(OperationEngine engine, SessionScope scope) {
        this.engine = engine;
        this.scope = scope;
    }

    @Override
    public MaintenanceMethods methods() {
        return new MaintenanceMethods(true, EnumSet.allOf(ResetScope.class), backup, false, false);
    }

    @Override
    public void restart() {
        engine.call(SystemOperations.REBOOT);
    }

    @Override
    public void shutdown() {
        engine.call(SystemOperations.SHUTDOWN);
    }

    /** What makes the device reachable goes last, since the device is gone from its address then. */
    @Override
    public void reset(ResetScope wanted) {
        List<Value> reach = reach();
        engine.call(SystemOperations.RESTORE_EXCEPT, Map.of("names", Value.of(reach)));
        if (wanted == ResetScope.ALL) {
            engine.call(SystemOperations.RESTORE, Map.of("names", Value.of(reach)));
        }
    }

    /** Those of the tables that the device has: it need not accept the names of others. */
    private List<Value> reach() {
        List<Value> names = new ArrayList<>();
        for (String name : REACH) {
            if (has(name)) {
                names.add(Value.of(name));
            }
        }
        if (names.isEmpty()) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "Nothing was reset: the device tells none of the tables that make it reachable, so they cannot be"
                            + " told from the rest.");
        }
        return names;
    }

    /** By the table's own row where there is one: some hold passwords. */
    private boolean has(String table) {
        Optional<Operation> row = TableRows.reading(table);
        try {
            return engine.ask(
                    row.orElse(ConfigOperations.ANY),
                    row.isPresent() ? Map.of() : Map.of("name", Value.of(table)),
                    reply -> !KeyValues.parse(reply.text()).values().isEmpty());
        } catch (CameraException e) {
            // Without its name a table goes back to the factory, and the device from its address: only a clear no is
            // one.
            if (!DahuaRefusals.isLack(e)) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public long backup(WritableByteChannel to, Progress progress) {
        try {
            return new FileCopy(engine, scope, SystemOperations.BACKUP, Map.of(), to, progress).once();
        } catch (CameraException e) {
            backup = backup && e.kind() != Kind.UNSUPPORTED;
            throw e;
        }
    }

    @Override
    public void restore(Upload file) {
        throw unsupported("Settings cannot be brought back from a file: the vendor's document has no request for it."
                + " Use the device's own page.");
    }

    @Override
    public void upgrade(Upload file) {
        throw unsupported("Firmware cannot be installed: the vendor's document has no request for it. Use the device's"
                + " own page or the vendor's tool.");
    }

    private static CameraException unsupported(String sentence) {
        return new CameraException(Kind.UNSUPPORTED, sentence);
    }
}
