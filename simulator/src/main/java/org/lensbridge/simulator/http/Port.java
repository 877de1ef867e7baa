package org.lensbridge.simulator.http;

import java.io.IOException;
import java.net.InetSocketAddress;

/** A server at one port, which can go away and come back. Called on the event loop, except for {@link #listen} and the counters. */
public interface Port {
    /** Binds and begins to accept; returns the address in use. Fails when the port is taken. */
    InetSocketAddress listen(InetSocketAddress address) throws IOException;

    /** Stops accepting: from now on the system refuses connections. Those that are open stay. */
    void ignore();

    boolean isListening();

    boolean isClosed();

    void closeConnections();

    int connectionsOpen();

    long connectionsAccepted();

    /** Closes the listener and all connections, waiting until it is done; from any thread but the loop's. */
    void close();
}
