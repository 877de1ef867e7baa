package org.lensbridge.transport.internal.governor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.lensbridge.transport.http.HostLimits;

/**
 * The governor of each host that somebody talks to, one for all who ask. It is remembered for some minutes after the last conversation,
 * so that closing and opening a session resets neither budget nor pause. Thread-safe.
 */
public final class HostGovernors {
    private static final int MOST_REMEMBERED = 1024;
    private static final long REMEMBERED = 600_000_000_000L;

    private final LongSupplier clock;
    private final DoubleSupplier jitter;
    private final Map<String, Entry> used = new HashMap<>();
    private final Map<String, Entry> remembered = new LinkedHashMap<>();
    private Function<String, HostLimits> limits;

    private static final class Entry {
        final HostGovernor governor;
        int users;
        long since;

        Entry(HostGovernor governor) {
            this.governor = governor;
        }
    }

    /**
     * @param limits of a host by its address and port
     * @param clock in nanoseconds, {@link System#nanoTime()} but for tests
     * @param jitter random numbers from 0 to 1, for any thread
     */
    public HostGovernors(Function<String, HostLimits> limits, LongSupplier clock, DoubleSupplier jitter) {
        this.limits = limits;
        this.clock = clock;
        this.jitter = jitter;
    }

    /** The governor of a host; to be given back with {@link #release}. */
    public synchronized HostGovernor acquire(String authority) {
        String key = authority.toLowerCase(Locale.ROOT);
        Entry entry = used.get(key);
        if (entry == null) {
            forgetOld();
            entry = remembered.remove(key);
        }
        if (entry == null) {
            entry = new Entry(new HostGovernor(key, limits.apply(key), clock, jitter));
        }
        used.put(key, entry);
        entry.users++;
        return entry.governor;
    }

    /** Ends a use. */
    public synchronized void release(HostGovernor governor) {
        Entry entry = used.get(governor.host());
        if (entry != null && --entry.users == 0) {
            used.remove(governor.host());
            entry.since = clock.getAsLong();
            remembered.put(governor.host(), entry);
            forgetOld();
        }
    }

    private void forgetOld() {
        long now = clock.getAsLong();
        int tooMany = remembered.size() - MOST_REMEMBERED;
        for (Iterator<Entry> oldest = remembered.values().iterator(); oldest.hasNext(); ) {
            if (now - oldest.next().since <= REMEMBERED && tooMany <= 0) {
                return;
            }
            oldest.remove();
            tooMany--;
        }
    }

    /** Other limits for all hosts, those in use included. */
    public synchronized void configure(Function<String, HostLimits> other) {
        limits = other;
        used.forEach((key, entry) -> entry.governor.limits(other.apply(key)));
        remembered.forEach((key, entry) -> entry.governor.limits(other.apply(key)));
    }

    /** Those with an open conversation, by name. */
    public List<HostGovernor> used() {
        List<HostGovernor> all = new ArrayList<>();
        synchronized (this) {
            used.values().forEach(entry -> all.add(entry.governor));
        }
        all.sort(Comparator.comparing(HostGovernor::host));
        return all;
    }
}
