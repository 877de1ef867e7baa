package org.lensbridge.benchmarks.streams;

import java.io.IOException;

/** A process that is measured. */
interface Contender extends AutoCloseable {
    /** In tables. */
    String name();

    /** Whether it can do such work at all. */
    boolean takes(Row row);

    /** Gets ready for one session of the row's readers. */
    Target prepare(int cameraPort, Row row) throws IOException, InterruptedException;

    /** Its process id; known once it was prepared. */
    long pid();

    /** Begins to read by itself; called where the target says so. */
    default void begin() throws IOException {
        // Others begin when they are prepared.
    }

    /** Frames of its slowest stream since it began; negative where it does not tell. */
    default long frames() throws IOException {
        return -1;
    }

    /** The session is over. */
    default void end() throws IOException {
        // It is over with its last reader.
    }

    @Override
    void close();
}
