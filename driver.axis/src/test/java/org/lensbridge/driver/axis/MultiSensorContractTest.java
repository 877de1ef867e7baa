package org.lensbridge.driver.axis;

import org.lensbridge.simulator.AxisModel;

/** The contract with a camera of four sensors, each a channel. */
class MultiSensorContractTest extends AxisContract {
    MultiSensorContractTest() {
        super(AxisModel.MULTI_SENSOR);
    }
}
