package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Restart, factory settings and firmware by programs of their own, which {@code firmwaremanagement.cgi} replaces; and whether a device is ready. Older
 * firmware has the programs in a folder for administrators.
 */
public final class MaintenanceOperations {
    private static final String SECTION = "network-video/system-settings";
    private static final String CGI = "/axis-cgi/";
    private static final String ADMIN = "/axis-cgi/admin/";
    private static final JsonRows READY = new JsonRows("network-video/systemready-api", "systemready.cgi", "1.1");

    /** Starts the device anew. */
    public static final Operation RESTART = leaving("system.restart", CGI + "restart.cgi", "Starts the device anew.");

    /** Brings back most of the factory's settings. */
    public static final Operation DEFAULTS = leaving(
            "system.defaults",
            CGI + "factorydefault.cgi",
            "Brings back the factory's settings but for IP addresses, the time and IEEE 802.1X, and starts the device anew.");

    /** Brings back all of the factory's settings. */
    public static final Operation HARD_DEFAULTS = leaving(
            "system.hardDefaults",
            CGI + "hardfactorydefault.cgi",
            "Brings back all settings of the factory and starts the device anew, which is gone from its address then.");

    /** Installs firmware. */
    public static final Operation UPGRADE = leaving(
                    "system.upgrade",
                    CGI + "firmwareupgrade.cgi?type={type}",
                    "Installs firmware and starts the device anew.")
            .sending("POST", Operation.Body.file("{file}"))
            .takes(
                    "type",
                    ValueType.choice("normal", "factorydefault"),
                    Value.of("normal"),
                    "factorydefault to bring back the factory's settings as well")
            .takes("file", new ValueType.TextType(255), Value.of("firmware.bin"), "the name of the file")
            .with(Trait.UPLOAD);

    /** {@link #RESTART} of older firmware. */
    public static final Operation ADMIN_RESTART =
            leaving("system.admin.restart", ADMIN + "restart.cgi", "Starts the device anew; older firmware.");

    /** {@link #DEFAULTS} of older firmware. */
    public static final Operation ADMIN_DEFAULTS = leaving(
            "system.admin.defaults",
            ADMIN + "factorydefault.cgi",
            "Brings back most of the factory's settings and starts the device anew; older firmware.");

    /** {@link #HARD_DEFAULTS} of older firmware. */
    public static final Operation ADMIN_HARD_DEFAULTS = leaving(
            "system.admin.hardDefaults",
            ADMIN + "hardfactorydefault.cgi",
            "Brings back all settings of the factory and starts the device anew; older firmware.");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            DEFAULTS,
            ADMIN_DEFAULTS,
            HARD_DEFAULTS,
            ADMIN_HARD_DEFAULTS,
            UPGRADE,
            RESTART,
            ADMIN_RESTART,
            READY.read(
                            "system.ready",
                            "systemready",
                            "\"timeout\":{timeout}",
                            "Tells whether the device has started, and since when; needs no login.")
                    .takes("timeout", ValueType.integer(0, 3600), "how long to wait for it, in seconds"),
            READY.versions("system.readyVersions"));

    private MaintenanceOperations() {}

    private static Operation leaving(String name, String target, String description) {
        return Operation.write(name, SECTION, target, PageDecoding.leaving(), description)
                .with(Trait.DESTRUCTIVE);
    }
}
