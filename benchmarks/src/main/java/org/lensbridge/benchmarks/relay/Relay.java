package org.lensbridge.benchmarks.relay;

/** A process that is measured: where its readers connect to. */
record Relay(Child process, int port, String target) {}
