package org.lensbridge.driver.excelsense.parameter;

import org.lensbridge.driver.excelsense.ExcelsenseRows;
import org.lensbridge.driver.testkit.ParametersContract;

class ExcelsenseParametersTest extends ParametersContract {
    ExcelsenseParametersTest() {
        super(ExcelsenseRows.ALL, "[A-Z][A-Za-z]*( [A-Z][A-Za-z]*){0,4}");
    }
}
