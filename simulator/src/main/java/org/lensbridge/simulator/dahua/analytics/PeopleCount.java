package org.lensbridge.simulator.dahua.analytics;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many people one camera has seen come and go, by the hour: a week before its start is made up, the same for every camera of
 * one name; what comes later is what somebody tells it. Not thread-safe.
 */
public final class PeopleCount {
    private static final int DAYS_BEFORE = 7;
    private static final int OPENS = 8;
    private static final int CLOSES = 20;

    private final NavigableMap<LocalDateTime, Passages> byHour = new TreeMap<>();

    /** How many came and went. */
    public record Passages(long entered, long exited) {
        Passages plus(Passages other) {
            return new Passages(entered + other.entered, exited + other.exited);
        }
    }

    /** The passages of a time, its last second included. */
    public record Span(LocalDateTime start, LocalDateTime end, Passages passages) {}

    public PeopleCount(LocalDateTime now, String seed) {
        LocalDateTime hour = now.truncatedTo(ChronoUnit.HOURS);
        for (LocalDateTime at = hour.minusDays(DAYS_BEFORE); at.isBefore(hour); at = at.plusHours(1)) {
            boolean open = at.getHour() >= OPENS && at.getHour() < CLOSES;
            int chance = Math.floorMod((seed + at).hashCode() >> 4, 40);
            byHour.put(at, open ? new Passages(10 + chance, 10 + chance / 2) : new Passages(0, 0));
        }
    }

    public void pass(LocalDateTime when, int entered, int exited) {
        byHour.merge(when.truncatedTo(ChronoUnit.HOURS), new Passages(entered, exited), Passages::plus);
    }

    /** Everything from a moment on; all there is from {@link LocalDateTime#MIN}. */
    public Passages since(LocalDateTime from) {
        return sum(byHour.tailMap(from, true));
    }

    /** The passages in the hours that begin from one moment to another, both included. */
    public Passages between(LocalDateTime start, LocalDateTime end) {
        return end.isBefore(start) ? new Passages(0, 0) : sum(byHour.subMap(start, true, end, true));
    }

    /** The spans that have counted hours in them and begin no later than the end, the oldest first. */
    public List<Span> spans(LocalDateTime start, LocalDateTime end, Granularity granularity) {
        if (end.isBefore(start)) {
            return List.of();
        }
        Map<LocalDateTime, Passages> sums = new TreeMap<>();
        byHour.subMap(start.truncatedTo(ChronoUnit.HOURS), true, end, true)
                .forEach((hour, passages) -> sums.merge(granularity.begin(hour), passages, Passages::plus));
        return sums.entrySet().stream()
                .map(sum ->
                        new Span(sum.getKey(), granularity.next(sum.getKey()).minusSeconds(1), sum.getValue()))
                .toList();
    }

    private static Passages sum(Map<LocalDateTime, Passages> hours) {
        return hours.values().stream().reduce(new Passages(0, 0), Passages::plus);
    }
}
