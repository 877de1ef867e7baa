package org.lensbridge.api.driver;

import java.util.Optional;
import org.lensbridge.api.capability.Capability;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One opened device in one version of a driver. The runtime calls {@link #connect()}, {@link #check()} and lane-bound
 * capability methods one at a time; {@link #close()} may come at any moment from another thread.
 */
@ConsumerType
public interface DeviceSession extends AutoCloseable {
    /**
     * Logs in, identifies the device and finds its channels. Called again after a loss; the capabilities handed out before stay
     * valid or fail with GONE.
     *
     * @throws org.lensbridge.api.error.CameraException UNREACHABLE, TIMEOUT, AUTH_REFUSED, LOCKED_OUT, UNTRUSTED, BUSY, or
     *     UNSUPPORTED when what answers is not a device of this family
     */
    Description connect();

    /** The cheapest request that proves the device alive and the login valid. Fails as {@link #connect()} does. */
    void check();

    /** The capability of a channel (from 1; 0 is the device itself), as the latest description told. Does no I/O. */
    <C extends Capability> Optional<C> capability(int channel, Class<C> type);

    /** Ends everything: final, idempotent, within a second. Calls that are under way fail with GONE. */
    @Override
    void close();
}
