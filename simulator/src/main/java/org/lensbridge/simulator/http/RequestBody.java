package org.lensbridge.simulator.http;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The body of one request, read piece by piece: with a length, in chunks, or, when it consists of parts or is sound and has neither,
 * until the client ends its side (the multipart example of 4.3.3). Keeps nothing but a chunk's size line. Not thread-safe.
 */
final class RequestBody {
    private static final int LONGEST_LINE = 256;

    private enum Step {
        CONTENTS,
        SIZE,
        LINE_END,
        TRAILER,
        COMPLETE
    }

    private final boolean chunked;
    private final boolean endless;
    private final StringBuilder line = new StringBuilder();
    private Consumer<ByteBuffer> sink = bytes -> {};
    private Step step;
    private long left;
    private long allowed;

    /** Fails when the head announces more than {@code most} bytes, or makes no sense. */
    RequestBody(Request request, long most) throws BadRequestException {
        Optional<String> coding = request.header("Transfer-Encoding");
        Optional<String> length = request.header("Content-Length");
        if (coding.isPresent() && !coding.get().toLowerCase(Locale.ROOT).equals("chunked")) {
            throw new BadRequestException("a request body in this Transfer-Encoding is not supported");
        }
        allowed = most;
        chunked = coding.isPresent();
        left = chunked ? 0 : length(length.orElse("0"));
        endless = !chunked && length.isEmpty() && goesOn(request);
        step = chunked ? Step.SIZE : left > 0 || endless ? Step.CONTENTS : Step.COMPLETE;
        if (left > most) {
            throw new BadRequestException("request body is longer than " + most + " bytes");
        }
    }

    /** Who gets the contents from now on; a buffer is good for the time of the call. */
    void to(Consumer<ByteBuffer> taker) {
        sink = taker;
    }

    boolean isComplete() {
        return step == Step.COMPLETE;
    }

    /** Takes what of the buffer is body. */
    void feed(ByteBuffer input) throws BadRequestException {
        while (input.hasRemaining() && step != Step.COMPLETE) {
            if (step == Step.CONTENTS) {
                contents(input);
            } else {
                letter((char) (input.get() & 0xff));
            }
        }
    }

    /** The client sends no more; that completes a body without a length. */
    void end() {
        if (endless) {
            step = Step.COMPLETE;
        }
    }

    private void contents(ByteBuffer input) throws BadRequestException {
        int count = endless ? input.remaining() : (int) Math.min(left, input.remaining());
        sink.accept(input.slice(input.position(), count));
        input.position(input.position() + count);
        if (endless) {
            allow(count);
            return;
        }
        left -= count;
        if (left == 0) {
            step = chunked ? Step.LINE_END : Step.COMPLETE;
        }
    }

    private void letter(char letter) throws BadRequestException {
        if (letter != '\n') {
            line.append(letter);
            if (line.length() > LONGEST_LINE) {
                throw new BadRequestException("a line between chunks is longer than " + LONGEST_LINE + " bytes");
            }
            return;
        }
        String text = line.toString().strip();
        line.setLength(0);
        if (step == Step.SIZE) {
            left = size(text);
            allow(left);
            step = left == 0 ? Step.TRAILER : Step.CONTENTS;
        } else if (step == Step.LINE_END) {
            step = Step.SIZE;
        } else if (text.isEmpty()) {
            step = Step.COMPLETE;
        }
    }

    private void allow(long count) throws BadRequestException {
        allowed -= count;
        if (allowed < 0) {
            throw new BadRequestException("request body is longer than allowed");
        }
    }

    private static long size(String text) throws BadRequestException {
        String digits = text.split(";", 2)[0].strip();
        if (!digits.matches("[0-9a-fA-F]{1,8}")) {
            throw new BadRequestException("a chunk has no size");
        }
        return Long.parseLong(digits, 16);
    }

    private static long length(String text) throws BadRequestException {
        if (!text.matches("[0-9]{1,9}")) {
            throw new BadRequestException("Content-Length is not a number");
        }
        return Long.parseLong(text);
    }

    private static boolean goesOn(Request request) {
        return request.method().equals("POST")
                && request.header("Content-Type")
                        .map(type -> type.toLowerCase(Locale.ROOT))
                        .filter(type -> type.startsWith("multipart/") || type.startsWith("audio/"))
                        .isPresent();
    }
}
