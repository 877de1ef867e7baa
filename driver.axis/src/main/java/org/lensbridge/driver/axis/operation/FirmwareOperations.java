package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Firmware, factory settings and restart, of devices that list the interface {@code fwmgr}. */
public final class FirmwareOperations {
    /** The argument that says how much goes back to what it was from the factory: soft or hard. */
    public static final String MODE = "mode";

    private static final String SECTION = "network-video/firmware-management-api";
    private static final String PATH = "firmwaremanagement.cgi";
    private static final JsonRows ROWS = new JsonRows(SECTION, PATH, "1.0");

    /** Installs firmware: the first part of the form, {@code json}, says how, and the second is the file. */
    public static final Operation UPGRADE = Operation.write(
                    "firmware.upgrade",
                    SECTION,
                    "/axis-cgi/" + PATH,
                    Decoding.JSON,
                    "Installs firmware and starts the device anew: a form of the parts json, with the method upgrade, and file.")
            .sending("POST", Operation.Body.NONE)
            .with(Trait.UPLOAD)
            .with(Trait.DESTRUCTIVE);

    /** Brings back the factory's settings. */
    public static final Operation DEFAULTS = ROWS.write(
                    "firmware.defaults",
                    "factoryDefault",
                    "\"factoryDefaultMode\":\"{mode}\"",
                    "Brings back the factory's settings and starts the device anew.")
            .takes(
                    MODE,
                    ValueType.choice("soft", "hard"),
                    "hard for all of them; soft keeps IP addresses, the time and IEEE 802.1X")
            .with(Trait.DESTRUCTIVE);

    /** Starts the device anew. */
    public static final Operation REBOOT = ROWS.write("firmware.reboot", "reboot", "", "Starts the device anew.")
            .with(Trait.DESTRUCTIVE);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            ROWS.read("firmware.status", "status", "", "Tells the installed firmware and the one before it."),
            UPGRADE,
            ROWS.write("firmware.commit", "commit", "", "Keeps firmware that would go back by itself."),
            ROWS.write("firmware.rollback", "rollback", "", "Brings back the firmware before the last upgrade.")
                    .with(Trait.DESTRUCTIVE),
            ROWS.write("firmware.purge", "purge", "", "Forgets the firmware before the last upgrade.")
                    .with(Trait.DESTRUCTIVE),
            DEFAULTS,
            ROWS.write("firmware.stopAuto", "stopAuto", "", "Keeps firmware from going back by itself, for now."),
            REBOOT,
            ROWS.versions("firmware.versions"));

    private FirmwareOperations() {}
}
