package org.lensbridge.driver.support.session;

import java.util.List;
import java.util.Objects;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.driver.support.operation.Operation;

/** Finds out who a device is and what it can do. One for each session; called by one thread at a time. */
@FunctionalInterface
public interface Survey {
    /**
     * Asks the device, each time anew.
     *
     * @throws org.lensbridge.api.error.CameraException UNSUPPORTED when nothing proves it to be of the family, and whatever ends
     *     the conversation
     */
    Findings connect();

    /**
     * What was found.
     *
     * @param proof the request that proved it, by which the session is checked from now on
     * @param concerns lasting trouble that the driver sees, one sentence each
     */
    record Findings(DeviceInfo info, Operation proof, CapabilityTable capabilities, List<String> concerns) {
        public Findings {
            Objects.requireNonNull(info);
            Objects.requireNonNull(proof);
            Objects.requireNonNull(capabilities);
            concerns = List.copyOf(concerns);
        }
    }
}
