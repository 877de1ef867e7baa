package org.lensbridge.transport.text;

import java.util.List;
import java.util.Objects;
import org.lensbridge.api.data.Value;

/**
 * A {@code key=value} reply with flat lists between markers, as a tree. A list begins with {@code xBegin=1} and ends with
 * {@code xEnd=count}; {@code next_xURL=2}, {@code xNextURL=2} or {@code xNextFlag=2} stands between two records, and lists may
 * lie inside of records. Here {@code x} is a list of records, and the markers are gone. A key that is repeated within a record
 * holds all its values as a list, in their order. Dots and brackets in keys have no meaning.
 *
 * <p>Markers that are missing are made up for: a list ends with the record around it or with the reply; a list that only a
 * marker between records or the end tells of begins behind its {@code xCount}, or else behind the last marker. Immutable.
 *
 * @param tree the values; texts, lists and records
 * @param warnings the {@link KeyValueDocument#problems()} of the reply, and where a list has another length than it states
 */
public record MarkedDocument(Value.Fields tree, List<String> warnings) {
    public MarkedDocument {
        Objects.requireNonNull(tree);
        warnings = List.copyOf(warnings);
    }
}
