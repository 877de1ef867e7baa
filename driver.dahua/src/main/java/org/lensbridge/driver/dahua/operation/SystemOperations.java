package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** The device itself: section 4.6, and its daylight saving, section 13.4. */
public final class SystemOperations {
    /** Section 4.6.2. Local to the device; never reused, since it grows old at once. */
    public static final Operation CURRENT_TIME = read(
            "system.time",
            "4.6.2",
            "/cgi-bin/global.cgi?action=getCurrentTime",
            Decoding.KEYS,
            "The time by the device's clock, in its own zone.");
    /** Section 4.6.3. In the form of 4.6.2, which no setting changes. */
    public static final Operation SET_CURRENT_TIME = write(
                    "system.time.set",
                    "4.6.3",
                    "/cgi-bin/global.cgi?action=setCurrentTime&time={time}",
                    Confirmation.OK,
                    "Sets the device's clock.")
            .needs("time", new ValueType.TextType(32), "in the device's own zone: 2026-01-31 21:02:32");
    /** Section 4.6.5. */
    public static final Operation LANGUAGES =
            magicBox("system.languages", "4.6.5", "getLanguageCaps", "The languages that the device's menus have.");
    /** Section 4.6.10. */
    public static final Operation DEVICE_TYPE =
            magicBox("system.deviceType", "4.6.10", "getDeviceType", "The type that the device shows.");
    /** Section 4.6.11. */
    public static final Operation HARDWARE_VERSION =
            magicBox("system.hardwareVersion", "4.6.11", "getHardwareVersion", "The version of the hardware.");
    /** Section 4.6.12. */
    public static final Operation SERIAL_NUMBER =
            magicBox("system.serialNumber", "4.6.12", "getSerialNo", "The serial number.");
    /** Section 4.6.13. */
    public static final Operation MACHINE_NAME =
            magicBox("system.machineName", "4.6.13", "getMachineName", "The name that was given to the device.");
    /** Section 4.6.14. */
    public static final Operation SYSTEM_INFO =
            magicBox("system.info", "4.6.14", "getSystemInfo", "Serial number, type and processor.");
    /** Section 4.6.15. */
    public static final Operation VENDOR = magicBox("system.vendor", "4.6.15", "getVendor", "The seller's name.");
    /** Section 4.6.16. */
    public static final Operation SOFTWARE_VERSION =
            magicBox("system.softwareVersion", "4.6.16", "getSoftwareVersion", "The version of the firmware.");
    /** Section 4.6.17. */
    public static final Operation ONVIF_VERSION = read(
                    "system.onvifVersion",
                    "4.6.17",
                    "/cgi-bin/IntervideoManager.cgi?action=getVersion&Name=Onvif",
                    Decoding.KEYS,
                    "The version of ONVIF that the device speaks.")
            .reused(Reuse.CONFIGURATION);
    /** Section 4.6.18. */
    public static final Operation API_VERSION = read(
                    "system.apiVersion",
                    "4.6.18",
                    "/cgi-bin/IntervideoManager.cgi?action=getVersion&Name=CGI",
                    Decoding.KEYS,
                    "The version of the HTTP API that the device speaks.")
            .reused(Reuse.CONFIGURATION);
    /** Section 4.6.19. */
    public static final Operation DEVICE_CLASS =
            magicBox("system.deviceClass", "4.6.19", "getDeviceClass", "The class of the device, such as IPC.");

    /** Section 4.6.21. The file holds the passwords of all services that the device uses. */
    public static final Operation BACKUP = read(
                    "system.backup",
                    "4.6.21",
                    "/cgi-bin/Config.backup?action=All",
                    Decoding.BYTES,
                    "All settings of the device as a file.")
            .with(Trait.SECRET);
    /** Section 4.6.22. */
    public static final Operation RESTORE = restore(
            "system.restore", "4.6.22", "restore", "Brings named tables back to what they were from the factory.");
    /** Section 4.6.23. */
    public static final Operation RESTORE_EXCEPT = restore(
            "system.restoreExcept",
            "4.6.23",
            "restoreExcept",
            "Brings all tables but the named ones back to what they were from the factory.");
    /** Section 4.6.24. */
    public static final Operation REBOOT = write(
                    "system.reboot",
                    "4.6.24",
                    "/cgi-bin/magicBox.cgi?action=reboot&delay={delay}",
                    Confirmation.OK,
                    "Starts the device anew.")
            .takes("delay", ValueType.integer(0, 86_400), "how long the device waits first; the document names no unit")
            .with(Trait.DESTRUCTIVE);
    /** Section 4.6.25. */
    public static final Operation SHUTDOWN = write(
                    "system.shutdown",
                    "4.6.25",
                    "/cgi-bin/magicBox.cgi?action=shutdown",
                    Confirmation.OK,
                    "Switches the device off.")
            .with(Trait.DESTRUCTIVE);
    /** Section 13.4. */
    public static final Operation DAYLIGHT = read(
                    "system.daylight",
                    "13.4",
                    "/cgi-bin/global.cgi?action=getDST",
                    Decoding.KEYS,
                    "Whether daylight saving time is in force: 1 or 0.")
            .reused(Reuse.STATE);

    static final List<Operation> ALL = Stream.of(
                    Tables.table("config.general", "4.6.1", "General", "The device's name and place."),
                    List.of(CURRENT_TIME, SET_CURRENT_TIME),
                    Tables.table(
                            "config.locales", "4.6.4", "Locales", "Daylight saving, and the form of times in titles."),
                    List.of(LANGUAGES),
                    Tables.table(
                            "config.language",
                            "4.6.6",
                            "Language",
                            "The language of the device's menus; setting it restarts the device.",
                            Trait.DESTRUCTIVE),
                    Tables.table(
                            "config.accessFilter",
                            "4.6.7",
                            "AccessFilter",
                            "Which addresses may reach the device; setting it can shut out whoever sets it.",
                            Trait.DESTRUCTIVE),
                    Tables.table(
                            "config.autoMaintain",
                            "4.6.8",
                            "AutoMaintain",
                            "When the device restarts, switches itself off and on.",
                            Trait.DESTRUCTIVE),
                    Tables.table("config.holiday", "4.6.9", "Holiday", "The days that count as holidays."),
                    List.of(
                            DEVICE_TYPE,
                            HARDWARE_VERSION,
                            SERIAL_NUMBER,
                            MACHINE_NAME,
                            SYSTEM_INFO,
                            VENDOR,
                            SOFTWARE_VERSION,
                            ONVIF_VERSION,
                            API_VERSION,
                            DEVICE_CLASS),
                    Tables.table(
                            "config.userGlobal", "4.6.20", "UserGlobal", "Whether requests by ONVIF need a login."),
                    List.of(BACKUP, RESTORE, RESTORE_EXCEPT, REBOOT, SHUTDOWN, DAYLIGHT))
            .flatMap(List::stream)
            .toList();

    private SystemOperations() {}

    private static Operation magicBox(String name, String section, String action, String description) {
        return read(name, section, "/cgi-bin/magicBox.cgi?action=" + action, Decoding.KEYS, description)
                .reused(Reuse.CONFIGURATION);
    }

    private static Operation restore(String name, String section, String action, String description) {
        return write(
                        name,
                        section,
                        "/cgi-bin/configManager.cgi?action=" + action + "&names[*]={names}",
                        Confirmation.OK,
                        description)
                .needs(
                        "names",
                        new ValueType.ListType(new ValueType.TextType(64), 256),
                        "a list of the names of tables, such as UPnP")
                .with(Trait.DESTRUCTIVE);
    }
}
