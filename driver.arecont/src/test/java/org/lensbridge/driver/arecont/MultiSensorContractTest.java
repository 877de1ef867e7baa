package org.lensbridge.driver.arecont;

import org.lensbridge.simulator.ArecontModel;

/** The contract with a camera of four sensors. */
class MultiSensorContractTest extends ArecontContract {
    MultiSensorContractTest() {
        super(ArecontModel.MULTI);
    }
}
