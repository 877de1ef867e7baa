package org.lensbridge.driver.dahua.parameter;

import org.lensbridge.driver.dahua.operation.DahuaRows;
import org.lensbridge.driver.testkit.RoundTripContract;

class ParameterRoundTripTest extends RoundTripContract {
    ParameterRoundTripTest() {
        super(DahuaRows.ROWS, DahuaRows.WORDING);
    }
}
