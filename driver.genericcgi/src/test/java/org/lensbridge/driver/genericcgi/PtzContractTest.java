package org.lensbridge.driver.genericcgi;

import org.lensbridge.simulator.GenericModel;

/** The contract with a camera that turns, has contacts and a memory card. */
class PtzContractTest extends GenericContract {
    PtzContractTest() {
        super(GenericModel.PTZ);
    }
}
