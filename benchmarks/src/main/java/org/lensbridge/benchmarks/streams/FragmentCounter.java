package org.lensbridge.benchmarks.streams;

import java.nio.ByteBuffer;

/** Counts the fragments of an MP4 that comes by HTTP, one for each picture (ISO/IEC 14496-12, 8.8.4). */
final class FragmentCounter extends Counter {
    private static final int FRAGMENT = 'm' << 24 | 'o' << 16 | 'o' << 8 | 'f';

    private final ByteBuffer head = ByteBuffer.allocate(8);
    private final StringBuilder answer = new StringBuilder();
    private boolean begun;
    private long skip;

    @Override
    void count(ByteBuffer input) {
        while (input.hasRemaining()) {
            if (!begun) {
                answer((char) input.get());
            } else if (skip > 0) {
                int count = (int) Math.min(skip, input.remaining());
                input.position(input.position() + count);
                skip -= count;
            } else {
                head.put(input.get());
                if (!head.hasRemaining()) {
                    box();
                }
            }
        }
    }

    private void answer(char next) {
        answer.append(next);
        begun = answer.indexOf("\r\n\r\n", Math.max(0, answer.length() - 4)) >= 0;
        if (begun && !answer.toString().startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException("The answer is " + answer);
        }
    }

    private void box() {
        skip = Integer.toUnsignedLong(head.getInt(0)) - 8;
        if (skip < 0) {
            throw new IllegalStateException("something else than MP4 came");
        }
        if (head.getInt(4) == FRAGMENT) {
            frame();
        }
        head.clear();
    }
}
