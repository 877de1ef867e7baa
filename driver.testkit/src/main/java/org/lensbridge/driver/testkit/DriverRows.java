package org.lensbridge.driver.testkit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.Refusals;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.parameter.ParameterDialect;
import org.lensbridge.transport.http.HttpDevice;

/**
 * All rows of a driver, and what was written about them by hand. Immutable.
 *
 * @param operations every documented request
 * @param parameters every documented parameter
 * @param dialect how parameters are read and written
 * @param refusals how the family's devices say no
 * @param golden the tables of requests, replies and settings
 */
public record DriverRows(
        List<Operation> operations,
        List<Parameter> parameters,
        ParameterDialect dialect,
        Refusals refusals,
        GoldenText golden) {
    public DriverRows {
        operations = List.copyOf(operations);
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(dialect);
        Objects.requireNonNull(refusals);
        Objects.requireNonNull(golden);
    }

    /** An engine for a device that is not there. */
    public OperationEngine engine(HttpDevice device) {
        return new OperationEngine(device, refusals, Duration.ofSeconds(1));
    }

    /** The row of a name. */
    public Operation operation(String name) {
        return operations.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + name));
    }

    /** The arguments of the row's first golden request. */
    public Map<String, Value> least(Operation row) {
        return golden.requests().stream()
                .filter(request -> request.operation().equals(row.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no golden request of " + row.name()))
                .arguments();
    }

    /** The group of a parameter, at the first of each of its indexes. */
    String group(Parameter row) {
        return dialect.group(row.key(at(row, false)))
                .orElseThrow(() -> new AssertionError("no request reads " + row.key()));
    }

    /** Where a parameter stands at the first or the last of each of its indexes, and at the third channel. */
    static Map<String, Integer> at(Parameter row, boolean last) {
        Map<String, Integer> at = new HashMap<>();
        for (Index index : row.indexes()) {
            int number = last ? index.last() : index.first();
            at.put(index.name(), index.name().equals(Index.CHANNEL) ? index.first() + 2 : number);
        }
        return at;
    }
}
