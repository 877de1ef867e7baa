package org.lensbridge.driver.genericcgi.parameter;

import org.lensbridge.driver.genericcgi.GenericRows;
import org.lensbridge.driver.testkit.ParametersContract;

final class GenericParametersTest extends ParametersContract {
    GenericParametersTest() {
        super(GenericRows.ALL, "5\\.[1-5]\\.\\d+(\\.\\d)?");
    }
}
