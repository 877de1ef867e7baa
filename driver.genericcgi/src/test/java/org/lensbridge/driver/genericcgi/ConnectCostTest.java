package org.lensbridge.driver.genericcgi;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.driver.testkit.ConnectCost;
import org.lensbridge.simulator.GenericCamera;
import org.lensbridge.simulator.GenericModel;

class ConnectCostTest {
    @ParameterizedTest
    @EnumSource
    void isAsSmallForEveryModelAndNothingIsAskedTwice(GenericModel model) {
        ConnectCost.requireAtMost(
                8, GenericDriverFactory::new, GenericCamera.builder().model(model));
    }
}
