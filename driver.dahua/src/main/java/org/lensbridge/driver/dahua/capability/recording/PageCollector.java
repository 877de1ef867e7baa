package org.lensbridge.driver.dahua.capability.recording;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DeviceTime;

/**
 * Makes one page of what a finder lists. Devices list files by their start; of one that shows another order everything is read before a page is
 * made. A
 * page ends where no file of the same start is missing. Confined to one thread.
 */
final class PageCollector {
    private final int limit;
    private final int most;
    private final Optional<Place> after;
    private final TreeMap<Place, Recording> kept = new TreeMap<>();
    private final Set<Place> seen = new HashSet<>();
    private Instant latest = Instant.MIN;
    private boolean ordered = true;

    /**
     * A page after a place.
     *
     * @param limit recordings on the page
     * @param most files that are looked at for it
     */
    PageCollector(int limit, int most, Optional<Place> after) {
        this.limit = limit;
        this.most = most;
        this.after = after;
    }

    /** Takes the next file; one that was there already is left out, and one that is not {@code wanted} counts as looked at. */
    void add(Recording recording, boolean wanted) {
        Place place = Place.of(recording);
        if (!seen.add(place)) {
            return;
        }
        ordered &= !recording.start().isBefore(latest);
        latest = recording.start().isAfter(latest) ? recording.start() : latest;
        if (wanted && after.filter(before -> place.compareTo(before) <= 0).isEmpty()) {
            kept.put(place, recording);
        }
    }

    /** Whether nothing that comes later can belong on the page. */
    boolean full() {
        return ordered
                && kept.size() > limit
                && kept.keySet().stream()
                        .skip(limit - 1L)
                        .findFirst()
                        .orElseThrow()
                        .start()
                        .isBefore(latest);
    }

    /** Whether enough files were looked at. */
    boolean exhausted() {
        return seen.size() >= most;
    }

    /** The page, when the device has listed everything or it is {@link #full}. */
    Page<Recording> page(DeviceTime times) {
        List<Recording> items = kept.values().stream().limit(limit).toList();
        return items.size() == kept.size()
                ? Page.last(items)
                : new Page<>(items, Place.of(items.get(items.size() - 1)).cursor(times));
    }

    /**
     * The page, when the device has not listed everything: what starts with the last file comes with the next page.
     *
     * @throws CameraException INVALID_ARGUMENT when that would lose files or never end
     */
    Page<Recording> cut(DeviceTime times) {
        Place edge = new Place(latest, "");
        boolean stuck = seen.stream().allMatch(place -> place.start().equals(latest))
                || after.filter(before -> before.compareTo(edge) >= 0).isPresent();
        if (!ordered || stuck) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "The device lists too many recordings of one time or in no order. Ask for a shorter time.");
        }
        List<Recording> items = List.copyOf(kept.headMap(edge).values());
        return new Page<>(items, edge.cursor(times));
    }
}
