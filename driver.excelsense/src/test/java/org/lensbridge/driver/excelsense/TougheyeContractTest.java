package org.lensbridge.driver.excelsense;

import org.lensbridge.simulator.ExcelsenseModel;

/** The contract with a camera that cleans itself. */
class TougheyeContractTest extends ExcelsenseContract {
    TougheyeContractTest() {
        super(ExcelsenseModel.TOUGHEYE_1700);
    }
}
