package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Disks, network shares and storage groups: chapter 6. */
public final class StorageOperations {
    private static final String DEVICES = "/cgi-bin/storageDevice.cgi?action=";

    /** Section 6.1.2. */
    public static final Operation NAMES =
            state("storage.names", "6.1.2", DEVICES + "factory.getCollect", "The names of the disks and cards.");
    /** Section 6.1.3. */
    public static final Operation DISKS = state(
            "storage.disks",
            "6.1.3",
            DEVICES + "getDeviceAllInfo",
            "State and size of the disks and their partitions.");

    /** Section 6.2.1; the answer holds passwords. */
    public static final Operation NAS = Tables.get(
                    "config.nas", "6.2.1", "NAS", "The servers on which the device stores recordings.")
            .with(Trait.SECRET);
    /** Section 6.2.1. */
    public static final Operation SET_NAS = Tables.set(NAS, "NAS").with(Trait.SECRET);

    static final List<Operation> ALL = Stream.of(
                    List.of(
                            state(
                                    "storage.ports",
                                    "6.1.1",
                                    DEVICES + "factory.getPortInfo",
                                    "How many disks can be connected, and which are, as bit masks."),
                            NAMES,
                            DISKS,
                            read(
                                            "storage.capabilities",
                                            "6.1.4",
                                            "/cgi-bin/storage.cgi?action=getCaps",
                                            Decoding.KEYS,
                                            "Whether the device can use redundant disks and limit what servers store.")
                                    .reused(Reuse.CONFIGURATION),
                            NAS,
                            SET_NAS),
                    Tables.table(
                            "config.recordStoragePoint",
                            "6.3.1",
                            "RecordStoragePoint",
                            "Where each kind of recording is stored."),
                    Tables.table(
                            "config.storageGroup",
                            "6.3.2",
                            "StorageGroup",
                            "Groups of disks, and what happens when they are full."))
            .flatMap(List::stream)
            .toList();

    private StorageOperations() {}

    private static Operation state(String name, String section, String target, String description) {
        return read(name, section, target, Decoding.KEYS, description).reused(Reuse.STATE);
    }
}
