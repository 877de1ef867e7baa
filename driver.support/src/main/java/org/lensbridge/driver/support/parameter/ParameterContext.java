package org.lensbridge.driver.support.parameter;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * What reading and writing share. Immutable.
 *
 * @param channel from 1; 0 is the device itself
 * @param secretGroups groups with a secret in them
 */
record ParameterContext(
        OperationEngine engine, ParameterDialect dialect, ParameterTable table, int channel, Set<String> secretGroups) {
    private static final Pattern SECRET_NAME =
            Pattern.compile("passw|passphrase|pwd|secret|psk|\\.keys\\[", Pattern.CASE_INSENSITIVE);

    static ParameterContext of(OperationEngine engine, ParameterDialect dialect, ParameterTable table, int channel) {
        Set<String> secret = table.all().stream()
                .filter(entry -> entry.row().is(Mark.SECRET))
                .flatMap(entry -> entry.keys().stream())
                .flatMap(key -> dialect.group(key).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new ParameterContext(engine, dialect, table, channel, secret);
    }

    /** Whether an undocumented key belongs here, as far as can be told. */
    boolean mayHold(String key) {
        return !table.elsewhere(key) && dialect.covers(key, channel);
    }

    /** Whether the value of a key must not be shown: its row says so, or its name does where it has none. */
    boolean isSecret(String key) {
        return table.answered(key)
                .map(entry -> entry.row().is(Mark.SECRET))
                .orElseGet(() -> SECRET_NAME.matcher(key).find());
    }
}
