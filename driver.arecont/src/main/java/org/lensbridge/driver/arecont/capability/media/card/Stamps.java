package org.lensbridge.driver.arecont.capability.media.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A piece of time that is recorded.
 *
 * @param begin of it
 * @param end not before the begin
 */
record Stamps(Stamp begin, Stamp end) {
    private static final int LONGEST_TEXT = 64 << 10;
    private static final int MOST = 1_000;

    /** The pieces that {@code sd_stampspan} tells, oldest first: its times in pairs, whatever stands between them. What is no pair is left out. */
    static List<Stamps> in(String text) {
        Matcher times = Stamp.PATTERN.matcher(text.substring(0, Math.min(LONGEST_TEXT, text.length())));
        List<Stamps> found = new ArrayList<>();
        while (found.size() < MOST && times.find()) {
            Optional<Stamp> begin = Stamp.of(times.group());
            Optional<Stamp> end = times.find() ? Stamp.of(times.group()) : Optional.empty();
            if (begin.isPresent()
                    && end.filter(e -> !e.time().isBefore(begin.get().time())).isPresent()) {
                found.add(new Stamps(begin.get(), end.get()));
            }
        }
        found.sort(Comparator.comparing(piece -> piece.begin.time()));
        return List.copyOf(found);
    }

    /** As {@code sd_playbackstamp} takes it. */
    String text() {
        return begin.text() + "," + end.text();
    }

    /** Whether some of it lies between two times. */
    boolean overlaps(Instant from, Instant to) {
        return begin.time().isBefore(to) && !end.time().isBefore(from);
    }

    /** The part between two times, in the camera's own form. */
    Stamps within(Instant from, Instant to) {
        Instant first = from.isAfter(begin.time()) ? from : begin.time();
        Instant last = to.isBefore(end.time()) ? to : end.time();
        return new Stamps(new Stamp(begin.like(first), first), new Stamp(end.like(last), last));
    }
}
