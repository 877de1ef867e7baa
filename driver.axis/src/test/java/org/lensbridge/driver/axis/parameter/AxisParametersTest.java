package org.lensbridge.driver.axis.parameter;

import org.lensbridge.driver.axis.operation.AxisRows;
import org.lensbridge.driver.testkit.ParametersContract;

class AxisParametersTest extends ParametersContract {
    AxisParametersTest() {
        super(AxisRows.ROWS, AxisRows.SECTIONS);
    }
}
