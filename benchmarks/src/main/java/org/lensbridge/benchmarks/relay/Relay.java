package org.lensbridge.benchmarks.relay;

import java.io.IOException;
import org.lensbridge.benchmarks.process.Child;

/**
 * A process that is measured: where its readers connect to.
 *
 * @param order which camera and how many readers there will be, as a format; empty where it needs none
 */
record Relay(String name, Child process, int port, String target, String order) {
    /** One that prints its port first and takes an order for each session. */
    static Relay ordered(String name, Child process, String target, String order) throws IOException {
        return new Relay(name, process, Integer.parseInt(process.line()), target, order);
    }
}
