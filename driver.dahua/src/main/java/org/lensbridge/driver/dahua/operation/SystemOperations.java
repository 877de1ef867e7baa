package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** What a device says about itself: and of itself: section 4.6. */
public final class SystemOperations {
    /** Section 4.6.2. Local to the device; never reused, since it grows old at once. */
    public static final Operation CURRENT_TIME = read(
            "system.time",
            "4.6.2",
            "/cgi-bin/global.cgi?action=getCurrentTime",
            Decoding.KEYS,
            "The time by the device's clock, in its own zone.");
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

    static final List<Operation> ALL = Stream.of(
                    Tables.table("config.general", "4.6.1", "General", "The device's name and place."),
                    Tables.table(
                            "config.language",
                            "4.6.6",
                            "Language",
                            "The language of the device's menus; setting it restarts the device.",
                            Trait.DESTRUCTIVE),
                    List.of(
                            CURRENT_TIME,
                            DEVICE_TYPE,
                            HARDWARE_VERSION,
                            SERIAL_NUMBER,
                            MACHINE_NAME,
                            SYSTEM_INFO,
                            VENDOR,
                            SOFTWARE_VERSION,
                            ONVIF_VERSION,
                            API_VERSION,
                            DEVICE_CLASS))
            .flatMap(List::stream)
            .toList();

    private SystemOperations() {}

    private static Operation magicBox(String name, String section, String action, String description) {
        return read(name, section, "/cgi-bin/magicBox.cgi?action=" + action, Decoding.KEYS, description)
                .reused(Reuse.CONFIGURATION);
    }
}
