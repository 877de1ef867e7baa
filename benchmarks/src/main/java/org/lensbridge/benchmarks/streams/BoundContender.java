package org.lensbridge.benchmarks.streams;

import java.io.IOException;
import org.lensbridge.benchmarks.process.Child;

/** A relay that understands nothing. For ingest it writes what it reads to one reader each. */
record BoundContender(String name, Child process, int port) implements Contender {
    static BoundContender of(String name, Child process) throws IOException {
        return new BoundContender(name, process, Integer.parseInt(process.line()));
    }

    @Override
    public boolean takes(Row row) {
        return true;
    }

    @Override
    public Target prepare(int cameraPort, Row row) throws IOException {
        process.ask(cameraPort + " " + row.cameras() + " " + row.readers());
        return new Target(Way.RAW, port, row.cameras());
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
