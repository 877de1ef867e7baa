package org.lensbridge.driver.excelsense;

import java.util.List;
import java.util.Set;
import org.lensbridge.driver.support.quirk.QuirkTable;
import org.lensbridge.driver.testkit.CoverageContract;
import org.lensbridge.driver.testkit.DeviceRig;

class CoveragePageTest extends CoverageContract {
    /** What every request or answer has, and what the document says not to have. */
    private static final Set<String> NO_REQUESTS =
            Set.of("General Parameters", "General Response", "Error Codes", "Get User", "Delete User");

    CoveragePageTest() {
        super(ExcelsenseRows.ALL, DeviceRig.info(ExcelsenseDriverFactory::new), new QuirkTable(List.of()));
    }

    @Override
    protected boolean isFormat(String section) {
        return NO_REQUESTS.contains(section);
    }
}
