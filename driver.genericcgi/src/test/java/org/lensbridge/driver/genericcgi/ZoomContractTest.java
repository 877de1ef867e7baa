package org.lensbridge.driver.genericcgi;

import org.lensbridge.simulator.GenericModel;

/** The contract with a camera on a foreign positioner. */
class ZoomContractTest extends GenericContract {
    ZoomContractTest() {
        super(GenericModel.ZOOM);
    }
}
