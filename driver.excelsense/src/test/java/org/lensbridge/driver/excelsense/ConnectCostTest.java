package org.lensbridge.driver.excelsense;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.driver.testkit.ConnectCost;
import org.lensbridge.simulator.ExcelsenseCamera;
import org.lensbridge.simulator.ExcelsenseModel;

/** How many questions it takes to learn what a camera can do. */
class ConnectCostTest {
    private static final int MOST = 16;

    @ParameterizedTest
    @EnumSource
    void isSmallForEveryModelAndNothingIsAskedTwice(ExcelsenseModel model) {
        ConnectCost.requireAtMost(
                MOST, ExcelsenseDriverFactory::new, ExcelsenseCamera.builder().model(model));
    }
}
