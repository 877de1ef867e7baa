package org.lensbridge.transport.internal.governor;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** What was counted at one host. Thread-safe, without locks. */
public final class HostCounters {
    private final LongAdder[] adders = new LongAdder[Figure.values().length];

    HostCounters() {
        for (int i = 0; i < adders.length; i++) {
            adders[i] = new LongAdder();
        }
    }

    /** Counts one. */
    public void add(Figure figure) {
        adders[figure.ordinal()].increment();
    }

    /** Counts several. */
    public void add(Figure figure, long count) {
        adders[figure.ordinal()].add(count);
    }

    long get(Figure figure) {
        return adders[figure.ordinal()].sum();
    }

    SortedMap<String, Long> all() {
        SortedMap<String, Long> all = new TreeMap<>();
        for (Figure figure : Figure.values()) {
            all.put(figure.key(), get(figure));
        }
        return all;
    }
}
