package org.lensbridge.transport.multipart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * Skips what stands between parts, line by line, up to a delimiter. Confined to the parser's thread.
 */
final class Gap {
    private static final int WINDOW = 1024;

    private final int limit;
    private final ByteBuffer line = ByteBuffer.allocate(WINDOW);
    private boolean first = true;
    private boolean lineStart = true;
    private boolean clean = true;
    private int skipped;

    Gap(int limit) {
        this.limit = limit;
    }

    /** A delimiter line; {@code clean} when nothing but line ends stood before it. */
    record Found(Boundary boundary, boolean closing, boolean clean) {}

    void begin() {
        line.clear();
        lineStart = true;
        clean = true;
        skipped = 0;
    }

    /** Takes bytes up to a delimiter line; null when the chunk ends before one does. */
    Found take(ByteBuffer chunk, Boundary announced, boolean endless) {
        while (chunk.hasRemaining()) {
            byte b = chunk.get();
            line.put(b);
            if (b == '\n') {
                Found found = examine(announced);
                if (found != null) {
                    begin();
                    return found;
                }
                clean &= line.position() == 1 || line.position() == 2 && line.get(0) == '\r';
                skip(line.position(), endless);
                line.clear();
                lineStart = true;
            } else if (!line.hasRemaining()) {
                slide(announced, endless);
            }
        }
        return null;
    }

    /** A delimiter at the end of a long line is still found: its last bytes are kept. */
    private void slide(Boundary announced, boolean endless) {
        int keep = announced != null && find(announced, line.position()) != null ? WINDOW - 1 : WINDOW / 2;
        if (keep == WINDOW - 1) {
            // The line holds a delimiter already: only its end is awaited.
            line.position(keep);
            skip(1, endless);
            return;
        }
        clean = false;
        skip(WINDOW - keep, endless);
        line.limit(line.position()).position(WINDOW - keep);
        line.compact();
        lineStart = false;
    }

    private void skip(int count, boolean endless) {
        skipped = endless ? 0 : skipped + count;
        if (skipped > limit) {
            throw new CameraException(
                    Kind.PROTOCOL,
                    "No part begins within " + limit + " bytes: this is not the announced multipart reply.");
        }
    }

    private Found examine(Boundary announced) {
        int end = line.position();
        if (announced != null) {
            DelimiterSearch.Match match = find(announced, end);
            if (match != null) {
                first = false;
                return new Found(announced, line.get(match.end()) == '-', clean && match.start() == 0);
            }
        }
        if ((first || announced == null) && lineStart) {
            String text = new String(line.array(), 0, end, StandardCharsets.ISO_8859_1).strip();
            first = text.isEmpty();
            Boundary learned = Boundary.learned(text);
            if (learned != null) {
                return new Found(learned, false, clean);
            }
        }
        return null;
    }

    private DelimiterSearch.Match find(Boundary announced, int end) {
        DelimiterSearch.Match match = announced.search().find(line, 0, end);
        return match == null || match.open() ? null : match;
    }
}
