package org.lensbridge.driver.axis.parameter;

import org.lensbridge.driver.axis.operation.AxisRows;
import org.lensbridge.driver.testkit.RoundTripContract;
import org.lensbridge.driver.testkit.Wording;

class ParameterRoundTripTest extends RoundTripContract {
    ParameterRoundTripTest() {
        super(AxisRows.ROWS, Wording.TREE);
    }
}
