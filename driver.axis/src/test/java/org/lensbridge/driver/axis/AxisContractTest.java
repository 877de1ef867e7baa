package org.lensbridge.driver.axis;

import org.lensbridge.simulator.AxisModel;

/** The contract with a camera of current firmware that turns, hears and records. */
class AxisContractTest extends AxisContract {
    AxisContractTest() {
        super(AxisModel.CURRENT);
    }
}
