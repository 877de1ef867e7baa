package org.lensbridge.simulator;

/** What happened to an event's state, as the {@code action} of an event message says it (vendor document 4.9.17). */
public enum EventAction {
    /** The state began. */
    START("Start"),
    /** The state ended. */
    STOP("Stop"),
    /** Something happened that has no duration. */
    PULSE("Pulse");

    private final String wire;

    EventAction(String wire) {
        this.wire = wire;
    }

    /** The word in the message. */
    public String wire() {
        return wire;
    }
}
