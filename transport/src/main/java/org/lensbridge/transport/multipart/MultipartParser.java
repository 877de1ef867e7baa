package org.lensbridge.transport.multipart;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalInt;
import org.lensbridge.api.error.CameraException;

/**
 * Takes a multipart body apart while it arrives. The result does not depend on how the bytes are cut into chunks.
 *
 * <p>A part that states its length is copied in bulk and not searched. Its end is believed at once when the part is a whole JPEG
 * image, or is no image and lengths of this stream have proved right; else when a line end or a delimiter follows. A length that is
 * wrong, too large or too small, makes the parser search for the delimiter instead, in this part and, after
 * {@value StatedLengths#TOLERATED} of them, in all later ones. A part without length ends at the next delimiter. Either way each
 * byte of a body is copied once, into the handler's buffer, apart from what a buffer that turns out too small costs.
 *
 * <p>Accepted: delimiters with any number of dashes, a blank behind them, with or without a line end before them; LF and CRLF;
 * a missing empty line before the body; status lines and other text between parts, and a status line before a part's headers; a
 * boundary that is not announced or not the announced one, learned from the first line. Confined to one thread.
 */
public final class MultipartParser {
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

    private final PartHandler handler;
    private final HeaderLines lines;
    private final Gap gap;
    private final PartBody body;
    private final EndSearch end;
    private final LookAhead ahead = new LookAhead();
    private final StatedLengths lengths = new StatedLengths();
    private Boundary boundary;
    private State state = State.BETWEEN;
    private PartHeaders headers = PartHeaders.NONE;
    private int length;

    /**
     * @param contentType the reply's Content-Type, or a boundary
     */
    public MultipartParser(String contentType, MultipartLimits limits, PartHandler handler) {
        this.handler = Objects.requireNonNull(handler);
        boundary = Boundary.announced(contentType);
        lines = new HeaderLines(limits);
        gap = new Gap(limits.preambleBytes());
        body = new PartBody(handler, limits.partBytes());
        end = new EndSearch(body);
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
        int whole = state == State.SEARCHING ? body.withoutLineEnd(body.filled() - 1) : body.filled();
        if (state == State.VERIFYING || whole > 0 && (!headers.isOpaque() || body.isWholeJpeg(whole))) {
            deliver(whole);
        }
        state = State.STOPPED;
    }

    /**
     * Nothing came for a while: hands out a text that has no stated length, or an unproved one, and that ends in a whole
     * line, instead of waiting for the next delimiter. Without effect in any other situation.
     */
    public void flush() {
        int filled = body.filled();
        if (state == State.VERIFYING && ahead.isEmpty()) {
            deliver(filled);
        } else if (state == State.SEARCHING
                && !headers.isOpaque()
                && filled > 0
                && body.bytes().get(filled - 1) == '\n') {
            deliver(body.withoutLineEnd(filled));
        }
    }

    private void between(ByteBuffer chunk) {
        Gap.Found found = gap.take(chunk, boundary, state == State.EPILOGUE);
        if (found != null) {
            lengths.delimiter(found.clean());
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
                beginBody(step == HeaderLines.Step.BODY ? lines.begun() : ByteBuffer.allocate(0));
                return;
            }
        }
    }

    private void beginBody(ByteBuffer first) {
        headers = lines.headers();
        OptionalInt stated = lengths.areUsed() ? headers.contentLength() : OptionalInt.empty();
        if (stated.isPresent()) {
            length = stated.getAsInt();
            body.beginSized(length);
            state = State.SIZED;
            if (length == 0) {
                endOfSized();
            }
        } else {
            body.beginUnsized();
            end.begin();
            state = State.SEARCHING;
        }
        feed(first);
    }

    private void sized(ByteBuffer chunk) {
        body.put(chunk, Math.min(chunk.remaining(), length - body.filled()));
        if (body.filled() == length) {
            endOfSized();
        }
    }

    private void endOfSized() {
        ahead.begin();
        if (body.isWholeJpeg(length)) {
            deliver(length);
        } else if (!headers.isOpaque() && hasSwallowedDelimiter()) {
            searchInstead();
        } else if (!headers.isOpaque() && lengths.areBelieved()) {
            deliver(length);
            lengths.believed();
        } else {
            state = State.VERIFYING;
        }
    }

    private boolean hasSwallowedDelimiter() {
        DelimiterSearch delimiters = boundary.search();
        DelimiterSearch.Match match = delimiters.find(body.bytes(), 0, length);
        return match != null && !match.open() || delimiters.isCutAtEnd(body.bytes(), length);
    }

    private void verifying(ByteBuffer chunk) {
        switch (ahead.take(chunk, boundary.search())) {
            case FITS -> {
                deliver(length);
                feed(ahead.seen());
            }
            case CONTRADICTS -> searchInstead();
            default -> {
                return;
            }
        }
    }

    /** The stated length is wrong: searches what was taken for the body, and on from there. */
    private void searchInstead() {
        lengths.wrong();
        ByteBuffer seen = ahead.seen();
        state = State.SEARCHING;
        DelimiterSearch.Match match = end.again(boundary.search());
        if (match != null) {
            deliverTo(match, behind(match));
        }
        feed(seen);
    }

    private void searching(ByteBuffer chunk) {
        int first = chunk.position();
        DelimiterSearch.Match match = end.take(chunk, boundary.search());
        if (match == null) {
            return;
        }
        int taken = chunk.position() - first;
        int early = body.filled() - match.end();
        // A delimiter is found with the bytes behind its text, so its end may lie up to two bytes before this chunk.
        int earlier = Math.max(0, early - taken);
        chunk.position(chunk.position() - early + earlier);
        deliverTo(match, behind(match).limit(earlier));
    }

    /** The part before the delimiter; then reads on behind the boundary's text. */
    private void deliverTo(DelimiterSearch.Match match, ByteBuffer behind) {
        deliver(body.withoutLineEnd(match.start()));
        if (state != State.STOPPED) {
            state = State.DELIMITER;
        }
        feed(behind);
    }

    private ByteBuffer behind(DelimiterSearch.Match match) {
        byte[] rest = new byte[body.filled() - match.end()];
        body.bytes().get(match.end(), rest);
        return ByteBuffer.wrap(rest);
    }

    private void deliver(int size) {
        if (size == 0 && lines.isEmpty()) {
            body.drop();
            leave(State.BETWEEN);
            return;
        }
        if (state != State.SEARCHING) {
            lengths.right();
        } else {
            body.measured(size);
        }
        leave(handler.part(headers, body.handOut(size)) ? State.BETWEEN : State.STOPPED);
    }

    private void leave(State next) {
        state = next;
        gap.begin();
    }
}
