package org.lensbridge.driver.axis;

import java.util.Map;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.driver.testkit.SimulatedContract;
import org.lensbridge.simulator.AxisCamera;
import org.lensbridge.simulator.AxisModel;

/** The contract that every driver must keep, for a model of the family. */
abstract class AxisContract extends SimulatedContract<AxisCamera> {
    AxisContract(AxisModel model) {
        super(
                AxisDriverFactory::new,
                AxisCamera.builder().model(model),
                Map.of(Evidence.HTTP_REALM, "AXIS_00408C112233"));
    }
}
