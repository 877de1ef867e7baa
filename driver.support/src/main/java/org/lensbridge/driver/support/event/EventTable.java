package org.lensbridge.driver.support.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lensbridge.api.event.EventTypes;

/** A vendor's event codes. No event is lost: a code without a row becomes one of type {@code vendor}. Immutable. */
public final class EventTable {
    private final Map<String, EventRow> rows;

    /** A table of rows with distinct codes. */
    public EventTable(List<EventRow> rows) {
        this.rows = rows.stream().collect(Collectors.toUnmodifiableMap(EventRow::code, Function.identity()));
    }

    /** The row of a code, or one that says only that it is the vendor's own. */
    public EventRow row(String code) {
        return Optional.ofNullable(rows.get(code))
                .orElseGet(() -> new EventRow(code, EventTypes.VENDOR, "", PhaseRule.STATE));
    }
}
