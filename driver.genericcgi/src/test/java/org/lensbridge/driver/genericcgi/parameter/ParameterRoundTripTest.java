package org.lensbridge.driver.genericcgi.parameter;

import org.lensbridge.driver.genericcgi.GenericRows;
import org.lensbridge.driver.testkit.RoundTripContract;
import org.lensbridge.driver.testkit.Wording;

final class ParameterRoundTripTest extends RoundTripContract {
    ParameterRoundTripTest() {
        super(GenericRows.ALL, Wording.TREE);
    }
}
