package org.lensbridge.transport.multipart;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalInt;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * Takes a multipart body apart while it arrives. The result does not depend on how the bytes are cut into chunks.
 *
 * <p>A part that states its length is copied in bulk and not searched. Its end is believed at once when lengths of this stream
 * have proved right or the part is a whole JPEG image; else when a line end or a delimiter follows. A length that is wrong,
 * too large or too small, makes the parser search for the delimiter instead, in this part and, after
 * {@value #TOLERATED_WRONG_LENGTHS} of them, in all later ones. A part without length ends at the next delimiter.
 *
 * <p>Accepted: delimiters with any number of dashes, a blank behind them, with or without a line end before them; LF and CRLF;
 * a missing empty line before the body; status lines and other text between parts; a boundary that is not announced or not
 * the announced one, learned from the first line. Confined to one thread.
 */
public final class MultipartParser {
    private static final int TOLERATED_WRONG_LENGTHS = 8;
    private static final int FIRST_ESTIMATE = 4096;
    private static final int LOOK_AHEAD = 320;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private enum State {
        BETWEEN,
        DELIMITER,
        HEADERS,
        SIZED,
        VERIFYING,
        SEARCHING,
        EPILOGUE,
        STOPPED
    }

    private final MultipartLimits limits;
    private final PartHandler handler;
    private final HeaderLines lines;
    private final Gap gap;
    private final ByteBuffer ahead = ByteBuffer.allocate(LOOK_AHEAD);
    private Boundary boundary;
    private State state = State.BETWEEN;
    private PartHeaders headers = PartHeaders.NONE;
    private ByteBuffer body = NOTHING;
    private int length;
    private int filled;
    private int searchFrom;
    private int estimate = FIRST_ESTIMATE;
    private int rightLengths;
    private int wrongLengths;
    private boolean believed;

    /**
     * @param contentType the reply's Content-Type, or a boundary
     */
    public MultipartParser(String contentType, MultipartLimits limits, PartHandler handler) {
        this.limits = Objects.requireNonNull(limits);
        this.handler = Objects.requireNonNull(handler);
        boundary = Boundary.announced(contentType);
        lines = new HeaderLines(limits);
        gap = new Gap(limits.preambleBytes());
    }

    /**
     * Takes the next bytes, all of them, and calls the handler for each part that they complete.
     *
     * @throws CameraException PROTOCOL when a limit is exceeded; the parser is of no use afterwards
     */
    public void feed(ByteBuffer chunk) {
        while (chunk.hasRemaining()) {
            switch (state) {
                case BETWEEN, EPILOGUE -> between(chunk);
                case DELIMITER -> delimiter(chunk);
                case HEADERS -> headers(chunk);
                case SIZED -> sized(chunk);
                case VERIFYING -> verifying(chunk);
                case SEARCHING -> searching(chunk);
                default -> chunk.position(chunk.limit());
            }
        }
    }

    /** The peer has closed: completes a part that is whole, or text that may be. */
    public void end() {
        if (state == State.HEADERS && lines.isBodyBegun()) {
            beginBody(lines.begun());
        }
        if (state == State.SEARCHING) {
            feed(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        int whole = state == State.SEARCHING ? withoutLineEnd(filled - 1) : filled;
        if (state == State.VERIFYING || whole > 0 && (!isOpaque() || isWholeJpeg(whole))) {
            deliver(whole);
        }
        state = State.STOPPED;
    }

    /**
     * Nothing came for a while: hands out a text that has no stated length, or an unproved one, and that ends in a whole
     * line, instead of waiting for the next delimiter. Without effect in any other situation.
     */
    public void flush() {
        if (state == State.VERIFYING && ahead.position() == 0) {
            deliver(filled);
        } else if (state == State.SEARCHING && !isOpaque() && filled > 0 && body.get(filled - 1) == '\n') {
            deliver(withoutLineEnd(filled));
        }
    }

    private void between(ByteBuffer chunk) {
        Gap.Found found = gap.take(chunk, boundary, state == State.EPILOGUE);
        if (found != null) {
            if (believed && !found.clean()) {
                wrongLengths++;
            }
            believed = false;
            boundary = found.boundary();
            state = found.closing() ? State.EPILOGUE : State.HEADERS;
            lines.begin();
        }
    }

    private void delimiter(ByteBuffer chunk) {
        while (chunk.hasRemaining()) {
            byte b = chunk.get();
            if (b == '-') {
                // Text behind the boundary would have kept it from being a delimiter: this is the closing one.
                state = State.EPILOGUE;
                gap.begin();
                return;
            }
            if (b == '\n') {
                state = State.HEADERS;
                lines.begin();
                return;
            }
        }
    }

    private void headers(ByteBuffer chunk) {
        while (chunk.hasRemaining()) {
            HeaderLines.Step step = lines.take(chunk.get());
            if (step != HeaderLines.Step.MORE) {
                beginBody(step == HeaderLines.Step.BODY ? lines.begun() : NOTHING.duplicate());
                return;
            }
        }
    }

    private void beginBody(ByteBuffer first) {
        headers = lines.headers();
        filled = 0;
        searchFrom = 0;
        OptionalInt stated = wrongLengths < TOLERATED_WRONG_LENGTHS ? headers.contentLength() : OptionalInt.empty();
        if (stated.isPresent()) {
            length = stated.getAsInt();
            requireWithin(length);
            body = allocate(length);
            state = State.SIZED;
            if (length == 0) {
                endOfSized();
            }
        } else {
            body = allocate(Math.min(estimate, limits.partBytes()));
            state = State.SEARCHING;
        }
        feed(first);
    }

    private void sized(ByteBuffer chunk) {
        put(chunk, Math.min(chunk.remaining(), length - filled));
        if (filled == length) {
            endOfSized();
        }
    }

    private void endOfSized() {
        ahead.clear();
        boolean swallowed = !isOpaque()
                && length > 0
                && (boundary.find(body, 0, filled) != null || boundary.isCutAtEnd(body, filled));
        if (swallowed) {
            searchInstead();
        } else if (isWholeJpeg(filled)) {
            deliver(filled);
        } else if (wrongLengths == 0 && rightLengths > 0) {
            deliver(filled);
            believed = true;
        } else {
            state = State.VERIFYING;
        }
    }

    private void verifying(ByteBuffer chunk) {
        while (chunk.hasRemaining()) {
            ahead.put(chunk.get());
            Boundary.Verdict verdict = boundary.judge(ahead, ahead.position());
            if (verdict == Boundary.Verdict.FITS) {
                ByteBuffer seen = seenAhead();
                deliver(filled);
                feed(seen);
                return;
            }
            if (verdict == Boundary.Verdict.CONTRADICTS || !ahead.hasRemaining()) {
                searchInstead();
                return;
            }
        }
    }

    private ByteBuffer seenAhead() {
        byte[] seen = new byte[ahead.position()];
        ahead.get(0, seen);
        return ByteBuffer.wrap(seen);
    }

    /** The stated length is wrong: searches what was taken for the body, and on from there. */
    private void searchInstead() {
        wrongLengths++;
        ByteBuffer seen = seenAhead();
        ahead.clear();
        state = State.SEARCHING;
        searchFrom = 0;
        Boundary.Match match = boundary.find(body, 0, filled);
        if (match == null) {
            searchFrom = boundary.resume(body, 0, filled);
            feed(seen);
            return;
        }
        byte[] rest = new byte[filled - match.end()];
        body.get(match.end(), rest);
        deliver(withoutLineEnd(match.start()));
        leave(State.DELIMITER);
        feed(ByteBuffer.wrap(rest));
        feed(seen);
    }

    private void searching(ByteBuffer chunk) {
        if (filled == body.limit()) {
            grow();
        }
        int before = filled;
        int from = chunk.position();
        put(chunk, Math.min(chunk.remaining(), body.limit() - filled));
        Boundary.Match match = boundary.find(body, searchFrom, filled);
        if (match == null) {
            searchFrom = boundary.resume(body, searchFrom, filled);
            return;
        }
        // A delimiter is found with the bytes behind its text, so its end may lie up to two bytes before this chunk.
        int back = match.end() - before;
        if (back >= 0) {
            chunk.position(from + back);
            deliver(withoutLineEnd(match.start()));
            leave(State.DELIMITER);
        } else {
            byte[] rest = new byte[-back];
            body.get(match.end(), rest);
            chunk.position(from);
            deliver(withoutLineEnd(match.start()));
            leave(State.DELIMITER);
            feed(ByteBuffer.wrap(rest));
        }
    }

    private void put(ByteBuffer chunk, int count) {
        body.put(filled, chunk, chunk.position(), count);
        chunk.position(chunk.position() + count);
        filled += count;
    }

    private void grow() {
        requireWithin(filled + 1);
        ByteBuffer larger = allocate((int) Math.min(limits.partBytes(), 2L * body.limit() + LOOK_AHEAD));
        larger.put(0, body, 0, filled);
        body = larger;
    }

    private ByteBuffer allocate(int size) {
        ByteBuffer buffer = handler.allocate(Math.max(1, size));
        return buffer.position() == 0 ? buffer : buffer.slice();
    }

    private void deliver(int end) {
        if (end == 0 && lines.isEmpty()) {
            leave(State.BETWEEN);
            return;
        }
        if (length == end && headers.contentLength().isPresent() && state != State.SEARCHING) {
            rightLengths++;
        } else {
            estimate = Math.max(FIRST_ESTIMATE, end + end / 4 + LOOK_AHEAD);
        }
        ByteBuffer part = body;
        part.limit(end).position(0);
        body = NOTHING;
        leave(handler.part(headers, part) ? State.BETWEEN : State.STOPPED);
    }

    private void leave(State next) {
        filled = 0;
        if (state != State.STOPPED) {
            state = next;
            gap.begin();
        }
    }

    private int withoutLineEnd(int end) {
        int shorter = end > 0 && body.get(end - 1) == '\n' ? end - 1 : end;
        return shorter < end && shorter > 0 && body.get(shorter - 1) == '\r' ? shorter - 1 : shorter;
    }

    private boolean isOpaque() {
        String type = headers.contentType();
        return type.regionMatches(true, 0, "image/", 0, 6)
                || type.regionMatches(true, 0, "video/", 0, 6)
                || type.regionMatches(true, 0, "audio/", 0, 6);
    }

    private boolean isWholeJpeg(int size) {
        return size >= 4
                && body.get(0) == (byte) 0xff
                && body.get(1) == (byte) 0xd8
                && body.get(size - 2) == (byte) 0xff
                && body.get(size - 1) == (byte) 0xd9;
    }

    private void requireWithin(int size) {
        if (size > limits.partBytes()) {
            throw new CameraException(
                    Kind.PROTOCOL, "A part has " + size + " bytes or more; accepted are " + limits.partBytes() + ".");
        }
    }
}
