package org.lensbridge.driver.dahua.operation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lensbridge.driver.support.operation.Operation;

/** The rows of the documented tables, by table. */
public final class TableRows {
    private static final Map<String, Operation> BY_TABLE = DahuaOperations.ALL.stream()
            .filter(row -> row.target().startsWith(Tables.GET) && row != ConfigOperations.ANY)
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.target().substring(Tables.GET.length()), row -> row, (first, second) -> first));
    private static final Map<String, Operation> BY_NAME = DahuaOperations.ALL.stream()
            .filter(row -> row.target().startsWith(Tables.SET))
            .collect(Collectors.toUnmodifiableMap(Operation::name, row -> row));

    private TableRows() {}

    /** The row that reads a table; empty for a table without one. */
    public static Optional<Operation> reading(String table) {
        return Optional.ofNullable(BY_TABLE.get(table));
    }

    /** The row that writes a table; empty for a table without one. */
    public static Optional<Operation> writing(String table) {
        return reading(table).flatMap(row -> Optional.ofNullable(BY_NAME.get(row.name() + ".set")));
    }
}
