package org.lensbridge.driver.excelsense.capability.alarm.log;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.driver.excelsense.time.DeviceTime;

/**
 * Where the events of a log stand, as a text that outlives the conversation. Immutable.
 *
 * @param floor entries that began before are known
 * @param known the keys of those that began since, and whether they have ended
 */
record Position(LocalDateTime floor, Map<String, Boolean> known) {
    /** A position is at most 1000 characters. */
    static final int MOST = 95;

    private static final Pattern TEXT = Pattern.compile("(\\d{14})((?: [0-9a-f]{8}[+-]){0," + MOST + "})");

    Position {
        Objects.requireNonNull(floor);
        known = Map.copyOf(known);
    }

    /** What {@link #toString} wrote; empty for anything else. */
    static Optional<Position> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Map<String, Boolean> known = new LinkedHashMap<>();
        for (String key : parts.group(2).strip().split(" ")) {
            if (!key.isEmpty()) {
                known.put(key.substring(0, 8), key.charAt(8) == '-');
            }
        }
        return DeviceTime.fromQuery(parts.group(1)).map(floor -> new Position(floor, known));
    }

    /** {@code 20270309080000 1a2b3c4d+ 5e6f7a8b-}: the floor, and each key with a plus while its alarm goes on. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(DeviceTime.query(floor));
        known.forEach((key, ended) -> text.append(' ').append(key).append(ended ? '-' : '+'));
        return text.toString();
    }
}
