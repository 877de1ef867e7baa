package org.lensbridge.simulator.device;

import java.time.Duration;

/** Switches a device off and on. Called on the event loop; the reply to the current request still goes out. */
public interface Power {
    /** Away for this long, without memory of nonces and events afterwards; settings stay. */
    void restart(Duration away);

    /** Away until somebody switches it on. */
    void shutDown();
}
