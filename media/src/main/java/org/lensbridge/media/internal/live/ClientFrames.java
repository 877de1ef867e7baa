package org.lensbridge.media.internal.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads what a client sends over a web socket (RFC 6455, 5), in whatever pieces it arrives, and takes off its masks. Holds one message of
 * {@code longest} bytes at most. Confined to one thread; of no further use after an exception.
 */
final class ClientFrames {
    /** What comes. */
    interface Listener {
        /** A whole message of text. */
        void text(String message) throws ProtocolException;

        /** It wants the same back. */
        void ping(byte[] payload);

        /** It wants to close. */
        void close();
    }

    /** Why the client is not to be listened to any more: with a status of RFC 6455, 7.4.1. */
    static final class ProtocolException extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        ProtocolException(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    static final int PROTOCOL_ERROR = 1002;
    static final int NO_BYTES = 1003;
    static final int NO_TEXT = 1007;
    static final int TOO_LARGE = 1009;

    private static final int MOST_CONTROL = 125;
    private static final int MOST_FRAGMENTS = 16;
    private static final int MASK = 4;
    private static final int CONTINUATION = 0;
    private static final int BYTES = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final int longest;
    private final Listener listener;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private final ByteBuffer head = ByteBuffer.allocate(2 + 8 + MASK);
    private byte[] payload;
    private int filled;
    private int fragments;

    ClientFrames(int longest, Listener listener) {
        this.longest = longest;
        this.listener = listener;
        head.limit(2);
    }

    /** Takes all bytes. */
    void feed(ByteBuffer input) throws ProtocolException {
        while (input.hasRemaining()) {
            if (payload == null) {
                head.put(input.get());
                if (!head.hasRemaining()) {
                    headPart();
                }
            } else {
                int count = Math.min(input.remaining(), payload.length - filled);
                input.get(payload, filled, count);
                filled += count;
            }
            if (payload != null && filled == payload.length) {
                frame();
            }
        }
    }

    private void headPart() throws ProtocolException {
        int length = head.get(1) & 0x7f;
        int whole = 2 + (length == 126 ? 2 : length == 127 ? 8 : 0) + MASK;
        if (head.limit() == 2) {
            check();
        }
        if (head.limit() < whole) {
            head.limit(whole);
            return;
        }
        long size = length == 126 ? head.getShort(2) & 0xffff : length == 127 ? head.getLong(2) : length;
        if (size < 0 || size > longest) {
            throw new ProtocolException(TOO_LARGE, "A message has " + longest + " bytes at most.");
        }
        payload = new byte[(int) size];
        filled = 0;
    }

    private void check() throws ProtocolException {
        int first = head.get(0) & 0xff;
        int code = first & 0xf;
        boolean control = code >= CLOSE;
        boolean known = code <= BYTES || control && code <= PONG;
        if ((first & 0x70) != 0 || !known) {
            throw new ProtocolException(PROTOCOL_ERROR, "A frame is of an unknown kind.");
        }
        if ((head.get(1) & 0x80) == 0) {
            throw new ProtocolException(PROTOCOL_ERROR, "A frame is not masked.");
        }
        if (control && ((first & 0x80) == 0 || (head.get(1) & 0x7f) > MOST_CONTROL)) {
            throw new ProtocolException(PROTOCOL_ERROR, "A control frame is too long or not whole.");
        }
        if (code == BYTES) {
            throw new ProtocolException(NO_BYTES, "Messages are texts.");
        }
        if (!control && code == CONTINUATION != fragments > 0) {
            throw new ProtocolException(PROTOCOL_ERROR, "Fragments are out of order.");
        }
    }

    private void frame() throws ProtocolException {
        int mask = head.limit() - MASK;
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= head.get(mask + (i & 3));
        }
        byte[] content = payload;
        int first = head.get(0);
        payload = null;
        head.clear().limit(2);
        switch (first & 0xf) {
            case CLOSE -> listener.close();
            case PING -> listener.ping(content);
            case PONG -> {}
            default -> part(content, (first & 0x80) != 0);
        }
    }

    private void part(byte[] content, boolean last) throws ProtocolException {
        if (message.size() + content.length > longest || ++fragments > MOST_FRAGMENTS) {
            throw new ProtocolException(TOO_LARGE, "A message has " + longest + " bytes at most.");
        }
        message.writeBytes(content);
        if (last) {
            byte[] whole = message.toByteArray();
            message.reset();
            fragments = 0;
            listener.text(text(whole));
        }
    }

    private static String text(byte[] bytes) throws ProtocolException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolException(NO_TEXT, "A text is not UTF-8.");
        }
    }
}
