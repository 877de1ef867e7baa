package org.lensbridge.driver.dahua;

import org.lensbridge.simulator.DahuaCamera;

/** The contract with a camera whose firmware lacks half of the document. */
class OldFirmwareContractTest extends DahuaContract {
    OldFirmwareContractTest() {
        super(DahuaCamera.builder().name("veteran").oldFirmware());
    }
}
