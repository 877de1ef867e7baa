package org.lensbridge.driver.dahua;

import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DeviceKind;

/** The contract with a recorder of sixteen channels. */
class RecorderContractTest extends DahuaContract {
    RecorderContractTest() {
        super(DahuaCamera.builder().name("recorder").kind(DeviceKind.RECORDER));
    }
}
