package org.lensbridge.transport.internal.http;

import java.net.InetAddress;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOSession;
import org.lensbridge.transport.internal.governor.Link;

/**
 * A connection of the client as its host's budget sees it. Thread-safe.
 *
 * @param address to which it was made
 */
record SessionLink(IOSession session, InetAddress address) implements Link {
    @Override
    public boolean isOpen() {
        return session.isOpen();
    }

    @Override
    public void close() {
        session.close(CloseMode.IMMEDIATE);
    }
}
