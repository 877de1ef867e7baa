package org.lensbridge.transport.internal.http;

import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOSession;
import org.lensbridge.transport.internal.governor.Link;

/** A connection of the client as its host's budget sees it. Thread-safe. */
record SessionLink(IOSession session) implements Link {
    @Override
    public boolean isOpen() {
        return session.isOpen();
    }

    @Override
    public void close() {
        session.close(CloseMode.IMMEDIATE);
    }
}
