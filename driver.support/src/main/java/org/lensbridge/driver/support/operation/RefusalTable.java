package org.lensbridge.driver.support.operation;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;

/** A vendor's error codes. Immutable. */
public final class RefusalTable {
    /** What to say when a device refuses a request, and not the login itself. */
    public static final String NO_RIGHT =
            "The device does not grant this user the right to do this. Give the user the right"
                    + " on the device, or configure another login.";

    /**
     * A row.
     *
     * @param code as the vendor writes it; empty for a refusal that comes in words only
     * @param words that tell the refusal where the device gives no code, in lower case; empty for none
     * @param kind what a caller can do about it
     * @param sentence for a person
     */
    public record Row(String code, String words, Kind kind, String sentence) {
        public Row {
            Objects.requireNonNull(code);
            Objects.requireNonNull(words);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(sentence);
        }
    }

    private final List<Row> rows;

    /** A table of which the first fitting row counts. */
    public RefusalTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The failure for a code, or for words where there is no code; PROTOCOL with the device's words when no row fits. */
    public CameraException failure(Optional<String> code, String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row ->
                        code.map(row.code::equals).orElseGet(() -> !row.words.isEmpty() && lower.contains(row.words)))
                .findFirst()
                .map(row -> new CameraException(row.kind, row.sentence))
                .orElseGet(() -> new CameraException(Kind.PROTOCOL, "The device answered " + Excerpt.of(said) + "."));
    }
}
