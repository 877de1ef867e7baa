package org.lensbridge.transport.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads {@code key=value} lines as CGI interfaces of cameras write them.
 *
 * <p>Lines end in CR, LF or CRLF. The first {@code =} parts key and value; blanks around it, and anywhere in the key, are
 * dropped. A leading {@code table.} or {@code table.All.} of a key is dropped: it marks a reply and is no part of the setting's name. A line without
 * {@code =} is a marker ({@code OK}). A line that begins with {@code Error} in any case, as a word of its own, is an error, and
 * so are the lines without a value that follow it. Good lines among errors stay good.
 *
 * <p>Never fails: what exceeds the limits is dropped and named in {@link KeyValueDocument#warnings()} with its line. Confined to
 * one call.
 */
public final class KeyValues {
    private static final Pattern ERROR = Pattern.compile("#?\\s*error(?![\\w.\\[]|\\s*=).*", Pattern.CASE_INSENSITIVE);
    /** Of a line without a value, more is never needed. */
    private static final int HEAD = 600;

    /** What marks a reply, once or twice and in any case. */
    private static final String TABLE = "table.";
    /** What stands behind it in the reply to a question for all settings at once. */
    private static final String ALL = "All.";

    private final KeyValueLimits limits;
    private final List<KeyValue> entries = new ArrayList<>();
    private final Notes notes = new Notes();
    private int number;
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
        int read = 0;
        TextLines lines = new TextLines(text);
        while (lines.next()) {
            number = lines.number();
            if (lines.isEmpty()) {
                continue;
            }
            if (++read > limits.lines()) {
                notes.warn(
                        number, "only " + limits.lines() + " lines are read; this one and what follows were dropped.");
                break;
            }
            line(text, lines.start(), lines.indexOf('=', lines.start()), lines.end());
        }
        return new KeyValueDocument(entries, notes, limits.depth());
    }

    private void line(String text, int start, int equals, int end) {
        boolean hasValue = equals >= 0;
        String head = text.substring(start, Math.min(end, start + HEAD)).strip();
        if (head.isEmpty() && !hasValue) {
            return;
        }
        if (isError(head)) {
            notes.error(number, head);
            afterError = true;
        } else if (hasValue) {
            afterError = false;
            entry(text, start, equals, end);
        } else if (afterError) {
            notes.error(number, head);
        } else {
            notes.marker(number, head);
        }
    }

    private boolean isError(String line) {
        if (line.isEmpty() || "eE#".indexOf(line.charAt(0)) < 0) {
            return false;
        }
        // After a bare "Error" line some firmware explains itself in "ErrorID=2, Detail=...".
        return ERROR.matcher(line).matches()
                || afterError && line.toLowerCase(Locale.ROOT).startsWith("errorid");
    }

    private void entry(String text, int start, int equals, int end) {
        // Blanks in a key are dropped; a key that is mostly blanks is none.
        boolean overlong = equals - start > 4L * limits.keyLength();
        String key = overlong ? "" : key(text.substring(start, equals));
        if (overlong || key.length() > limits.keyLength()) {
            notes.warn(
                    number,
                    "a key of more than " + limits.keyLength() + " characters was dropped with its value: "
                            + DeviceText.excerpt(text.substring(start, Math.min(equals, start + HEAD))) + ".");
            return;
        }
        if (key.isEmpty()) {
            notes.warn(number, "a value of " + (end - equals - 1) + " characters without a key was dropped.");
            return;
        }
        String value = text.substring(equals + 1, end).strip();
        if (value.length() > limits.valueLength()) {
            notes.warn(
                    number,
                    "the value of " + Notes.plain(key) + " was cut from " + value.length() + " to "
                            + limits.valueLength() + " characters.");
            value = value.substring(0, limits.valueLength()).stripTrailing();
        }
        entries.add(new KeyValue(number, key, value));
    }

    /** A key in the form that a document holds: without blanks and without what marks a reply. */
    static String key(String raw) {
        String key = raw;
        if (raw.chars().anyMatch(KeyValues::isDropped)) {
            StringBuilder dense = new StringBuilder(raw.length());
            raw.chars().filter(c -> !isDropped(c)).forEach(c -> dense.append((char) c));
            key = dense.toString();
        }
        boolean marked = false;
        while (begins(key, TABLE)) {
            key = key.substring(TABLE.length());
            marked = true;
        }
        return marked && begins(key, ALL) ? key.substring(ALL.length()) : key;
    }

    private static boolean begins(String key, String with) {
        return key.length() > with.length() && key.regionMatches(true, 0, with, 0, with.length());
    }

    private static boolean isDropped(int c) {
        return c <= ' ' || c == '\uFEFF' || c == '\u00A0' || c == '\u3000';
    }
}
