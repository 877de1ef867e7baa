package org.lensbridge.simulator.dahua;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.lensbridge.simulator.device.Talk;

/**
 * The parts of posted sound: boundary, Content-Type, Content-Length, an empty line, so many bytes (4.3.3). Confined to the
 * event loop.
 */
final class TalkParts {
    private static final int LONGEST_LINE = 1024;

    private final Talk talk;
    private final StringBuilder line = new StringBuilder();
    private long left;
    private long announced;
    private boolean broken;

    TalkParts(Talk talk) {
        this.talk = talk;
    }

    /** What cannot be a part, such as one without length, is dropped with everything after it. */
    void feed(ByteBuffer input) {
        while (input.hasRemaining() && !broken) {
            if (left > 0) {
                int count = (int) Math.min(left, input.remaining());
                talk.add(input.slice(input.position(), count));
                input.position(input.position() + count);
                left -= count;
            } else {
                letter((char) (input.get() & 0xff));
            }
        }
    }

    private void letter(char letter) {
        if (letter != '\n') {
            line.append(letter);
            broken = line.length() > LONGEST_LINE;
            return;
        }
        String text = line.toString().strip();
        line.setLength(0);
        int colon = text.indexOf(':');
        if (colon > 0) {
            header(
                    text.substring(0, colon).toLowerCase(Locale.ROOT),
                    text.substring(colon + 1).strip());
        } else if (text.isEmpty()) {
            left = announced;
            announced = 0;
        }
    }

    private void header(String name, String value) {
        if (name.equals("content-type")) {
            talk.encoding(value);
        } else if (name.equals("content-length")) {
            broken = !value.matches("\\d{1,9}");
            announced = broken ? 0 : Long.parseLong(value);
        }
    }
}
