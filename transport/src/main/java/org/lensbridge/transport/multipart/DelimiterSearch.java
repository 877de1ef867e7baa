package org.lensbridge.transport.multipart;

import java.nio.ByteBuffer;

/** Finds the delimiters of one boundary. All places are absolute indexes of a buffer. Immutable. */
final class DelimiterSearch {
    private static final int MOST_BLANKS = 8;
    private static final int MOST_DASHES = 64;

    private final byte[] core;
    private final TextSearch text;

    DelimiterSearch(byte[] core) {
        this.core = core;
        text = new TextSearch(core);
    }

    /**
     * A place where the boundary's text stands.
     *
     * @param start the delimiter's first byte
     * @param end the byte behind the boundary's text
     * @param open whether more bytes are needed to tell that it is a delimiter; {@code start} is then where the text begins
     */
    record Match(int start, int end, boolean open) {}

    /** Bytes of the boundary's text. */
    int length() {
        return core.length;
    }

    /** How many bytes from the begin of the boundary's text tell whether it belongs to a delimiter. */
    int reach() {
        return core.length + 2;
    }

    /** The next place where the boundary's text stands, delimiter or not; -1 when there is none. */
    int text(ByteBuffer bytes, int from, int limit) {
        return text.find(bytes, from, limit);
    }

    /** The first delimiter, or what may become one, whose text begins at or after {@code from}; null when there is none. */
    Match find(ByteBuffer bytes, int from, int limit) {
        return find(bytes, from, limit, limit);
    }

    /** The same for texts that end before {@code textLimit}; what stands behind them is looked at up to {@code limit}. */
    Match find(ByteBuffer bytes, int from, int textLimit, int limit) {
        for (int at = text.find(bytes, from, textLimit); at >= 0; at = text.find(bytes, at + 1, textLimit)) {
            Match match = examine(bytes, at, limit);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    private Match examine(ByteBuffer bytes, int at, int limit) {
        int behind = at + core.length;
        if (behind >= limit || bytes.get(behind) == '-' && behind + 1 >= limit) {
            return new Match(at, behind, true);
        }
        if (!isClosed(bytes, behind)) {
            return null;
        }
        int start = at;
        while (start > 0 && at - start < MOST_BLANKS && isBlank(bytes.get(start - 1))) {
            start--;
        }
        int dashes = 0;
        while (start > 0 && dashes < MOST_DASHES && bytes.get(start - 1) == '-') {
            start--;
            dashes++;
        }
        if (dashes >= 2) {
            return new Match(start, behind, false);
        }
        boolean lineStart = at == 0 || bytes.get(at - 1) == '\n';
        return lineStart ? new Match(at, behind, false) : null;
    }

    private static boolean isClosed(ByteBuffer bytes, int behind) {
        byte next = bytes.get(behind);
        return next == '\r' || next == '\n' || isBlank(next) || next == '-' && bytes.get(behind + 1) == '-';
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    /** Whether the bytes end in the begin of a delimiter: dashes, and perhaps a piece of the text. */
    boolean isCutAtEnd(ByteBuffer bytes, int limit) {
        for (int piece = Math.min(core.length, limit); piece >= 0; piece--) {
            int dash = limit - piece - 1;
            if (dash >= 1 && bytes.get(dash) == '-' && stands(bytes, limit - piece, piece)) {
                return bytes.get(dash - 1) == '-' || bytes.get(dash - 1) == '\n';
            }
        }
        return false;
    }

    /** Whether the first {@code count} bytes of the boundary's text stand there. */
    boolean stands(ByteBuffer bytes, int at, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes.get(at + i) != core[i]) {
                return false;
            }
        }
        return true;
    }
}
