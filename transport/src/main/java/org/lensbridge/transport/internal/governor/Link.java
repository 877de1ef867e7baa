package org.lensbridge.transport.internal.governor;

/** An open connection, as far as its budget needs to know it. Thread-safe. */
public interface Link {
    /** Whether nobody has closed it yet. */
    boolean isOpen();

    /** Closes it at once. Idempotent. */
    void close();
}
