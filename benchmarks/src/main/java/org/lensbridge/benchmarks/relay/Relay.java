package org.lensbridge.benchmarks.relay;

import org.lensbridge.benchmarks.process.Child;

/** A process that is measured: where its readers connect to. */
record Relay(Child process, int port, String target) {}
