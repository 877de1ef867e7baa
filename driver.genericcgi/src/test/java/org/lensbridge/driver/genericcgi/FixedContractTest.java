package org.lensbridge.driver.genericcgi;

import org.lensbridge.simulator.GenericModel;

/** The contract with a camera that zooms and focuses in steps, and cannot turn. */
class FixedContractTest extends GenericContract {
    FixedContractTest() {
        super(GenericModel.FIXED);
    }
}
