package org.lensbridge.api.capability.control;

import java.util.List;
import java.util.Objects;

/**
 * One page of a long list. A search is continued by calling the same method with {@link #next()} as its cursor. Nothing stays
 * open at the device between two pages, so that an abandoned search costs nothing.
 *
 * @param items in the order that the method states; a page may be empty and still have a next one
 * @param next the cursor of the next page, which only its driver understands; {@link #FIRST} when this is the last one
 */
public record Page<T>(List<T> items, String next) {
    /** The cursor that asks for the first page. */
    public static final String FIRST = "";

    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next);
    }

    /** The only or last page. */
    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, FIRST);
    }

    /** Whether there is another page. */
    public boolean hasNext() {
        return !next.equals(FIRST);
    }
}
