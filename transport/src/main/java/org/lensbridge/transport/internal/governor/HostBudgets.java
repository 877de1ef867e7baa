package org.lensbridge.transport.internal.governor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The budget of each host that somebody talks to. Thread-safe. */
public final class HostBudgets {
    private final int controls;
    private final int streams;
    private final Map<String, Entry> hosts = new HashMap<>();

    private static final class Entry {
        final HostBudget budget;
        int users;

        Entry(HostBudget budget) {
            this.budget = budget;
        }
    }

    /** Budgets of {@code controls} calls and {@code streams} streams at a time per host. */
    public HostBudgets(int controls, int streams) {
        this.controls = controls;
        this.streams = streams;
    }

    /** The budget of a host, one for all who ask; to be given back with {@link #release}. */
    public synchronized HostBudget acquire(String host) {
        Entry entry = hosts.computeIfAbsent(key(host), h -> new Entry(new HostBudget(host, controls, streams)));
        entry.users++;
        return entry.budget;
    }

    /** Forgets a host when nobody uses it any more. */
    public synchronized void release(String host) {
        Entry entry = hosts.get(key(host));
        if (entry != null && --entry.users == 0) {
            hosts.remove(key(host));
        }
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
