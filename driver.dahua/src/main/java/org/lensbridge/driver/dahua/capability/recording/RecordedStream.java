package org.lensbridge.driver.dahua.capability.recording;

import java.util.List;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * A stream that a device records.
 *
 * @param profile the token of the live stream of the same picture
 * @param name what finders call it (section 4.11.5)
 * @param subtype its number where a stream is played or fetched by time (sections 4.2.3 and 4.11.7)
 */
record RecordedStream(String profile, String name, int subtype) {
    /** The one that is recorded unless somebody set it otherwise. */
    static final RecordedStream MAIN = new RecordedStream("main", "Main", 0);

    private static final List<RecordedStream> ALL = List.of(
            MAIN,
            new RecordedStream("sub1", "Extra1", 1),
            new RecordedStream("sub2", "Extra2", 2),
            new RecordedStream("sub3", "Extra3", 3));

    /**
     * The stream of a profile.
     *
     * @throws CameraException INVALID_ARGUMENT for one that no device of the family records
     */
    static RecordedStream ofProfile(String token) {
        return ALL.stream()
                .filter(stream -> stream.profile.equals(token))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "There is no stream '" + token + "'; recordings are of main, sub1, sub2 or sub3."));
    }

    /** The stream by the name that a finder tells; empty for another name. */
    static Optional<RecordedStream> named(String name) {
        return ALL.stream()
                .filter(stream -> stream.name.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
