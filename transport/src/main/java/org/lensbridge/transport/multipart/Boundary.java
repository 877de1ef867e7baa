package org.lensbridge.transport.multipart;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What separates the parts. What counts is its text without leading dashes: devices announce it with or without them,
 * write more or fewer than two, and set blanks behind them. Immutable.
 */
final class Boundary {
    private static final Pattern PARAMETER =
            Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]*)\"?|([^;,]*))", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[A-Za-z]+/[A-Za-z0-9.+-]+\\s*(;.*)?");
    private static final int LONGEST = 200;

    private final DelimiterSearch search;

    private Boundary(byte[] core) {
        search = new DelimiterSearch(core);
    }

    /** The boundary of a Content-Type or the boundary itself; null when it is not announced. */
    static Boundary announced(String text) {
        Matcher parameter = PARAMETER.matcher(text);
        if (parameter.find()) {
            return of(parameter.group(1) != null ? parameter.group(1) : parameter.group(2));
        }
        return MEDIA_TYPE.matcher(text).matches() ? null : of(text);
    }

    /** The boundary that a delimiter line uses; null when the line is none. */
    static Boundary learned(String line) {
        return line.startsWith("--") ? of(line) : null;
    }

    private static Boundary of(String text) {
        String stripped = text.strip();
        int dashes = 0;
        while (dashes < stripped.length() && "- \t".indexOf(stripped.charAt(dashes)) >= 0) {
            dashes++;
        }
        String core = dashes == stripped.length() ? stripped : stripped.substring(dashes);
        return core.isEmpty() || core.length() > LONGEST
                ? null
                : new Boundary(core.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Finds its delimiters. */
    DelimiterSearch search() {
        return search;
    }
}
