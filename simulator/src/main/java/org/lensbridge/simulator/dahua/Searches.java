package org.lensbridge.simulator.dahua;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Searches with a token (8.3.2 and 10.2.7): who starts one stops it, or keeps its place. Confined to the event loop, but for
 * the count.
 */
final class Searches<T> {
    /** One more is refused. */
    static final int MOST = 8;

    private static final int FIRST_TOKEN = 46_878;
    private static final int MOST_AT_ONCE = 1024;

    private final Map<Integer, List<T>> byToken = new HashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private int created;

    /** Writes one item of a reply. */
    @FunctionalInterface
    interface Writer<T> {
        void write(Lines lines, T item);
    }

    /** Answers with a token and the count of what was found; nothing found has the token 0 and is not to be stopped. */
    void start(Call call, List<T> found) throws Refusal {
        int token = 0;
        if (!found.isEmpty()) {
            if (byToken.size() >= MOST) {
                throw new Refusal(DahuaError.SERVER_INTERNAL_ERROR);
            }
            token = FIRST_TOKEN + created++ % 10_000_000;
            byToken.put(token, List.copyOf(found));
            open.incrementAndGet();
        }
        call.lines(
                new Lines().add("token", token).add("totalCount", found.size()).all());
    }

    /** Answers with the part of a search that {@code beginNumber} and {@code count} name. */
    void part(Call call, Writer<T> writer) throws Refusal {
        List<T> found = byToken.get(token(call));
        call.required("beginNumber");
        call.required("count");
        if (found == null) {
            throw Refusal.invalidParam();
        }
        int begin = call.number("beginNumber", 0, 0, found.size());
        int end = Math.min(found.size(), begin + call.number("count", 1, 1, MOST_AT_ONCE));
        Lines lines = new Lines().add("found", end - begin);
        for (int i = begin; i < end; i++) {
            writer.write(lines.at("info[" + (i - begin) + "]."), found.get(i));
        }
        call.lines(lines.all());
    }

    void stop(Call call) throws Refusal {
        if (byToken.remove(token(call)) == null) {
            throw Refusal.invalidParam();
        }
        open.decrementAndGet();
        call.ok();
    }

    private static int token(Call call) throws Refusal {
        call.required("token");
        return call.number("token", 0, 0, Integer.MAX_VALUE);
    }

    void forget() {
        byToken.clear();
        open.set(0);
    }

    int open() {
        return open.get();
    }
}
