package org.lensbridge.driver.dahua.capability.image;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.operation.TableRows;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.text.KeyValueDocument;

/** A table of settings, read as a whole and written by single keys. Immutable. */
final class ConfigTable {
    /** The right and the lower edge of the picture in tables (4.5.12). */
    private static final int EDGE = 8191;

    private final OperationEngine engine;
    private final Operation reading;
    private final Operation writing;

    /** A table that the document has. */
    ConfigTable(OperationEngine engine, String table) {
        this.engine = engine;
        this.reading = TableRows.reading(table).orElseThrow();
        this.writing = TableRows.writing(table).orElseThrow();
    }

    /** What the device holds, perhaps as of a few seconds ago, but never as of before a write. */
    KeyValueDocument read() {
        return engine.lines(reading, Map.of());
    }

    /** Writes what differs from {@code present}, in one request or none. */
    void write(KeyValueDocument present, Map<String, Value> changes) {
        Map<String, Value> differing = new LinkedHashMap<>();
        changes.forEach((key, value) -> {
            if (present.text(key).filter(text -> same(text, value)).isEmpty()) {
                differing.put(key, value);
            }
        });
        if (!differing.isEmpty()) {
            engine.call(writing, Map.of("changes", Value.of(differing)));
        }
    }

    private static boolean same(String text, Value value) {
        String held = text.strip();
        return held.equalsIgnoreCase(value.toString())
                || value instanceof Value.Numeric number
                        && Value.of(held)
                                .asNumber()
                                .filter(n -> n.compareTo(number.number()) == 0)
                                .isPresent();
    }

    /** Where a number of the device stands in the picture, 0 to 1; some firmware counts to 8192. */
    static double share(BigDecimal edge) {
        return Math.max(0, Math.min(1, edge.doubleValue() / EDGE));
    }

    /** The device's number for a place in the picture. */
    static Value edge(double share, RoundingMode rounding) {
        return Value.of(BigDecimal.valueOf(share * EDGE).setScale(0, rounding).longValue());
    }
}
