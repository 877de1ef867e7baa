package org.lensbridge.transport.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is said of a reply beside its values, each kind bounded. Written by the parser, not changed after that.
 */
final class Notes {
    static final Notes NONE = new Notes();

    private static final int MOST = 100;
    /** What a device's sentence says of a secret; it may speak of a key that is none. */
    private static final Pattern CONFIDENTIAL =
            Pattern.compile("pass|pwd|psw|secret|token|psk|credential", Pattern.CASE_INSENSITIVE);

    private record Line(int number, String text) {}

    private final List<Line> errors = new ArrayList<>();
    private final List<Line> markers = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int unsaid;

    void error(int line, String text) {
        add(errors, new Line(line, text));
    }

    void marker(int line, String text) {
        add(markers, new Line(line, text));
    }

    void warn(int line, String sentence) {
        add(warnings, "Line " + line + ": " + sentence);
    }

    private <T> void add(List<T> notes, T note) {
        if (notes.size() < MOST) {
            notes.add(note);
        } else {
            unsaid++;
        }
    }

    List<String> errors() {
        return errors.stream().map(Line::text).toList();
    }

    List<String> markers() {
        return markers.stream().map(Line::text).toList();
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>(warnings);
        errors.forEach(error -> problems.add("Line " + error.number + ": " + reported(error.text)));
        if (unsaid > 0) {
            problems.add(unsaid + " more lines have no value that could be read.");
        }
        return problems;
    }

    /** Devices repeat in their errors what they were sent. */
    private static String reported(String error) {
        return CONFIDENTIAL.matcher(error).find()
                ? "the device reports an error of " + error.length() + " characters that concerns a secret."
                : "the device reports " + DeviceText.excerpt(error) + ".";
    }

    /** A key for a sentence. */
    static String plain(String key) {
        String quoted = DeviceText.excerpt(key);
        return quoted.substring(1, quoted.length() - 1);
    }
}
