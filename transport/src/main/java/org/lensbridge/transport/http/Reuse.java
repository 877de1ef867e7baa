package org.lensbridge.transport.http;

/**
 * Whether the reply to an equal request may serve in place of a new one. Equal are requests to the same device with the same
 * login, target and headers. How long a reply is fresh is the transport's configuration; whatever is sent that is not
 * repeatable makes all earlier replies of the device old, from when it is sent.
 */
public enum Reuse {
    /** Each request is sent. */
    NEVER,
    /** Equal requests that run at the same time are sent once. */
    IN_FLIGHT,
    /** The same, and the reply serves for moments: positions, states, levels. */
    STATE,
    /** The same, and the reply serves for seconds: settings, names, capabilities. */
    CONFIGURATION
}
