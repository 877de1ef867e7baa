package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Disks, their properties, and how much of them a device may use. */
public final class StorageOperations {
    /** The argument that names a disk. */
    public static final String DISK = "disk";
    /** The argument that names a file system. */
    public static final String FILE_SYSTEM = "fileSystem";
    /** The argument that says what to do. */
    public static final String ACTION = "action";

    static final ValueType ID = new ValueType.TextType(128);

    private static final String PAGE = "network-video/edge-storage-api";
    private static final String DISKS_CGI = "/axis-cgi/disks/";
    private static final String PROPERTIES = "/axis-cgi/disks/properties/";
    private static final String LIMITS = "/axis-cgi/record/storage/";
    private static final ValueType PASSPHRASE = new ValueType.TextType(512);
    private static final Decoding RECORD = XmlReplies.lists();

    /** The disks, with state and size. */
    public static final Operation DISKS = read(
                    "storage.disks", DISKS_CGI + "list.cgi?diskid={disk}", XmlReplies.lists("disk"), "Lists the disks.")
            .takes(DISK, ID, Value.of("all"), "the disk; all of them when left out")
            .reused(Reuse.STATE);

    /** Begins to format a disk. */
    public static final Operation FORMAT = disk(write(
                    "storage.format",
                    DISKS_CGI + "format.cgi?diskid={disk}&filesystem={fileSystem}",
                    "Begins to format a disk, of which everything is lost."))
            .takes(FILE_SYSTEM, ValueType.choice("ext4", "vfat", "cifs"), "cifs for a server; as it is when left out")
            .with(Trait.DESTRUCTIVE);

    /** Mounts or unmounts a disk. */
    public static final Operation MOUNT = disk(write(
                    "storage.mount",
                    DISKS_CGI + "mount.cgi?action={action}&diskid={disk}",
                    "Begins to mount or unmount a disk.")
            .needs(ACTION, ValueType.choice("mount", "unmount"), "what to do"));

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            DISKS,
            FORMAT,
            disk(write(
                    "storage.check",
                    DISKS_CGI + "checkdisk.cgi?diskid={disk}",
                    "Begins to check the file system of a card that is not mounted.")),
            disk(write(
                            "storage.repair",
                            DISKS_CGI + "repair.cgi?diskid={disk}",
                            "Begins to repair the file system of a card that is not mounted; what was stored may be lost."))
                    .with(Trait.DESTRUCTIVE),
            MOUNT,
            disk(read(
                            "storage.job",
                            DISKS_CGI + "job.cgi?jobid={job}&diskid={disk}",
                            RECORD,
                            "How far something is that was begun.")
                    .needs("job", ValueType.integer(0, Integer.MAX_VALUE), "as its beginning told it")),
            disk(write(
                            "storage.lock",
                            DISKS_CGI + "lock.cgi?action={action}&diskid={disk}",
                            "Locks a disk, so that nothing is written or removed, or unlocks it.")
                    .needs(ACTION, ValueType.choice("lock", "unlock"), "what to do")),
            disk(read(
                            "storage.capabilities",
                            DISKS_CGI + "getcapabilities.cgi?diskid={disk}",
                            XmlReplies.lists("filesystem"),
                            "What a disk can be formatted with."))
                    .reused(Reuse.CONFIGURATION),
            read(
                            "storage.health",
                            DISKS_CGI + "gethealth.cgi",
                            XmlReplies.lists("HealthStatus"),
                            "How worn, how hot and how well the disks are.")
                    .reused(Reuse.STATE),
            disk(write(
                            "storage.requireFileSystem",
                            PROPERTIES + "setrequiredfs.cgi?schemaversion=1&diskid={disk}&filesystem={fileSystem}",
                            "Has cards with another file system formatted as soon as they are mounted."))
                    .needs(FILE_SYSTEM, ValueType.choice("none", "ext4"), "none for not at all")
                    .with(Trait.DESTRUCTIVE),
            disk(write(
                            "storage.enableEncryption",
                            PROPERTIES
                                    + "enablediskencryption.cgi?schemaversion=1&diskid={disk}&passphrase={passphrase}",
                            "Has a disk encrypted that is not mounted; it must be formatted afterwards."))
                    .needs("passphrase", PASSPHRASE, "the passphrase")
                    .with(Trait.SECRET),
            disk(write(
                    "storage.disableEncryption",
                    PROPERTIES + "disablediskencryption.cgi?schemaversion=1&diskid={disk}",
                    "Has a disk encrypted no more; it must be formatted afterwards.")),
            disk(write(
                            "storage.changePassphrase",
                            PROPERTIES + "changediskpassphrase.cgi?schemaversion=1&diskid={disk}"
                                    + "&newpassphrase={passphrase}&oldpassphrase={before}",
                            "Changes the passphrase of a disk that is mounted."))
                    .needs("passphrase", PASSPHRASE, "the new one")
                    .needs("before", PASSPHRASE, "the one that it has")
                    .with(Trait.SECRET),
            disk(write(
                            "storage.setCleanupAge",
                            PROPERTIES + "setcleanupmaxage.cgi?schemaversion=1&diskid={disk}&maxage={days}",
                            "Sets how long recordings are kept."))
                    .needs("days", ValueType.integer(0, 7000), "days"),
            disk(write(
                            "storage.setCleanupPolicy",
                            PROPERTIES + "setcleanuppolicy.cgi?schemaversion=1&diskid={disk}&cleanuppolicy={policy}",
                            "Sets whether old recordings are removed."))
                    .needs("policy", ValueType.choice("fifo", "none"), "none for not by age"),
            disk(write(
                            "storage.setAlertLevels",
                            PROPERTIES
                                    + "setdiskalertlevels.cgi?schemaversion=1&diskid={disk}&wear={wear}&temperature={temperature}",
                            "Sets when the device alerts."))
                    .takes("wear", VideoOperations.COUNT, "in percent of the disk's life")
                    .takes("temperature", VideoOperations.COUNT, "in kelvin"),
            disk(read(
                            "storage.alertLevels",
                            PROPERTIES + "getdiskalertlevels.cgi?schemaversion=1&diskid={disk}",
                            RECORD,
                            "When the device alerts."))
                    .reused(Reuse.CONFIGURATION),
            versions("storage.propertiesVersions", PROPERTIES),
            versions("storage.limitVersions", LIMITS),
            read(
                            "storage.limits",
                            LIMITS + "getlimit.cgi?schemaversion=1&diskid={disk}",
                            XmlReplies.lists("StorageLimit"),
                            "How much of the disks the device may use, in kilobytes, and uses.")
                    .takes(DISK, ID, "the disk; all of them when left out")
                    .reused(Reuse.STATE),
            disk(write(
                            "storage.setLimit",
                            LIMITS + "setlimit.cgi?schemaversion=1&diskid={disk}&size={size}",
                            "Sets how much of a disk the device may use."))
                    .needs(
                            "size",
                            ValueType.integer(0, Long.MAX_VALUE >> 10),
                            "kilobytes, 1048576 at least; 0 for all"));

    private StorageOperations() {}

    /** What lists the versions of an interface, one of this page. */
    static Operation versions(String name, String directory) {
        return read(
                        name,
                        directory + "schemaversions.cgi",
                        XmlReplies.lists("SchemaVersion"),
                        "Lists the versions of the answers that the device knows.")
                .reused(Reuse.CONFIGURATION);
    }

    static Operation read(String name, String target, Decoding decoding, String description) {
        return Operation.read(name, PAGE, target, decoding, description);
    }

    static Operation write(String name, String target, String description) {
        return Operation.write(name, PAGE, target, RECORD, description);
    }

    private static Operation disk(Operation row) {
        return row.needs(DISK, ID, "the disk, as SD_DISK");
    }
}
