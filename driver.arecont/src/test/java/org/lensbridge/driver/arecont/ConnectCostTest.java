package org.lensbridge.driver.arecont;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.driver.testkit.ConnectCost;
import org.lensbridge.simulator.ArecontCamera;
import org.lensbridge.simulator.ArecontModel;

/** How many questions it takes to learn what a camera can do; each is about one parameter. */
class ConnectCostTest {
    private static final int MOST = 17;

    @ParameterizedTest
    @EnumSource
    void isSmallForEveryModelAndNothingIsAskedTwice(ArecontModel model) {
        ConnectCost.requireAtMost(
                MOST, ArecontDriverFactory::new, ArecontCamera.builder().model(model));
    }
}
