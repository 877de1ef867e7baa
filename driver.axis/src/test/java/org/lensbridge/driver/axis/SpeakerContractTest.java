package org.lensbridge.driver.axis;

import org.lensbridge.simulator.AxisModel;

/** The contract with a loudspeaker, which has no video. */
class SpeakerContractTest extends AxisContract {
    SpeakerContractTest() {
        super(AxisModel.SPEAKER);
    }
}
