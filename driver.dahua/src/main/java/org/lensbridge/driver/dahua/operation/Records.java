package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;

import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/**
 * What finders share, and tables of records: sections 12.2 to 12.6. What is found comes in one answer: {@code totalCount} that fit, {@code found} of them told.
 * Where the examples put a condition's name without {@code condition.}, or misspell it, the syntax lines and tables decide.
 */
final class Records {
    static final String FINDER = "/cgi-bin/recordFinder.cgi?action=";
    static final String UPDATER = "/cgi-bin/recordUpdater.cgi?action=";
    /** A time as the device writes it. */
    static final ValueType TIME = new ValueType.TextType(32);
    /** What a finder is known by; 0 and less are none. */
    static final ValueType TOKEN = ValueType.integer(1, 0xFFFF_FFFFL);
    /** How many are told at once. */
    static final ValueType COUNT = ValueType.integer(1, 65_535);

    /** A new record: confirmed as documented, or by its number, as firmware since about 2016 does. */
    static final Decoding INSERTED = reply -> reply.text().strip().regionMatches(true, 0, "RecNo", 0, 5)
            ? Decoding.KEYS.decode(reply)
            : Confirmation.OK.decode(reply);

    private Records() {}

    /** A row that finds records of a table. */
    static Operation find(String name, String section, String table, String conditions, String description) {
        return read(name, section, FINDER + "find&name=" + table + conditions, Decoding.KEYS, description);
    }
}
