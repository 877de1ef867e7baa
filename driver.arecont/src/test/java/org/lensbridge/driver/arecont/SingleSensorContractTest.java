package org.lensbridge.driver.arecont;

import org.lensbridge.simulator.ArecontModel;

/** The contract with a camera of one sensor with everything. */
class SingleSensorContractTest extends ArecontContract {
    SingleSensorContractTest() {
        super(ArecontModel.SINGLE);
    }
}
