package org.lensbridge.driver.axis;

import org.lensbridge.simulator.AxisModel;

/** The contract with a camera of firmware 5, which lacks API discovery. */
class OldFirmwareContractTest extends AxisContract {
    OldFirmwareContractTest() {
        super(AxisModel.FIXED_5X);
    }
}
