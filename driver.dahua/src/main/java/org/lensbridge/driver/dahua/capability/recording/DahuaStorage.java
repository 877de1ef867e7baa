package org.lensbridge.driver.dahua.capability.recording;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.api.capability.system.NetworkShare;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.operation.StorageOperations;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.text.KeyValueDocument;

/** Disks by section 6.1 and servers by 6.2. The document has no request that formats. Without state; called on the device's lane. */
final class DahuaStorage implements Storage {
    private final OperationEngine engine;
    private final NetworkShares shares;

    DahuaStorage(OperationEngine engine) {
        this.engine = engine;
        this.shares = new NetworkShares(engine);
    }

    @Override
    public List<Disk> disks() {
        return orNone(() -> {
            KeyValueDocument answer = ask(StorageOperations.DISKS);
            return Disks.areNamed(answer) ? Disks.of(answer, List.of()) : Disks.of(answer, names());
        });
    }

    private List<String> names() {
        return orNone(() -> Disks.names(ask(StorageOperations.NAMES)));
    }

    @Override
    public void format(String token) {
        throw new CameraException(
                Kind.UNSUPPORTED,
                "The vendor's interface has no request that formats a disk. Use the device's own menu.");
    }

    @Override
    public List<NetworkShare> shares() {
        return orNone(shares::list);
    }

    @Override
    public String putShare(NetworkShare share) {
        return shares.put(share);
    }

    private KeyValueDocument ask(Operation row) {
        return engine.lines(row, Map.of());
    }

    /** A device that does not know the request has none of what it is about. */
    private static <T> List<T> orNone(Supplier<List<T>> request) {
        try {
            return request.get();
        } catch (CameraException e) {
            if (DahuaRefusals.isLack(e)) {
                return List.of();
            }
            throw e;
        }
    }
}
