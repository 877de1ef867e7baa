package org.lensbridge.driver.dahua.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.lensbridge.transport.text.DeviceText;

/**
 * Finds event messages in the body of section 4.9.17, however the parts around them are written: in the field their
 * Content-Length is missing or wrong, the empty line before the message is missing, and boundaries have blanks in them. So
 * this goes by the messages themselves: one begins with {@code Code=} at the start of a line and goes on to the end of the
 * line, or, while brackets in it are open, over further lines.
 *
 * <p>Bounded: a message longer than the limit is dropped and reported as lost. Confined to the thread that feeds it.
 */
public final class EventScanner {
    /** Learns what the scanner finds. */
    public interface Listener {
        /** A message, which may span lines. */
        void message(String text);

        /** The device's sign of life. */
        void heartbeat();

        /** Something was there that could not be kept; {@code reason} is a sentence. */
        void lost(String reason);

        /** The device reports trouble, in its own words; it ends the conversation next. */
        void error(String line);
    }

    private final int longest;
    private final Listener listener;
    private byte[] buffer = new byte[1024];
    private int size;
    private int lineStart;
    private int tracked;
    private int depth;
    private boolean quoted;
    private boolean escaped;
    private boolean structured;
    private boolean message;
    private boolean skipping;
    private int stated = -1;

    /** A scanner that keeps messages of at most {@code longest} bytes. */
    public EventScanner(int longest, Listener listener) {
        this.longest = longest;
        this.listener = listener;
    }

    /** Takes the next bytes, all of them. */
    public void feed(ByteBuffer chunk) {
        while (chunk.hasRemaining()) {
            byte b = chunk.get();
            if (b == '\n' || b == '\r') {
                endOfLine();
            } else if (!skipping) {
                append(b);
            }
        }
        settle();
    }

    /** Nothing more comes: what stands there is taken for a whole message. */
    public void end() {
        if (size > 0 && !skipping) {
            endOfLine();
            if (message) {
                emit(size);
            }
        }
    }

    private void endOfLine() {
        if (skipping || size == 0) {
            reset();
            skipping = false;
            return;
        }
        boolean joined = stated > 0 && size > stated + 1 && buffer[stated] == '-' && buffer[stated + 1] == '-';
        if (!message && joined && isMessage()) {
            emit(stated);
        } else if (!message && !isMessage()) {
            other(text(size).strip());
            reset();
        } else if (message && size - lineStart >= 2 && buffer[lineStart] == '-' && buffer[lineStart + 1] == '-') {
            // The next part begins although brackets are open: the message is broken, but it is all there is of it.
            emit(lineStart);
        } else {
            message = true;
            track();
            if (depth <= 0) {
                emit(size);
            } else {
                append((byte) '\n');
                lineStart = size;
            }
        }
    }

    /**
     * What has arrived is often a whole message without the end of its line, which comes with the next part, seconds later.
     * It is whole when its brackets are closed again, or when it has the length that the part states.
     */
    private void settle() {
        if (size == 0 || skipping) {
            return;
        }
        if (message || isMessage()) {
            message = true;
            track();
            boolean closed = structured && depth <= 0 && (buffer[size - 1] == '}' || buffer[size - 1] == ']');
            if (closed || size == stated) {
                emit(size);
                skipping = true;
            }
        } else if (size == 9 && text(size).equalsIgnoreCase("Heartbeat")) {
            listener.heartbeat();
            reset();
            skipping = true;
        }
    }

    private void append(byte b) {
        if (size >= longest) {
            listener.lost("A message of more than " + longest + " bytes was dropped.");
            reset();
            skipping = true;
            return;
        }
        if (size == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(longest, size * 2L));
        }
        buffer[size++] = b;
    }

    /** Follows brackets and quotes over what was not followed yet, so that long messages cost no more than their length. */
    private void track() {
        for (; tracked < size; tracked++) {
            byte b = buffer[tracked];
            if (escaped) {
                escaped = false;
            } else if (quoted) {
                escaped = b == '\\';
                quoted = b != '"';
            } else if (b == '"') {
                quoted = depth > 0;
            } else if (b == '{' || b == '[') {
                depth++;
                structured = true;
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
    }

    private boolean isMessage() {
        int at = 0;
        while (at < size && buffer[at] == ' ') {
            at++;
        }
        int word = at;
        while (at < size && Character.isLetter(buffer[at])) {
            at++;
        }
        boolean code =
                at - word == 4 && new String(buffer, word, 4, StandardCharsets.ISO_8859_1).equalsIgnoreCase("code");
        while (at < size && buffer[at] == ' ') {
            at++;
        }
        return code && at < size && buffer[at] == '=';
    }

    private void other(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.equals("heartbeat")) {
            listener.heartbeat();
        } else if (lower.startsWith("error")) {
            listener.error(line);
        } else if (lower.startsWith("--")) {
            stated = -1;
        } else if (lower.startsWith("content-length")) {
            String digits = line.substring(line.indexOf(':') + 1).strip();
            stated = digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : -1;
        }
    }

    private void emit(int end) {
        String text = text(end).strip();
        reset();
        stated = -1;
        listener.message(text);
    }

    private String text(int end) {
        return DeviceText.decode(ByteBuffer.wrap(buffer, 0, end), "");
    }

    private void reset() {
        size = 0;
        lineStart = 0;
        tracked = 0;
        depth = 0;
        quoted = false;
        escaped = false;
        structured = false;
        message = false;
    }
}
