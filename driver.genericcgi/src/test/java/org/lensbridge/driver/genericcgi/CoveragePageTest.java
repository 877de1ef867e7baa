package org.lensbridge.driver.genericcgi;

import java.util.List;
import org.lensbridge.driver.support.quirk.QuirkTable;
import org.lensbridge.driver.testkit.CoverageContract;
import org.lensbridge.driver.testkit.DeviceRig;

class CoveragePageTest extends CoverageContract {
    CoveragePageTest() {
        super(GenericRows.ALL, DeviceRig.info(GenericDriverFactory::new), new QuirkTable(List.of()));
    }

    /** What listings look like. */
    @Override
    protected boolean isFormat(String section) {
        return section.equals("5.1.1.3");
    }
}
