package org.lensbridge.media.internal.rtsp;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.media.internal.http.BadRequestException;
import org.lensbridge.media.internal.http.HeadBuffer;
import org.lensbridge.media.internal.http.HeaderLines;

/**
 * Turns the bytes of one connection into requests and interleaved frames, in whatever pieces they arrive. Holds at most {@code limit} bytes and
 * looks at each byte once; frames that do not fit are left out. Confined to one thread; of no further use after an exception.
 */
final class RtspReader {
    private static final int FRAME_HEAD = 4;
    private static final int MOST_HEADERS = 64;
    private static final Pattern METHOD = Pattern.compile("[A-Z_]{1,32}");
    private static final Pattern URI = Pattern.compile("[!-~]{1,2048}");
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,10}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,8}");

    private final int limit;
    private final HeadBuffer bytes;
    private int skip;
    /** A request whose body is not yet there. */
    private Optional<RtspRequest> bodiless = Optional.empty();

    private int bodyLength;

    /** A reader that refuses requests of more than {@code limit} bytes, body included. */
    RtspReader(int limit) {
        this.limit = limit;
        bytes = new HeadBuffer(limit);
    }

    /** Takes as many bytes as there is room for; what remains has to wait for {@link #next}. */
    void feed(ByteBuffer input) {
        int left = Math.min(skip, input.remaining());
        input.position(input.position() + left);
        skip -= left;
        bytes.feed(input);
    }

    /** Whether bytes wait that are not yet a whole request or frame. */
    boolean started() {
        return bytes.size() > 0 || skip > 0 || bodiless.isPresent();
    }

    /** The next complete request or frame, if the bytes so far hold one. */
    Optional<RtspInput> next() throws BadRtspException {
        if (bodiless.isPresent()) {
            return withBody(bodiless.get());
        }
        bytes.skipEmptyLines();
        if (bytes.size() == 0 || skip > 0) {
            return Optional.empty();
        }
        return bytes.at(0) == '$' ? frame() : request();
    }

    private Optional<RtspInput> frame() {
        if (bytes.size() < FRAME_HEAD) {
            return Optional.empty();
        }
        int channel = bytes.at(1);
        int length = bytes.at(2) << 8 | bytes.at(3);
        int whole = FRAME_HEAD + length;
        if (whole > limit) {
            int here = Math.min(bytes.size(), whole);
            skip = whole - here;
            bytes.drop(here);
            return Optional.of(new ClientFrame(channel, ByteBuffer.allocate(0)));
        }
        if (bytes.size() < whole) {
            return Optional.empty();
        }
        bytes.drop(FRAME_HEAD);
        return Optional.of(new ClientFrame(channel, ByteBuffer.wrap(bytes.take(length))));
    }

    private Optional<RtspInput> request() throws BadRtspException {
        int head = bytes.head();
        if (head < 0) {
            if (bytes.isFull()) {
                throw new BadRtspException(400, "The request is longer than " + limit + " bytes.");
            }
            return Optional.empty();
        }
        String[] lines = bytes.text(head).split("\r?\n");
        String[] words = lines[0].split(" ", -1);
        if (words.length != 3
                || !METHOD.matcher(words[0]).matches()
                || !URI.matcher(words[1]).matches()) {
            throw new BadRtspException(400, "The request line is not: method, address, version.");
        }
        if (!words[2].equals("RTSP/1.0")) {
            throw new BadRtspException(505, "This server speaks RTSP/1.0.");
        }
        Map<String, String> headers = headers(lines);
        if (!SEQUENCE.matcher(headers.getOrDefault("cseq", "")).matches()) {
            throw new BadRtspException(400, "The request has no CSeq.");
        }
        String length = headers.getOrDefault("content-length", "0");
        if (!LENGTH.matcher(length).matches() || head + Integer.parseInt(length) > limit) {
            throw new BadRtspException(413, "The request's body is too long.");
        }
        bodyLength = Integer.parseInt(length);
        return withBody(new RtspRequest(words[0], words[1], headers, ""));
    }

    private Optional<RtspInput> withBody(RtspRequest head) {
        if (bytes.size() < bodyLength) {
            bodiless = Optional.of(head);
            return Optional.empty();
        }
        bodiless = Optional.empty();
        return Optional.of(new RtspRequest(head.method(), head.uri(), head.headers(), bytes.text(bodyLength)));
    }

    private static Map<String, String> headers(String[] lines) throws BadRtspException {
        if (lines.length > MOST_HEADERS) {
            throw new BadRtspException(400, "The request has more than " + MOST_HEADERS + " lines.");
        }
        try {
            return HeaderLines.parse(lines);
        } catch (BadRequestException e) {
            throw new BadRtspException(e.status(), e.getMessage());
        }
    }
}
