package org.lensbridge.transport.multipart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds delimiters. What counts is the boundary's text without leading dashes: devices announce it with or without them,
 * write more or fewer than two, and set blanks behind them. Immutable.
 */
final class Boundary {
    private static final Pattern PARAMETER =
            Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]*)\"?|([^;,]*))", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[A-Za-z]+/[A-Za-z0-9.+-]+\\s*(;.*)?");
    private static final int LONGEST = 200;

    private final byte[] core;
    private final int[] skip = new int[256];

    private Boundary(byte[] core) {
        this.core = core;
        Arrays.fill(skip, core.length);
        for (int i = 0; i < core.length - 1; i++) {
            skip[core[i] & 0xff] = core.length - 1 - i;
        }
    }

    /** A delimiter: its first byte, and the byte behind the boundary's text. */
    record Match(int start, int end) {}

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

    int length() {
        return core.length;
    }

    /** The next place at or after {@code from} where the boundary's text begins, or -1. */
    int search(ByteBuffer bytes, int from, int limit) {
        int last = core.length - 1;
        byte end = core[last];
        for (int at = from + last; at < limit; ) {
            byte b = bytes.get(at);
            if (b == end && matches(bytes, at - last)) {
                return at - last;
            }
            at += skip[b & 0xff];
        }
        return -1;
    }

    private boolean matches(ByteBuffer bytes, int at) {
        for (int i = 0; i < core.length - 1; i++) {
            if (bytes.get(at + i) != core[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether too few bytes stand behind the text at {@code at} to tell whether it is a delimiter. */
    boolean isOpen(ByteBuffer bytes, int at, int limit) {
        int behind = at + core.length;
        return behind >= limit || bytes.get(behind) == '-' && behind + 1 >= limit;
    }

    /** The delimiter around the boundary's text at {@code at}; null when the text only happens to stand there. */
    Match delimiter(ByteBuffer bytes, int at) {
        int behind = at + core.length;
        byte next = bytes.get(behind);
        boolean closed = next == '\r'
                || next == '\n'
                || next == ' '
                || next == '\t'
                || next == '-' && bytes.get(behind + 1) == '-';
        if (!closed) {
            return null;
        }
        int start = at;
        while (start > 0 && at - start < 8 && (bytes.get(start - 1) == ' ' || bytes.get(start - 1) == '\t')) {
            start--;
        }
        int dashes = 0;
        while (start > 0 && dashes < 64 && bytes.get(start - 1) == '-') {
            start--;
            dashes++;
        }
        if (dashes >= 2) {
            return new Match(start, behind);
        }
        boolean lineStart = at == 0 || bytes.get(at - 1) == '\n';
        return lineStart ? new Match(at, behind) : null;
    }

    /** The first delimiter at or after {@code from}; null when there is none yet. */
    Match find(ByteBuffer bytes, int from, int limit) {
        for (int at = search(bytes, from, limit); at >= 0; at = search(bytes, at + 1, limit)) {
            if (isOpen(bytes, at, limit)) {
                return null;
            }
            Match match = delimiter(bytes, at);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    /** From where to search on when bytes are added behind {@code limit}, after {@link #find} found nothing from {@code from} on. */
    int resume(ByteBuffer bytes, int from, int limit) {
        for (int at = search(bytes, from, limit); at >= 0; at = search(bytes, at + 1, limit)) {
            if (isOpen(bytes, at, limit)) {
                return at;
            }
        }
        return Math.max(from, limit - core.length + 1);
    }

    /** Whether the bytes end in the begin of a delimiter: dashes, and perhaps a piece of the text. */
    boolean isCutAtEnd(ByteBuffer bytes, int limit) {
        for (int piece = Math.min(core.length, limit); piece >= 0; piece--) {
            int dash = limit - piece - 1;
            if (dash >= 1 && bytes.get(dash) == '-' && endsWithPiece(bytes, limit, piece)) {
                return bytes.get(dash - 1) == '-' || bytes.get(dash - 1) == '\n';
            }
        }
        return false;
    }

    private boolean endsWithPiece(ByteBuffer bytes, int limit, int piece) {
        for (int i = 0; i < piece; i++) {
            if (bytes.get(limit - piece + i) != core[i]) {
                return false;
            }
        }
        return true;
    }

    /** What a look-ahead says about the place where it begins. */
    enum Verdict {
        /** A delimiter or a line end: the part before is complete. */
        FITS,
        /** Neither can follow any more. */
        CONTRADICTS,
        /** Too few bytes to tell. */
        OPEN
    }

    /** Whether a part may end before these bytes: CRLF, or a delimiter behind any line ends. */
    Verdict judge(ByteBuffer bytes, int limit) {
        if (limit >= 2 && bytes.get(0) == '\r' && bytes.get(1) == '\n') {
            return Verdict.FITS;
        }
        int at = 0;
        while (at < limit && at < 4 && (bytes.get(at) == '\n' || bytes.get(at) == '\r')) {
            at++;
        }
        int text = at;
        while (text < limit && text - at < 64 && "- \t".indexOf(bytes.get(text)) >= 0) {
            text++;
        }
        if (text < limit && text - at < 2 && at == 0) {
            return Verdict.CONTRADICTS;
        }
        for (int i = 0; i < core.length; i++) {
            if (text + i >= limit) {
                return Verdict.OPEN;
            }
            if (bytes.get(text + i) != core[i]) {
                return Verdict.CONTRADICTS;
            }
        }
        return Verdict.FITS;
    }
}
