package org.lensbridge.driver.excelsense;

import org.lensbridge.simulator.ExcelsenseModel;

/** The contract with a camera that has nothing to clean with. */
class ToughcamContractTest extends ExcelsenseContract {
    ToughcamContractTest() {
        super(ExcelsenseModel.TOUGHCAM_1000);
    }
}
