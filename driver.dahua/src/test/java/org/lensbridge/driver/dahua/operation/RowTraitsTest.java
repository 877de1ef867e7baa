package org.lensbridge.driver.dahua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.parameter.DahuaParameters;
import org.lensbridge.driver.dahua.parameter.DahuaTables;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.testkit.RecordingDevice;

/** What callers must know of the rows of tables before they send. */
class RowTraitsTest {
    static List<Operation> rows() {
        return DahuaOperations.ALL;
    }

    @Test
    void tablesWithPasswordsAreSecret() {
        Set<String> tables = DahuaParameters.ALL.stream()
                .filter(row -> row.is(Mark.SECRET))
                .map(row -> DahuaTables.INSTANCE.group(row.key()).orElseThrow())
                .collect(Collectors.toSet());
        for (String table : tables) {
            assertTrue(TableRows.reading(table).orElseThrow().is(Trait.SECRET), table);
            assertTrue(TableRows.writing(table).orElseThrow().is(Trait.SECRET), table);
        }
    }

    /** What a row says of its table would be void if it wrote others. */
    @ParameterizedTest
    @MethodSource("rows")
    void aTablesRowWritesNoOtherTable(Operation row) {
        if (row.target().startsWith(Tables.SET) && row != ConfigOperations.SET_ANY) {
            RecordingDevice device = new RecordingDevice("OK");
            OperationEngine engine = DahuaRows.ROWS.engine(device);
            Map<String, Value> other = Map.of("changes", Value.of(Map.of("Secrets.Password", Value.of("x"))));
            CameraException failure = assertThrows(CameraException.class, () -> engine.call(row, other));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertEquals(List.of(), device.requests());
        }
    }
}
