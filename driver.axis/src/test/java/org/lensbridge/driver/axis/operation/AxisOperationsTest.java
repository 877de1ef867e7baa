package org.lensbridge.driver.axis.operation;

import java.util.Set;
import org.lensbridge.driver.testkit.RowsContract;

class AxisOperationsTest extends RowsContract {
    AxisOperationsTest() {
        super(AxisRows.ROWS, AxisOperations.class, AxisRows.SECTIONS);
    }

    @Override
    protected String refusal() {
        return "# Error: Error -1 getting param in group 'Other'\r\n";
    }

    @Override
    protected Set<String> destructive() {
        return Set.of(
                "firmware.defaults",
                "firmware.purge",
                "firmware.reboot",
                "firmware.rollback",
                "firmware.upgrade",
                "network.removeVlan",
                "network.setInterface",
                "overlay.image.remove",
                "param.remove",
                "profiles.remove",
                "ptz.presets.remove",
                "recordings.remove",
                "shares.remove",
                "storage.format",
                "storage.repair",
                "storage.requireFileSystem",
                "system.admin.defaults",
                "system.admin.hardDefaults",
                "system.admin.restart",
                "system.defaults",
                "system.hardDefaults",
                "system.restart",
                "system.upgrade",
                "tour.remove",
                "users.remove");
    }
}
