package org.lensbridge.api.capability;

import java.util.List;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.api.capability.system.NetworkShare;
import org.lensbridge.api.error.CameraException;
import org.osgi.annotation.versioning.ConsumerType;

/** Where a device keeps what it records: a capability of the device itself. */
@ConsumerType
public interface Storage extends Capability {
    /** The disks and cards. */
    List<Disk> disks();

    /**
     * Erases a disk and makes it usable; returns when the device has begun, and {@link #disks()} tells when it is done. Cannot
     * be undone: ask first.
     *
     * @throws org.lensbridge.api.error.CameraException UNSUPPORTED where the device offers no such request
     */
    default void format(String token) {
        throw CameraException.notOffered();
    }

    /** The servers; empty where a device has none or cannot use any. */
    default List<NetworkShare> shares() {
        return List.of();
    }

    /**
     * Stores a server in place of the one with its token, or as a new one when the token is empty.
     *
     * @return its token
     * @throws org.lensbridge.api.error.CameraException UNSUPPORTED where the device can use none
     */
    default String putShare(NetworkShare share) {
        throw CameraException.notOffered();
    }
}
