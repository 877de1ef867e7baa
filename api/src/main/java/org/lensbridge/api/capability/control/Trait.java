package org.lensbridge.api.capability.control;

/** What a caller must know before it sends a request. */
public enum Trait {
    /** Changes nothing; may be repeated. */
    READ,
    /** Changes the device. */
    WRITE,
    /** The answer comes in parts without end. */
    STREAM,
    /** Has a body to upload. */
    UPLOAD,
    /** Cannot be undone or takes the device away: consoles ask before sending. */
    DESTRUCTIVE,
    /** Arguments or answer hold a password: never logged or captured. */
    SECRET
}
