package org.lensbridge.transport.text;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.data.Value;

/**
 * A reply of lines with columns between TAB characters. Immutable.
 *
 * @param rows the columns of each line that is not blank, without blanks around them
 * @param warnings what had to be dropped or cut, with its line
 */
public record TabbedText(List<List<String>> rows, List<String> warnings) {
    private static final int MOST_COLUMNS = 256;

    public TabbedText {
        rows = rows.stream().map(List::copyOf).toList();
        warnings = List.copyOf(warnings);
    }

    /** Reads a text; never fails. Lines and lengths of values are limited as in {@code key=value} replies, columns to 256. */
    public static TabbedText parse(String text, KeyValueLimits limits) {
        List<List<String>> rows = new ArrayList<>();
        Notes notes = new Notes();
        TextLines lines = new TextLines(text);
        while (lines.next()) {
            List<String> columns = columns(text, lines, limits, notes);
            if (columns.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (rows.size() == limits.lines()) {
                notes.warn(
                        lines.number(),
                        "only " + limits.lines() + " lines are read; this one and what follows were dropped.");
                break;
            }
            rows.add(columns);
        }
        return new TabbedText(rows, notes.warnings());
    }

    /** The rows as a list of lists of texts. */
    public Value table() {
        return Value.of(rows.stream()
                .map(row -> Value.of(row.stream().map(Value::of).toList()))
                .toList());
    }

    private static List<String> columns(String text, TextLines line, KeyValueLimits limits, Notes notes) {
        List<String> columns = new ArrayList<>();
        for (int start = line.start(); start <= line.end(); ) {
            if (columns.size() == MOST_COLUMNS) {
                notes.warn(line.number(), "only " + MOST_COLUMNS + " columns are read; the others were dropped.");
                break;
            }
            int tab = line.indexOf('\t', start);
            int end = tab < 0 ? line.end() : tab;
            String value = text.substring(start, end).strip();
            if (value.length() > limits.valueLength()) {
                notes.warn(line.number(), "a value was cut to " + limits.valueLength() + " characters.");
                value = value.substring(0, limits.valueLength()).stripTrailing();
            }
            columns.add(value);
            start = end + 1;
        }
        return columns;
    }
}
