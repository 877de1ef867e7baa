package org.lensbridge.driver.axis.capability.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.api.capability.system.NetworkShare;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.StorageOperations;
import org.lensbridge.driver.support.codec.XmlElement;
import org.lensbridge.driver.support.codec.XmlReader;
import org.lensbridge.driver.support.operation.OperationEngine;

/** Disks and servers (network-video/edge-storage-api). Without state; called on the device's lane. */
final class AxisStorage implements Storage {
    private static final Set<String> FILE_SYSTEMS = Set.of("ext4", "vfat", "cifs");

    private final OperationEngine engine;
    private final NetworkShares shares;

    AxisStorage(OperationEngine engine) {
        this.engine = engine;
        this.shares = new NetworkShares(engine);
    }

    @Override
    public List<Disk> disks() {
        return Disks.of(list());
    }

    private XmlElement list() {
        return engine.ask(StorageOperations.DISKS, Map.of(), reply -> XmlReader.read(reply.text()));
    }

    @Override
    public void format(String token) {
        XmlElement disk = list().all("disk")
                .filter(each -> each.attribute("diskid").orElse("").strip().equals(token))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                                Kind.INVALID_ARGUMENT, "The device has no disk '" + token + "'. List its disks again.")
                        .during(StorageOperations.FORMAT.name()));
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put(StorageOperations.DISK, Value.of(token));
        String present = disk.attribute("filesystem").orElse("").strip().toLowerCase(Locale.ROOT);
        if (FILE_SYSTEMS.contains(present)) {
            arguments.put(StorageOperations.FILE_SYSTEM, Value.of(present));
        }
        engine.call(StorageOperations.FORMAT, arguments);
    }

    @Override
    public List<NetworkShare> shares() {
        return shares.list();
    }

    @Override
    public String putShare(NetworkShare share) {
        return shares.put(share);
    }
}
