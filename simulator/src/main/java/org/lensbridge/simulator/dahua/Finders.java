package org.lensbridge.simulator.dahua;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.simulator.RecordedFile;

/**
 * The finders of files that clients have open; who forgets to end one keeps its place. Confined to the event loop, but for the
 * count.
 */
final class Finders {
    /** One more is refused. */
    static final int MOST = 8;

    private static final int FIRST_ID = 2_086_170_840;

    private final Map<String, Finder> byId = new HashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private int created;

    /** One search, as far as it has come. */
    static final class Finder {
        private List<RecordedFile> found = List.of();
        private boolean searching;
        private int next;

        void search(List<RecordedFile> files) {
            found = List.copyOf(files);
            searching = true;
            next = 0;
        }

        boolean isSearching() {
            return searching;
        }

        /** Whether the search found nothing. */
        boolean isEmpty() {
            return found.isEmpty();
        }

        List<RecordedFile> next(int count) {
            List<RecordedFile> part = found.subList(next, Math.min(next + count, found.size()));
            next += part.size();
            return part;
        }

        void close() {
            searching = false;
            found = List.of();
        }
    }

    /** The id of a new finder. */
    String create() throws Refusal {
        if (byId.size() >= MOST) {
            throw new Refusal(DahuaError.SERVER_INTERNAL_ERROR);
        }
        String id = Integer.toString(FIRST_ID + created++ % 10_000_000);
        byId.put(id, new Finder());
        open.incrementAndGet();
        return id;
    }

    Finder find(String id) throws Refusal {
        Finder finder = byId.get(id);
        if (finder == null) {
            throw Refusal.invalidParam();
        }
        return finder;
    }

    void remove(String id) {
        if (byId.remove(id) != null) {
            open.decrementAndGet();
        }
    }

    void forget() {
        byId.clear();
        open.set(0);
    }

    int open() {
        return open.get();
    }
}
