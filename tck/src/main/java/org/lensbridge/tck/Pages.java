package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;

/** What every search in pages promises. Stateless. */
final class Pages {
    /** So far one search is followed; a device may have millions of what is searched. */
    private static final int MOST = 250;

    /** A time before there were network cameras. */
    static final TimeSpan LONG_AGO =
            new TimeSpan(Instant.parse("1990-01-01T00:00:00Z"), Instant.parse("1990-01-01T01:00:00Z"));

    private Pages() {}

    /** A search that is continued by a cursor. */
    @FunctionalInterface
    interface Search<T> {
        Page<T> page(String cursor);
    }

    /** The last month, and a day more for clocks that go ahead. */
    static TimeSpan lately() {
        return TimeSpan.before(Instant.now().plus(Duration.ofDays(1)), Duration.ofDays(31));
    }

    /** What is found, up to a limit; cursors never come again. */
    static <T> List<T> walk(Search<T> search) {
        List<T> found = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        String cursor = Page.FIRST;
        do {
            Page<T> page = search.page(cursor);
            found.addAll(page.items());
            cursor = page.next();
            assertTrue(cursors.add(cursor), "a cursor comes again");
        } while (!cursor.equals(Page.FIRST) && found.size() < MOST && cursors.size() < MOST);
        return found;
    }

    /** The search finds nothing, with the first page or a later one. */
    static <T> void findsNothing(Search<T> search) {
        assertEquals(List.of(), walk(search));
    }

    /** Nobody can go on from a text that is no cursor. */
    static <T> void refusesForeignCursors(Search<T> search) {
        Expect.invalid(() -> search.page("no cursor of this driver!"));
    }
}
