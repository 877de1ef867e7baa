package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import java.util.stream.IntStream;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Sections 5.1.6 to 5.1.15: defaults, backup, firmware, restart, logs, time and certificates. */
public final class SystemOperations {
    /** The names that firmware files have, of all models: section 5.1.10.2. */
    public static final List<String> FIRMWARE_FILES = List.of(
            "uImage",
            "uImage.img",
            "cameraFw",
            "userland.jffs2",
            "userland.img",
            "var",
            "uImage_userland",
            "uImage_userland.jffs2",
            "uboot",
            "mcu.bin",
            "switch.bin",
            "main.bin",
            "module.bin");

    /** {@code GMT-12} to {@code GMT+13}: section 5.1.14.2. */
    public static final List<String> TIME_ZONES = IntStream.rangeClosed(-12, 13)
            .mapToObj(hours -> "GMT" + (hours < 0 ? "" : "+") + hours)
            .toList();

    private static final String ADMIN = "/cgi-bin/admin/";

    /** Brings the factory's settings back, but for how the device is reached. */
    public static final Operation DEFAULTS = acting(
            "system.defaults",
            "5.1.6",
            "factorydefault.cgi",
            "Brings back the settings from the factory, but for network address and port.");

    /** Brings all of the factory's settings back. */
    public static final Operation HARD_DEFAULTS = acting(
            "system.hardDefaults",
            "5.1.7",
            "hardfactorydefault.cgi",
            "Brings back all settings from the factory, the network address included.");

    /** All files in {@code /etc}, passwords among them, in tar format. */
    public static final Operation BACKUP = Operation.read(
                    "system.backup",
                    "5.1.8",
                    ADMIN + "backup.cgi",
                    Decoding.BYTES,
                    "Copies all settings of the device as a file.")
            .with(Trait.SECRET);

    /** Takes what {@link #BACKUP} gave. */
    public static final Operation RESTORE = acting(
                    "system.restore", "5.1.9", "restore.cgi", "Brings back settings from a backup.")
            .sending("POST", Operation.Body.file("config_file.bin"))
            .with(Trait.UPLOAD)
            .with(Trait.SECRET);

    /** Stops streams and more, and must come before {@link #UPGRADE}. */
    public static final Operation BEFORE_UPGRADE = acting(
            "system.beforeUpgrade",
            "5.1.10.1",
            "beforeupgrade.cgi",
            "Stops streams and other processes for a firmware upgrade.");

    /** Takes a file of firmware. */
    public static final Operation UPGRADE = acting(
                    "system.upgrade",
                    "5.1.10.2",
                    "firmwareupgrade.cgi?filename={filename}",
                    "Installs firmware from a file.")
            .sending("POST", Operation.Body.file("{filename}"))
            .needs(
                    "filename",
                    ValueType.choice(FIRMWARE_FILES.toArray(String[]::new)),
                    "what the file holds, by the vendor's name for it")
            .with(Trait.UPLOAD);

    /** Starts the device anew. */
    public static final Operation RESTART =
            acting("system.restart", "5.1.11", "restart.cgi", "Starts the device anew.");

    /** Product, settings and logs: what support asks for. Settings hold passwords. */
    public static final Operation REPORT = Operation.read(
                    "system.report",
                    "5.1.12",
                    ADMIN + "serverreport.cgi",
                    Decoding.TEXT,
                    "A report for support: product, settings and logs.")
            .with(Trait.SECRET);

    /** What the system has logged; its form depends on product and release. */
    public static final Operation LOG = Operation.read(
                    "system.log", "5.1.13", ADMIN + "systemlog.cgi", Decoding.TEXT, "The system's log.")
            .reused(Reuse.STATE);

    /** By the device's own clock: {@code Apr 03, 2003 15:16:04}. */
    public static final Operation TIME = Operation.read(
            "system.time", "5.1.14.1", ADMIN + "date.cgi?action=get", Decoding.TEXT, "The device's date and time.");

    /** What is left out stays as it is. The years are those of the table, though the example sets 2005. */
    public static final Operation SET_TIME = Operation.write(
                    "system.time.set",
                    "5.1.14.2",
                    ADMIN + "date.cgi?action=set&year={year}&month={month}&day={day}&hour={hour}&minute={minute}"
                            + "&second={second}&timezone={timezone}",
                    Decoding.confirmation("OK"),
                    "Sets the device's date, time and time zone.")
            .takes("year", ValueType.integer(2007, 2099), "the year")
            .takes("month", ValueType.integer(1, 12), "the month")
            .takes("day", ValueType.integer(1, 31), "the day of the month")
            .takes("hour", ValueType.integer(0, 23), "the hour")
            .takes("minute", ValueType.integer(0, 59), "the minute")
            .takes("second", ValueType.integer(0, 59), "the second")
            .takes("timezone", ValueType.choice(TIME_ZONES.toArray(String[]::new)), "hours from Greenwich");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            DEFAULTS,
            HARD_DEFAULTS,
            BACKUP,
            RESTORE,
            BEFORE_UPGRADE,
            UPGRADE,
            RESTART,
            REPORT,
            LOG,
            TIME,
            SET_TIME,
            Operation.write(
                            "system.certificate",
                            "5.1.15",
                            ADMIN + "upload_certificate.cgi?type={type}",
                            Decodings.ANY_TEXT,
                            "Stores a certificate or key for IEEE 802.1x.")
                    .sending("POST", Operation.Body.file("{type}"))
                    .needs(
                            "type",
                            ValueType.choice("ca_certificate", "client_certificate", "private_key"),
                            "what the file holds")
                    .with(Trait.UPLOAD)
                    .with(Trait.SECRET));

    private SystemOperations() {}

    private static Operation acting(String name, String section, String program, String description) {
        return Operation.write(name, section, ADMIN + program, Decodings.ANY_TEXT, description)
                .with(Trait.DESTRUCTIVE);
    }
}
