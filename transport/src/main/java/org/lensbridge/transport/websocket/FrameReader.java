package org.lensbridge.transport.websocket;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * Reads the frames of a server, which are never masked, RFC 6455, 5.2. Frames are as large as the limit at most, whatever they announce.
 * Confined to the thread that reads.
 */
final class FrameReader {
    /** Where bytes come from, as {@link org.lensbridge.transport.http.HttpConversation#read} gives them. */
    @FunctionalInterface
    interface Source {
        /** At least one byte; -1 at the end. */
        int read(ByteBuffer into);
    }

    private static final int BUFFER = 8 << 10;
    private static final int RESERVED = 0x70;

    private final Source source;
    private final int longest;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);

    FrameReader(Source source, int longest) {
        this.source = source;
        this.longest = longest;
    }

    /**
     * The next frame; empty when the device closes the connection behind one.
     *
     * @throws CameraException PROTOCOL for what is no frame of a server, UNREACHABLE when it ends within one
     */
    Optional<Frame> next() {
        if (!buffer.hasRemaining() && !fill()) {
            return Optional.empty();
        }
        int first = octet();
        int second = octet();
        int opcode = first & 0xf;
        boolean known = opcode <= Frame.BINARY || opcode >= Frame.CLOSE && opcode <= Frame.PONG;
        if ((first & RESERVED) != 0 || !known) {
            throw broken("a frame of an unknown kind");
        }
        if ((second & Frame.MASKED) != 0) {
            throw broken("a masked frame");
        }
        long length = length(second);
        boolean last = (first & Frame.LAST) != 0;
        if (Frame.isControl(opcode) && (!last || length > Frame.MOST_CONTROL)) {
            throw broken("a frame of control that is too long or not whole");
        }
        if (length < 0 || length > longest) {
            throw broken("a frame of more than " + longest + " bytes");
        }
        byte[] payload = new byte[(int) length];
        take(payload);
        return Optional.of(new Frame(last, opcode, payload));
    }

    private long length(int second) {
        if (second < Frame.SHORT_LENGTH) {
            return second;
        }
        long length = 0;
        for (int left = second == Frame.SHORT_LENGTH ? 2 : 8; left > 0; left--) {
            length = length << 8 | octet();
        }
        return length;
    }

    private int octet() {
        if (!buffer.hasRemaining() && !fill()) {
            throw cut();
        }
        return buffer.get() & 0xff;
    }

    private void take(byte[] payload) {
        int at = 0;
        while (at < payload.length) {
            if (!buffer.hasRemaining() && !fill()) {
                throw cut();
            }
            int size = Math.min(buffer.remaining(), payload.length - at);
            buffer.get(payload, at, size);
            at += size;
        }
    }

    private boolean fill() {
        buffer.clear();
        int read = source.read(buffer);
        buffer.flip();
        return read > 0;
    }

    private static CameraException cut() {
        return new CameraException(Kind.UNREACHABLE, "The device closed the web socket in the middle of a message.");
    }

    private static CameraException broken(String what) {
        return new CameraException(Kind.PROTOCOL, "The device sent " + what + " over the web socket.");
    }
}
