package org.lensbridge.transport.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads {@code key=value} lines as CGI interfaces of cameras write them.
 *
 * <p>Lines end in CR, LF or CRLF. The first {@code =} parts key and value; blanks around it, and anywhere in the key, are
 * dropped. A leading {@code table.} of a key is dropped: it marks a reply and is no part of the setting's name. A line without
 * {@code =} is a marker ({@code OK}). A line that begins with {@code Error} in any case, as a word of its own, is an error, and
 * so are the lines without a value that follow it. Good lines among errors stay good.
 *
 * <p>Never fails: what exceeds the limits is dropped and named in {@link KeyValueDocument#warnings()}. Without state.
 */
public final class KeyValues {
    private static final Pattern ERROR = Pattern.compile("#?\\s*error(?![\\w.\\[]|\\s*=).*", Pattern.CASE_INSENSITIVE);
    private static final int NOTES = 100;

    private final KeyValueLimits limits;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<String>> repeated = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> markers = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean afterError;

    private KeyValues(KeyValueLimits limits) {
        this.limits = limits;
    }

    /** Reads a text within the default limits. */
    public static KeyValueDocument parse(String text) {
        return parse(text, KeyValueLimits.DEFAULT);
    }

    /** Reads a text within the given limits. */
    public static KeyValueDocument parse(String text, KeyValueLimits limits) {
        return new KeyValues(limits).read(text);
    }

    private KeyValueDocument read(String text) {
        int lines = 0;
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (end > start) {
                if (++lines > limits.lines()) {
                    note(warnings, "Only the first " + limits.lines() + " lines were read");
                    break;
                }
                line(text, start, end);
            }
            start = end + 1;
        }
        return new KeyValueDocument(values, errors, markers, warnings, repeated, limits.depth());
    }

    private void line(String text, int start, int end) {
        int equals = text.indexOf('=', start);
        boolean hasValue = equals >= 0 && equals < end;
        int head = Math.min(end, start + 600);
        if (text.substring(start, head).isBlank()) {
            return;
        }
        char first = text.charAt(start);
        if ((first == 'e' || first == 'E' || first == '#' || first == ' ')
                && isError(text.substring(start, head).strip())) {
            note(errors, text.substring(start, head).strip());
            afterError = true;
        } else if (!hasValue) {
            note(afterError ? errors : markers, text.substring(start, head).strip());
        } else {
            afterError = false;
            entry(text, start, equals, end);
        }
    }

    private boolean isError(String line) {
        // After a bare "Error" line some firmware explains itself in "ErrorID=2, Detail=...".
        return ERROR.matcher(line).matches()
                || afterError && line.toLowerCase(Locale.ROOT).startsWith("errorid");
    }

    private void entry(String text, int start, int equals, int end) {
        if (equals - start > 4L * limits.keyLength()) {
            note(warnings, "A line with an overlong key was dropped");
            return;
        }
        String key = key(text.substring(start, equals));
        if (key.isEmpty() || key.length() > limits.keyLength()) {
            note(
                    warnings,
                    key.isEmpty() ? "A line without a key was dropped" : "A line with an overlong key was dropped");
            return;
        }
        String value = text.substring(equals + 1, end).strip();
        if (value.length() > limits.valueLength()) {
            value = value.substring(0, limits.valueLength());
            note(warnings, "The value of " + key + " was cut");
        }
        String earlier = values.put(key, value);
        if (earlier != null) {
            repeated.computeIfAbsent(key, k -> new ArrayList<>(List.of(earlier)))
                    .add(value);
        }
    }

    /** A key in the form that a document holds: without blanks and without {@code table.}. */
    static String key(String raw) {
        String key = raw;
        if (raw.chars().anyMatch(c -> c <= ' ' || c == '\uFEFF')) {
            StringBuilder dense = new StringBuilder(raw.length());
            raw.chars().filter(c -> c > ' ' && c != '\uFEFF').forEach(c -> dense.append((char) c));
            key = dense.toString();
        }
        return key.startsWith("table.") ? key.substring("table.".length()) : key;
    }

    private static void note(List<String> notes, String line) {
        if (notes.size() < NOTES) {
            notes.add(line);
        }
    }
}
