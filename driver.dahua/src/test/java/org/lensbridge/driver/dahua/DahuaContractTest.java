package org.lensbridge.driver.dahua;

import org.lensbridge.simulator.DahuaCamera;

/** The contract with a camera of two channels that turn. */
class DahuaContractTest extends DahuaContract {
    DahuaContractTest() {
        super(DahuaCamera.builder().name("contract").channels(2));
    }
}
