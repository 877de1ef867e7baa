package org.lensbridge.api.capability.io;

/** Who switches something on and off. */
public enum SwitchMode {
    /** The device, by its own rules. */
    AUTOMATIC,
    /** On until told otherwise. */
    ON,
    /** Off until told otherwise, whatever the rules say. */
    OFF
}
