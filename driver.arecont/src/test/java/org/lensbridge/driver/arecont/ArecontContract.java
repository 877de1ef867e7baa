package org.lensbridge.driver.arecont;

import java.util.Map;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.driver.testkit.SimulatedContract;
import org.lensbridge.simulator.ArecontCamera;
import org.lensbridge.simulator.ArecontModel;

/** The contract that every driver must keep, for a model of the family. */
abstract class ArecontContract extends SimulatedContract<ArecontCamera> {
    ArecontContract(ArecontModel model) {
        super(
                ArecontDriverFactory::new,
                ArecontCamera.builder().model(model),
                Map.of(Evidence.HTTP_REALM, "Arecont Vision"));
    }
}
