package org.lensbridge.driver.dahua.capability.recording;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DeviceTime;

/**
 * A place in the list of all recordings, which is ordered by start and then by token. As a text it is the cursor of a page, with the time by the
 * device's clock, so that it holds when that clock changes to summer time. Immutable.
 *
 * @param token of the recording at this place; empty for before all that start then
 */
record Place(Instant start, String token) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::start).thenComparing(Place::token);

    Place {
        Objects.requireNonNull(start);
        Objects.requireNonNull(token);
    }

    static Place of(Recording recording) {
        return new Place(recording.start(), recording.token());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    String cursor(DeviceTime times) {
        return times.format(start) + "|" + token;
    }

    /**
     * The place that a page ended with; empty for the first page.
     *
     * @throws CameraException INVALID_ARGUMENT for a cursor that is not of this driver
     */
    static Optional<Place> parse(String cursor, DeviceTime times) {
        if (cursor.equals(Page.FIRST)) {
            return Optional.empty();
        }
        int bar = cursor.indexOf('|');
        Optional<Place> place = bar < 0
                ? Optional.empty()
                : times.read(cursor.substring(0, bar)).map(start -> new Place(start, cursor.substring(bar + 1)));
        if (place.isEmpty()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "This is no cursor of a list of recordings. Begin with the first page.");
        }
        return place;
    }
}
