package org.lensbridge.transport.multipart;

import java.nio.ByteBuffer;

/**
 * Fills the body of a part without a known length up to the next delimiter. A chunk is searched where it lies, and each byte of the
 * body is copied once; only a delimiter that is cut by the end of a chunk is found in the body. Confined to the parser's thread.
 */
final class EndSearch {
    private final PartBody body;
    private int from;

    EndSearch(PartBody body) {
        this.body = body;
    }

    /** The body is empty. */
    void begin() {
        from = 0;
    }

    /** Searches what the body holds already; null when no delimiter is there yet. */
    DelimiterSearch.Match again(DelimiterSearch delimiters) {
        from = 0;
        return closed(delimiters.find(body.bytes(), 0, body.filled()), delimiters);
    }

    /**
     * Moves bytes from the chunk to the body; null when the chunk ends before a delimiter does. Else the body's bytes behind the
     * delimiter were taken too early.
     */
    DelimiterSearch.Match take(ByteBuffer chunk, DelimiterSearch delimiters) {
        while (chunk.hasRemaining()) {
            int before = body.filled();
            int first = chunk.position();
            int candidate = delimiters.text(chunk, first, chunk.limit());
            int wanted = candidate < 0
                    ? chunk.remaining()
                    : Math.min(chunk.remaining(), candidate - first + delimiters.reach());
            body.room(wanted);
            body.put(chunk, wanted);
            DelimiterSearch.Match match = inBody(before, candidate < 0 ? -1 : before + candidate - first, delimiters);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    /** First the texts that began in an earlier chunk, then the one that was found in this. */
    private DelimiterSearch.Match inBody(int before, int candidate, DelimiterSearch delimiters) {
        int filled = body.filled();
        int seam = Math.min(filled, before + delimiters.length() - 1);
        DelimiterSearch.Match match = delimiters.find(body.bytes(), from, seam, filled);
        if (match == null && candidate >= 0) {
            match = delimiters.find(body.bytes(), Math.max(from, candidate), filled);
        }
        return closed(match, delimiters);
    }

    /** Notes from where to search on, unless the match is one for certain. */
    private DelimiterSearch.Match closed(DelimiterSearch.Match match, DelimiterSearch delimiters) {
        if (match != null && !match.open()) {
            return match;
        }
        from = match != null ? match.start() : Math.max(from, body.filled() - delimiters.length() + 1);
        return null;
    }
}
