package org.lensbridge.simulator;

/**
 * A way in which a reply or a stream goes wrong on the wire. What concerns a head or the coding of a body takes the place of a
 * stream that is opened, and leaves one alone that is open already; everything else acts on each part of a stream.
 */
public enum WireFault {
    /** All is well. */
    NONE,
    /** Nothing more is sent, and the connection stays open. */
    STALL,
    /** The connection ends in the middle of a reply's body or of a part's payload. */
    CLOSE_MIDWAY,
    /** The camera ends its output in the middle, and goes on reading what the client sends. */
    HALF_CLOSE,
    /** A proper reply that keeps the connection; but the camera has closed its input, and answers nothing there any more. */
    DEAF,
    /** The connection is reset (RST) before a byte of an answer. */
    RESET,
    /** The connection is reset (RST) in the middle of a reply's body or of a part's payload. */
    RESET_MIDWAY,
    /** Bytes that are neither HTTP nor multipart, without end. */
    GARBAGE,
    /** A header line that never ends. */
    ENDLESS_HEADER,
    /** Header lines without end. */
    HEADER_FLOOD,
    /** A status line that never ends. */
    ENDLESS_STATUS_LINE,
    /** {@code 100 Continue} over and over, and never an answer. */
    ENDLESS_INTERIM,
    /** A status line without a status. */
    BAD_STATUS_LINE,
    /** A text without status line and header lines, ended by the connection's end (HTTP 0.9). */
    NO_HEAD,
    /** A reply with NUL bytes in its reason phrase, in a header's value and in its body. */
    NUL_BYTES,
    /** {@code Content-Encoding: gzip}, though nobody asked for it: a megabyte that inflates to a gigabyte of blanks. */
    GZIP_BOMB,
    /** Chunks of one byte, without end. */
    TINY_CHUNKS,
    /** The size line of a chunk never ends. */
    ENDLESS_CHUNK_SIZE,
    /** A chunk with extensions without end. */
    CHUNK_EXTENSIONS,
    /** A body in chunks, then trailer lines without end. */
    ENDLESS_TRAILERS,
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
