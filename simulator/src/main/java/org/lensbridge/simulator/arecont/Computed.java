package org.lensbridge.simulator.arecont;

/** A parameter that the camera works out, or that does something. Called on the event loop; sensors count from 1. */
interface Computed {
    /** Whether each sensor has one of its own. */
    default boolean isOfSensor() {
        return false;
    }

    /** Whether only the administrator may see it. */
    default boolean isSecret() {
        return false;
    }

    /** The value, where {@code argument} is what the client wrote behind the name. */
    String get(int sensor, String argument) throws Refusal;

    /** Returns what is echoed. */
    default String set(int sensor, String value) throws Refusal {
        throw Refusal.badRequest("This parameter is read only");
    }

    /** Refuses a value that is none of these. */
    static void check(boolean right, String name, String allowed) throws Refusal {
        if (!right) {
            throw Refusal.badRequest(name + " is " + allowed);
        }
    }
}
