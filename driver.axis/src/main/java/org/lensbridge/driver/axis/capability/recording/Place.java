package org.lensbridge.driver.axis.capability.recording;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * Where a search stands: behind the recording of this start and token. Recordings are in the order of places.
 *
 * @param token empty for in front of all with that start
 */
record Place(Instant start, String token) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::start).thenComparing(Place::token);
    private static final int LONGEST = 500;

    static Place of(Found found) {
        return new Place(found.start(), found.token().text());
    }

    /**
     * Reads a cursor.
     *
     * @throws CameraException INVALID_ARGUMENT for one that is not of this driver
     */
    static Place parse(String cursor) {
        int blank = cursor.indexOf(' ');
        try {
            if (blank > 0 && cursor.length() <= LONGEST) {
                return new Place(Instant.parse(cursor.substring(0, blank)), cursor.substring(blank + 1));
            }
        } catch (DateTimeException foreign) {
            // Said below.
        }
        throw new CameraException(
                Kind.INVALID_ARGUMENT, "This is no cursor of a search for recordings. Begin with the first page.");
    }

    String cursor() {
        return start + " " + token;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
