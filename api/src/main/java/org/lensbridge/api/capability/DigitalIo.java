package org.lensbridge.api.capability;

import java.time.Duration;
import java.util.List;
import org.lensbridge.api.capability.io.DigitalInput;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.io.SwitchMode;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The contacts of a device: a capability of the device itself. Changes of inputs come from {@link EventSource}.
 *
 * <p>A number that the device does not have fails with INVALID_ARGUMENT.
 */
@ConsumerType
public interface DigitalIo extends Capability {
    /** The inputs by number; empty when there are none. */
    List<DigitalInput> inputs();

    /** The outputs by number; empty when there are none. */
    List<DigitalOutput> outputs();

    /** Says who switches an output. AUTOMATIC is taken for OFF by a device whose outputs have no rules. */
    void set(int output, SwitchMode mode);

    /**
     * Switches an output on for a time and then back to the mode that it had before; returns when it is on. A pulse during a pulse
     * prolongs it, {@link #set} ends it. A session that is closed switches back on its way out, as far as its second allows.
     *
     * @param length more than zero and at most ten minutes; a device with a length of its own uses that
     */
    void pulse(int output, Duration length);
}
