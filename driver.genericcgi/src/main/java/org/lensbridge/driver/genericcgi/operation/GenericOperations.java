package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.operation.Operation;

/** Every request of the vendor's documents as a row. */
public final class GenericOperations {
    /** All rows, chapter by chapter. */
    public static final List<Operation> ALL = Stream.of(
                    ParameterOperations.ALL,
                    UserOperations.ALL,
                    StorageOperations.ALL,
                    SystemOperations.ALL,
                    VideoOperations.ALL,
                    PtzOperations.ALL,
                    PortOperations.ALL,
                    EventOperations.ALL)
            .flatMap(List::stream)
            .toList();

    private GenericOperations() {}
}
