package org.lensbridge.driver.genericcgi.capability.storage;

import java.util.List;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.api.capability.system.NetworkShare;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.operation.StorageOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;

/** The local storage, one device that tells neither its size nor its state: what its files take is counted. Thread-safe. */
final class GenericStorage implements Storage {
    /** What the document calls it. */
    private static final String LOCAL = "local";

    private final Ground ground;
    private final StoredFiles files;

    GenericStorage(Ground ground, StoredFiles files) {
        this.ground = ground;
        this.files = files;
    }

    @Override
    public List<Disk> disks() {
        try {
            long used = files.list(true).stream()
                    .mapToLong(file -> Math.max(0, file.size()))
                    .sum();
            return List.of(new Disk(LOCAL, "Local storage", Disk.State.NORMAL, 0, used));
        } catch (CameraException e) {
            if (e.kind() != Kind.INVALID_ARGUMENT && e.kind() != Kind.PROTOCOL) {
                throw e;
            }
            // It refuses the list, for which the document knows no words.
            return List.of(new Disk(LOCAL, "Local storage", Disk.State.UNKNOWN, 0, 0));
        }
    }

    @Override
    public void format(String token) {
        if (!token.equals(LOCAL)) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "The device has one storage, '" + LOCAL + "', and none named '" + token + "'.");
        }
        ground.engine().call(StorageOperations.FORMAT);
    }

    @Override
    public List<NetworkShare> shares() {
        ground.scope().ensureOpen();
        return List.of();
    }

    @Override
    public String putShare(NetworkShare share) {
        throw new CameraException(
                Kind.UNSUPPORTED,
                "Servers for recordings cannot be set: the vendor's document has no request for them. Look among the"
                        + " device's settings.");
    }
}
