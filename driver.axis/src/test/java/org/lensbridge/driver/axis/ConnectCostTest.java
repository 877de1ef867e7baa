package org.lensbridge.driver.axis;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.driver.testkit.ConnectCost;
import org.lensbridge.simulator.AxisCamera;
import org.lensbridge.simulator.AxisModel;

class ConnectCostTest {
    @ParameterizedTest
    @EnumSource
    void isAsSmallForEveryModelAndNothingIsAskedTwice(AxisModel model) {
        ConnectCost.requireAtMost(
                5, AxisDriverFactory::new, AxisCamera.builder().model(model));
    }
}
