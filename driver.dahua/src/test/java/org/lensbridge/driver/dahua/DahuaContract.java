package org.lensbridge.driver.dahua;

import java.util.Map;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.driver.testkit.SimulatedContract;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DahuaCameraBuilder;

/** The contract that every driver must keep, for a device of the family. */
abstract class DahuaContract extends SimulatedContract<DahuaCamera> {
    DahuaContract(DahuaCameraBuilder kind) {
        super(DahuaDriverFactory::new, kind, Map.of(Evidence.HTTP_REALM, "Login to 4E00A1BPAG00017"));
    }
}
