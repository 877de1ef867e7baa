package org.lensbridge.runtime.internal.discovery;

import java.util.Collection;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.Probe;

/** Asks an address who it is, as a stranger. Thread-safe. */
public interface EvidenceGatherer {
    /**
     * Fetches the start page and the answers to the probes, one connection after the other, without a login. Blocks for a
     * bounded time, whatever is at the other end.
     *
     * @return what was seen; without facts when nothing there speaks HTTP
     */
    Evidence gather(DeviceAddress address, Collection<Probe> probes);
}
