package org.lensbridge.driver.dahua;

import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DeviceKind;

/** The contract with a camera that measures temperatures. */
class ThermalContractTest extends DahuaContract {
    ThermalContractTest() {
        super(DahuaCamera.builder().name("furnace").kind(DeviceKind.THERMAL));
    }
}
