package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.support.quirk.QuirkTable;
import org.lensbridge.driver.testkit.CoverageContract;
import org.lensbridge.driver.testkit.DeviceRig;

class CoveragePageTest extends CoverageContract {
    CoveragePageTest() {
        super(AxisRows.ROWS, DeviceRig.info(AxisDriverFactory::new), new QuirkTable(List.of()));
    }
}
