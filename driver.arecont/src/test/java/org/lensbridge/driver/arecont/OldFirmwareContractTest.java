package org.lensbridge.driver.arecont;

import org.lensbridge.simulator.ArecontModel;

/** The contract with an early camera of pictures in JPEG only. */
class OldFirmwareContractTest extends ArecontContract {
    OldFirmwareContractTest() {
        super(ArecontModel.OLD);
    }
}
