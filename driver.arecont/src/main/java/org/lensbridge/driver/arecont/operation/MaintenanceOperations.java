package org.lensbridge.driver.arecont.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.driver.support.operation.Operation;

/** The actions of {@code params}: settings to flash, factory settings, restart. */
public final class MaintenanceOperations {
    /** Makes the present settings last. */
    public static final Operation SAVE = action(
            "maintenance.save",
            "save",
            "Commits the present settings to flash memory: until then a restart undoes them.");

    /** Factory settings. */
    public static final Operation FACTORY = action("maintenance.factory", "factory", "Restores the factory settings.")
            .with(Trait.DESTRUCTIVE);

    /** Restart. */
    public static final Operation REBOOT =
            action("maintenance.reboot", "reboot", "Restarts the camera.").with(Trait.DESTRUCTIVE);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(SAVE, FACTORY, REBOOT);

    private MaintenanceOperations() {}

    private static Operation action(String name, String action, String description) {
        return Operation.write(name, "params", "/set?params=" + action, Answers.CHANGE, description)
                .sending("POST", Operation.Body.NONE);
    }
}
