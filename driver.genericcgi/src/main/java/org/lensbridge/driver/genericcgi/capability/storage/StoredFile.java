package org.lensbridge.driver.genericcgi.capability.storage;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in the local storage.
 *
 * @param time when it began by the device's clock, as its name tells: {@code A_20270309_080706.avi}; where it does not, what another column
 *     tells; empty where nothing does
 * @param size in bytes; -1 when it is not told
 */
record StoredFile(String name, Optional<LocalDateTime> time, long size) {
    private static final Pattern TIME = Pattern.compile(
            "(?:.*\\D)?(\\d{4})[-/_.]?(\\d{2})[-/_.]?(\\d{2})[-/_T .]*(\\d{2})[-_:.]?(\\d{2})[-_:.]?(\\d{2})(?:\\D.*)?");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,255}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern SIZE = Pattern.compile("\\d{1,15}");

    /** The files of a listing; lines without a name, or with one that cannot be asked for, are left out. */
    static List<StoredFile> all(List<List<String>> rows) {
        List<StoredFile> files = new ArrayList<>();
        for (List<String> row : rows) {
            if (!row.isEmpty() && NAME.matcher(row.get(0)).matches()) {
                files.add(of(row));
            }
        }
        return files;
    }

    private static StoredFile of(List<String> row) {
        List<String> rest = row.subList(1, row.size());
        long size = rest.stream()
                .filter(column -> SIZE.matcher(column).matches())
                .findFirst()
                .map(Long::valueOf)
                .orElse(-1L);
        Optional<LocalDateTime> time =
                row.stream().flatMap(column -> time(column).stream()).findFirst();
        return new StoredFile(
                row.get(0),
                time.or(() ->
                        rest.stream().flatMap(column -> day(column).stream()).findFirst()),
                size);
    }

    private static Optional<LocalDateTime> time(String text) {
        Matcher found = TIME.matcher(text);
        return found.matches() ? at(found, 6) : Optional.empty();
    }

    private static Optional<LocalDateTime> day(String text) {
        Matcher found = DAY.matcher(text);
        return found.matches() ? at(found, 3) : Optional.empty();
    }

    private static Optional<LocalDateTime> at(Matcher found, int numbers) {
        int[] parts = new int[6];
        for (int i = 0; i < numbers; i++) {
            parts[i] = Integer.parseInt(found.group(i + 1));
        }
        try {
            return Optional.of(LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** The ending of its name in lower case. */
    String type() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
