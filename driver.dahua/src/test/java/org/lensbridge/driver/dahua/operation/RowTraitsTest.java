package org.lensbridge.driver.dahua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.parameter.DahuaParameters;
import org.lensbridge.driver.dahua.parameter.DahuaTables;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** What callers must know before they send: by hand where it is a judgement, by rule where it is not. */
class RowTraitsTest {
    private static final Pattern SECRET = Pattern.compile("passw|pwd|secret|psk", Pattern.CASE_INSENSITIVE);

    static List<Operation> rows() {
        return DahuaOperations.ALL;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowsWithPasswordsAreSecret(Operation row) {
        boolean password = row.arguments().stream()
                .anyMatch(argument -> SECRET.matcher(argument.name()).find());
        assertTrue(!password || row.is(Trait.SECRET), row.name());
    }

    @Test
    void tablesWithPasswordsAreSecret() {
        Set<String> tables = new TreeSet<>();
        for (Parameter row : DahuaParameters.ALL) {
            boolean named = SECRET.matcher(row.key().substring(row.key().indexOf('.') + 1))
                    .find();
            assertTrue(!named || row.is(Mark.SECRET) || isNoSecret(row), row.key());
            if (row.is(Mark.SECRET)) {
                tables.add(DahuaTables.INSTANCE.group(row.key()).orElseThrow());
            }
        }
        for (String table : tables) {
            assertTrue(TableRows.reading(table).orElseThrow().is(Trait.SECRET), table);
            assertTrue(TableRows.writing(table).orElseThrow().is(Trait.SECRET), table);
        }
    }

    /** Flags and kinds about a secret are none. */
    private static boolean isNoSecret(Parameter row) {
        return !row.type().summary().equals("text");
    }

    /** What a row says of its table would be void if it wrote others. */
    @ParameterizedTest
    @MethodSource("rows")
    void aTablesRowWritesNoOtherTable(Operation row) {
        if (row.target().startsWith(Tables.SET) && row != ConfigOperations.SET_ANY) {
            RecordingDevice device = new RecordingDevice("OK");
            OperationEngine engine = new OperationEngine(device, new DahuaRefusals(), Duration.ofSeconds(1));
            Map<String, Value> other = Map.of("changes", Value.of(Map.of("Secrets.Password", Value.of("x"))));
            CameraException failure = assertThrows(CameraException.class, () -> engine.call(row, other));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertEquals(List.of(), device.requests);
        }
    }

    @Test
    void whatTakesTheDeviceAwayOrCannotBeUndoneIsDestructive() {
        Set<String> destructive = rows().stream()
                .filter(row -> row.is(Trait.DESTRUCTIVE))
                .map(Operation::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(Set.of(
                        "card.remove",
                        "config.accessFilter.set",
                        "config.autoMaintain.set",
                        "config.language.set",
                        "config.network.set",
                        "config.table.set",
                        "config.wlan.set",
                        "door.open",
                        "log.clear",
                        "ptz.reset",
                        "system.reboot",
                        "system.restore",
                        "system.restoreExcept",
                        "system.shutdown",
                        "user.remove")),
                destructive);
    }
}
