package org.lensbridge.driver.arecont.parameter;

import org.lensbridge.driver.arecont.ArecontRows;
import org.lensbridge.driver.testkit.ParametersContract;

final class ArecontParametersTest extends ParametersContract {
    ArecontParametersTest() {
        super(ArecontRows.ALL, "[a-z0-9_]+");
    }
}
