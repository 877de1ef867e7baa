package org.lensbridge.api.capability.control;

/** What may be done with a setting. */
public enum Access {
    /** Reading only. */
    READ,
    /** Writing only: the device never tells it. */
    WRITE,
    /** Both. */
    READ_WRITE
}
