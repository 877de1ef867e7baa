package org.lensbridge.driver.axis.capability.control.io;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a device is asked of its ports and told to switch them. Thread-safe. */
interface PortSource {
    /** All ports by number, asked for anew. */
    List<Port> ports();

    /** Switches an output, from 1; {@code limit} is how long that may take, empty for the usual. */
    void set(int output, boolean active, Optional<Duration> limit);
}
