package org.lensbridge.driver.dahua;

import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DeviceKind;

/** The contract with a door station. */
class DoorContractTest extends DahuaContract {
    DoorContractTest() {
        super(DahuaCamera.builder().name("porch").kind(DeviceKind.DOOR));
    }
}
