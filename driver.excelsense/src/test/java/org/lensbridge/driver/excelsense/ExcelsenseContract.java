package org.lensbridge.driver.excelsense;

import java.util.Map;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.driver.testkit.SimulatedContract;
import org.lensbridge.simulator.ExcelsenseCamera;
import org.lensbridge.simulator.ExcelsenseModel;

/** The contract that every driver must keep, for a model of the family. */
abstract class ExcelsenseContract extends SimulatedContract<ExcelsenseCamera> {
    ExcelsenseContract(ExcelsenseModel model) {
        super(
                ExcelsenseDriverFactory::new,
                ExcelsenseCamera.builder().model(model),
                Map.of(Evidence.MODEL, model.product()));
    }
}
