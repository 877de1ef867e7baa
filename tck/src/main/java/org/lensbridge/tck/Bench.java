package org.lensbridge.tck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.lensbridge.api.device.Credentials;

/**
 * What a group of tests stands on. The groups are interfaces whose tests are default methods, one for each group of capabilities;
 * {@link DriverContract} brings them together.
 */
interface Bench {
    /** A session that is connected to the device and closed after the test. */
    Connected connected();

    /** The same with another login. */
    Connected connectedAs(Credentials login);

    /** The same through a relay that counts what is sent. */
    Connected connectedThrough(Relay relay);

    /** A relay in front of the device, closed after the test; a test that needs one is skipped where the device talks TLS. */
    Relay relay();

    /**
     * Whether tests may do what the device does not forget: add and remove users, set its clock, wipe its window. Default false; say true for
     * a simulator, or for a device of which nothing is lost.
     */
    boolean mayBeChanged();

    /** Skips the test unless the device {@linkplain #mayBeChanged() may be changed}. */
    default void skipUnlessItMayBeChanged() {
        assumeTrue(mayBeChanged(), "the device must stay as it is");
    }
}
