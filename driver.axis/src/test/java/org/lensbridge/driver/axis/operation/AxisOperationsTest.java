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
                "overlay.image.remove",
                "param.remove",
                "profiles.remove",
                "ptz.presets.remove",
                "recordings.remove",
                "shares.remove",
                "storage.format",
                "storage.repair",
                "storage.requireFileSystem",
                "tour.remove");
    }
}
