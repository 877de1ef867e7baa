package org.lensbridge.benchmarks.relay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Counts the parts of an HTTP multipart answer by their stated lengths, without looking at the images. Confined to one thread. */
final class PartCounter {
    private static final String LENGTH = "content-length:";

    private final StringBuilder line = new StringBuilder();
    private long skip;
    private boolean inPart;
    private long parts;
    private long bytes;

    long parts() {
        return parts;
    }

    long bytes() {
        return bytes;
    }

    void reset() {
        parts = 0;
        bytes = 0;
    }

    void take(ByteBuffer input) {
        bytes += input.remaining();
        while (input.hasRemaining()) {
            if (inPart) {
                int count = (int) Math.min(skip, input.remaining());
                input.position(input.position() + count);
                skip -= count;
                if (skip == 0) {
                    inPart = false;
                    parts++;
                }
            } else {
                head((char) input.get());
            }
        }
    }

    private void head(char c) {
        if (c != '\n') {
            line.append(c);
            return;
        }
        String text = line.toString().strip().toLowerCase(Locale.ROOT);
        line.setLength(0);
        if (text.startsWith(LENGTH)) {
            skip = Long.parseLong(text.substring(LENGTH.length()).strip());
        } else if (text.isEmpty() && skip > 0) {
            inPart = true;
        } else if (text.startsWith("http/1.") && !text.contains(" 200")) {
            throw new IllegalStateException(
                    "The answer is " + new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }
}
