package org.lensbridge.simulator;

/** A way in which a reply or a stream goes wrong on the wire. */
public enum WireFault {
    /** All is well. */
    NONE,
    /** Nothing more is sent, and the connection stays open. */
    STALL,
    /** The connection ends in the middle of a reply's body or of a part's payload. */
    CLOSE_MIDWAY,
    /** Bytes that are neither HTTP nor multipart, without end. */
    GARBAGE,
    /** A header line that never ends. */
    ENDLESS_HEADER,
    /** A proper head, no length, then a body without end and without boundary. */
    ENDLESS_BODY,
    /** {@code Content-Length} announces 48 bytes more than there are. */
    LENGTH_TOO_LARGE,
    /** {@code Content-Length} announces half of what follows. */
    LENGTH_TOO_SMALL,
    /** No {@code Content-Length}; a reply ends with the connection, a part at the next boundary. */
    NO_LENGTH,
    /** One byte at a time, fifty a second. */
    TRICKLE
}
