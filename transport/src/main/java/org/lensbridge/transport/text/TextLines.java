package org.lensbridge.transport.text;

/** Walks over the lines of a text, which end in CR, LF or CRLF, and counts them. Confined to one call. */
final class TextLines {
    private final String text;
    private int start;
    private int end = -1;
    private int number;

    TextLines(String text) {
        this.text = text;
    }

    /** Goes to the next line; false at the end of the text. */
    boolean next() {
        if (end >= text.length()) {
            return false;
        }
        start = end + 1;
        boolean pair = start > 0 && start < text.length() && text.charAt(start - 1) == '\r';
        if (pair && text.charAt(start) == '\n') {
            start++;
        }
        if (start >= text.length()) {
            end = start;
            return false;
        }
        end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        number++;
        return true;
    }

    /** From 1. */
    int number() {
        return number;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Where a character stands in this line at or behind {@code from}, or -1; looks no further than the line. */
    int indexOf(char wanted, int from) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    boolean isEmpty() {
        return start == end;
    }
}
