package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/**
 * Rows for tables of settings, each read as a whole and written by full names: {@code ChannelTitle[0].Name}. Indexes count from 0.
 * Every table has a row {@code config.x} that reads it and a row {@code config.x.set} that writes it.
 */
final class Tables {
    static final String GET = "/cgi-bin/configManager.cgi?action=getConfig&name=";
    static final String SET = "/cgi-bin/configManager.cgi?action=setConfig&";

    private Tables() {}

    /** Both rows of a table; {@code traits} belong to the one that writes, SECRET to both. */
    static List<Operation> table(String name, String section, String table, String what, Trait... traits) {
        Operation reading = get(name, section, table, what);
        Operation writing = set(reading, table);
        for (Trait trait : traits) {
            writing = writing.with(trait);
            reading = trait == Trait.SECRET ? reading.with(trait) : reading;
        }
        return List.of(reading, writing);
    }

    /** The row that reads a table. */
    static Operation get(String name, String section, String table, String what) {
        return read(name, section, GET + table, Decoding.KEYS, what).reused(Reuse.CONFIGURATION);
    }

    /** The row that writes the table which another row reads, and no other one: what a caller must know before is told by its own row. */
    static Operation set(Operation reading, String table) {
        return set(reading, table, table);
    }

    /**
     * The same for several tables.
     *
     * @param tables their names with bars between them
     * @param beginning what the names of changes begin with, for people
     */
    static Operation set(Operation reading, String tables, String beginning) {
        String what = reading.description();
        return write(
                        reading.name() + ".set",
                        reading.section(),
                        SET + "{*changes:" + tables + "}",
                        Confirmation.OK,
                        "Sets: " + Character.toLowerCase(what.charAt(0)) + what.substring(1))
                .needs("changes", ValueType.ANY, "a record of full names, each beginning with " + beginning);
    }
}
