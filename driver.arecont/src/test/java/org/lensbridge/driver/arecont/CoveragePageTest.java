package org.lensbridge.driver.arecont;

import java.util.List;
import java.util.Set;
import org.lensbridge.driver.support.quirk.QuirkTable;
import org.lensbridge.driver.testkit.CoverageContract;
import org.lensbridge.driver.testkit.DeviceRig;

class CoveragePageTest extends CoverageContract {
    /** What stands under "Schemas" and is an argument of requests for pictures. */
    private static final Set<String> ARGUMENTS = Set.of(
            "sd", "res", "x0", "y0", "x1", "y1", "quality", "doublescan", "ssn", "iframe", "intra_period", "channel");

    CoveragePageTest() {
        super(ArecontRows.ALL, DeviceRig.info(ArecontDriverFactory::new), new QuirkTable(List.of()));
    }

    @Override
    protected boolean isFormat(String section) {
        return ARGUMENTS.contains(section);
    }
}
