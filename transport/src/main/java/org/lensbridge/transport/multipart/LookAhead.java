package org.lensbridge.transport.multipart;

import java.nio.ByteBuffer;

/** The bytes behind the stated end of a part, until they tell whether the part ends there. Confined to the parser's thread. */
final class LookAhead {
    /** Line ends, dashes and the longest boundary. */
    static final int SIZE = 320;

    private static final int MOST_LINE_ENDS = 4;
    private static final int MOST_DASHES = 64;

    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);

    /** What it says about the stated end. */
    enum Verdict {
        /** A delimiter or a line end: the part before is complete. */
        FITS,
        /** Neither can follow any more. */
        CONTRADICTS,
        /** Too few bytes to tell. */
        OPEN
    }

    void begin() {
        bytes.clear();
    }

    boolean isEmpty() {
        return bytes.position() == 0;
    }

    /** Takes bytes until the verdict stands; all of them when it stays open. */
    Verdict take(ByteBuffer chunk, DelimiterSearch delimiters) {
        while (chunk.hasRemaining()) {
            bytes.put(chunk.get());
            Verdict verdict = judge(delimiters, bytes.position());
            if (verdict != Verdict.OPEN || !bytes.hasRemaining()) {
                return verdict == Verdict.FITS ? verdict : Verdict.CONTRADICTS;
            }
        }
        return Verdict.OPEN;
    }

    /** What was taken, to be read again. */
    ByteBuffer seen() {
        byte[] seen = new byte[bytes.position()];
        bytes.get(0, seen);
        return ByteBuffer.wrap(seen);
    }

    private Verdict judge(DelimiterSearch delimiters, int limit) {
        if (limit >= 2 && bytes.get(0) == '\r' && bytes.get(1) == '\n') {
            return Verdict.FITS;
        }
        int at = 0;
        while (at < limit && at < MOST_LINE_ENDS && (bytes.get(at) == '\n' || bytes.get(at) == '\r')) {
            at++;
        }
        int text = at;
        while (text < limit && text - at < MOST_DASHES && "- \t".indexOf(bytes.get(text)) >= 0) {
            text++;
        }
        if (text < limit && text - at < 2 && at == 0) {
            return Verdict.CONTRADICTS;
        }
        int known = Math.min(delimiters.length(), limit - text);
        if (!delimiters.stands(bytes, text, known)) {
            return Verdict.CONTRADICTS;
        }
        return known == delimiters.length() ? Verdict.FITS : Verdict.OPEN;
    }
}
