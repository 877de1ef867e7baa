package org.lensbridge.transport.internal.tls;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.admin.PinnedHost;
import org.lensbridge.api.device.Trust;

/**
 * The hosts that were trusted at first sight, and lines that cannot be read. Such a line is kept, since it may stand for a
 * host that must not be trusted anew. Immutable.
 *
 * @param pins by host
 * @param damaged lines that cannot be read, in their order; an empty one for a missing title
 */
record PinBook(SortedMap<String, PinnedHost> pins, List<String> damaged) {
    /** The first line of a whole text: an empty or cut off file is none. */
    static final String TITLE = "# Lensbridge: certificates trusted at first sight. host:port SHA-256 since";

    static final PinBook EMPTY = new PinBook(new TreeMap<>(), List.of());

    private static final Pattern LINE = Pattern.compile("(\\S+:\\d{1,5})[ \\t]+(\\S+)[ \\t]+(\\S+)");
    private static final Pattern HOST = Pattern.compile("(\\S+:\\d{1,5})[ \\t].*");

    PinBook {
        pins = Collections.unmodifiableSortedMap(new TreeMap<>(pins));
        damaged = List.copyOf(damaged);
    }

    /** Reads what {@link #text} writes. Nothing is lost but comments and blank lines; a missing title is a damaged line. */
    static PinBook parse(String text) {
        TreeMap<String, PinnedHost> pins = new TreeMap<>();
        List<String> damaged = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        if (lines.isEmpty() || !lines.get(0).equals(TITLE)) {
            damaged.add("");
        }
        for (String line : lines) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Optional<PinnedHost> pin = pin(line);
            PinnedHost before = pin.isPresent() ? pins.get(pin.get().host()) : null;
            boolean fits = pin.isPresent()
                    && (before == null || before.sha256().equals(pin.get().sha256()));
            if (fits) {
                pins.put(pin.get().host(), pin.get());
            } else {
                damaged.add(line);
            }
        }
        return new PinBook(pins, damaged);
    }

    private static Optional<PinnedHost> pin(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PinnedHost(
                    parts.group(1), new Trust.Pinned(parts.group(2)).sha256(), Instant.parse(parts.group(3))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(isCutOff() ? "" : TITLE + "\n");
        pins.values().forEach(pin -> text.append(pin.host())
                .append(' ')
                .append(pin.sha256())
                .append(' ')
                .append(pin.since())
                .append('\n'));
        damaged.stream().filter(line -> !line.isEmpty()).forEach(line -> text.append(line)
                .append('\n'));
        return text.toString();
    }

    /** Whether the text did not begin with its title. */
    boolean isCutOff() {
        return damaged.contains("");
    }

    /** Whether a damaged line stands for this host, or might. */
    boolean doubts(String host) {
        return damaged.stream().anyMatch(line -> {
            Matcher begin = HOST.matcher(line);
            return begin.matches() ? begin.group(1).equals(host) : !pins.containsKey(host);
        });
    }

    PinBook with(PinnedHost pin) {
        TreeMap<String, PinnedHost> more = new TreeMap<>(pins);
        more.put(pin.host(), pin);
        return new PinBook(more, damaged);
    }

    /** Without the host, its damaged lines included. */
    PinBook without(String host) {
        TreeMap<String, PinnedHost> fewer = new TreeMap<>(pins);
        fewer.remove(host);
        List<String> others = damaged.stream()
                .filter(line -> !line.startsWith(host + " ") && !line.startsWith(host + "\t"))
                .toList();
        return new PinBook(fewer, others);
    }
}
