package org.lensbridge.transport.internal.http;

import org.lensbridge.transport.internal.auth.Login;
import org.lensbridge.transport.internal.reuse.ReuseDesk;

/**
 * What the devices share that are open at one address with the same login. Thread-safe.
 *
 * @param rtsp the login at the host's RTSP server
 */
record Conversation(Login login, Login rtsp, ReuseDesk reuse) {
    /** Another device uses this from now on. */
    void opened() {
        login.opened();
        rtsp.opened();
    }

    /** One of the devices is closed. */
    void closed() {
        login.closed();
        rtsp.closed();
    }
}
