package org.lensbridge.driver.excelsense;

import org.lensbridge.driver.excelsense.operation.DeviceOperations;
import org.lensbridge.driver.excelsense.operation.ExcelsenseOperations;
import org.lensbridge.driver.excelsense.parameter.ExcelsenseParameters;
import org.lensbridge.driver.excelsense.refusal.ExcelsenseRefusals;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.driver.testkit.DriverRows;
import org.lensbridge.driver.testkit.GoldenText;

/** All rows of the driver, and what was written about them by hand. */
public final class ExcelsenseRows {
    public static final DriverRows ALL = new DriverRows(
            ExcelsenseOperations.ALL,
            ExcelsenseParameters.ALL,
            new TreeDialect(DeviceOperations.INFO, DeviceOperations.NAME_DEVICE, 1),
            new ExcelsenseRefusals(),
            new GoldenText(ExcelsenseRows.class, "general", "media", "alarm"));

    private ExcelsenseRows() {}
}
