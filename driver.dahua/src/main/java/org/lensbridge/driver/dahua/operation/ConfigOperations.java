package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Any table of settings, also one beyond the document: section 3.3 and the form that all tables share. */
public final class ConfigOperations {
    /** Reads a table, which may hold passwords. */
    public static final Operation ANY = read(
                    "config.table", "3.3", Tables.GET + "{name}", Decoding.KEYS, "A table of settings by its name.")
            .needs("name", ValueType.TEXT, "the name of the table")
            .reused(Reuse.CONFIGURATION)
            .with(Trait.SECRET);
    /** Changes any table, among them some that take the device away. */
    public static final Operation SET_ANY = write(
                    "config.table.set",
                    "3.3",
                    Tables.SET + "{*changes}",
                    Confirmation.OK,
                    "Sets: settings of any table.")
            .needs("changes", ValueType.ANY, "a record of full names, each beginning with the name of a table")
            .with(Trait.DESTRUCTIVE)
            .with(Trait.SECRET);

    static final List<Operation> ALL = List.of(ANY, SET_ANY);

    private ConfigOperations() {}
}
