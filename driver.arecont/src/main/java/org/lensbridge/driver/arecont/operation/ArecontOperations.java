package org.lensbridge.driver.arecont.operation;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.operation.Operation;

/** Every request of the vendor's documents as a row. */
public final class ArecontOperations {
    /** All rows, chapter by chapter. */
    public static final List<Operation> ALL = Stream.of(
                    StreamOperations.ALL,
                    ConfigurationOperations.ALL,
                    LensOperations.ALL,
                    MaintenanceOperations.ALL,
                    AudioOperations.ALL)
            .flatMap(List::stream)
            .toList();

    private ArecontOperations() {}
}
