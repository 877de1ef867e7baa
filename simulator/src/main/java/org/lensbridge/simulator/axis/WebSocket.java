package org.lensbridge.simulator.axis;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.lensbridge.simulator.fault.Part;
import org.lensbridge.simulator.fault.PartStream;
import org.lensbridge.simulator.http.Connection;

/** The server's side of one web socket (RFC 6455) that carries texts. Confined to the event loop. */
final class WebSocket {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int LARGEST_FRAME = 1 << 20;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Connection connection;
    private final PartStream stream;
    private final Consumer<String> taker;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private byte[] input = {};

    /** {@code taker} gets each text that the client sends; texts to the client go by the stream, with its faults. */
    WebSocket(Connection connection, PartStream stream, Consumer<String> taker) {
        this.connection = connection;
        this.stream = stream;
        this.taker = taker;
    }

    /** The head that accepts a handshake with this key. */
    static ByteBuffer accepting(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key.strip() + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.wrap(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    /** False when it was left out because the client is too slow. */
    boolean send(String text) {
        return stream.send(Part.packet(List.of(frame(TEXT, text.getBytes(StandardCharsets.UTF_8)))));
    }

    /** Ends the conversation with a status (section 7.4). */
    void end(int status) {
        input = new byte[0];
        send(CLOSE, new byte[] {(byte) (status >> 8), (byte) status});
        connection.closeWhenSent();
    }

    private void send(int opcode, byte[] payload) {
        connection.send(frame(opcode, payload));
    }

    private static ByteBuffer frame(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else if (payload.length <= 0xffff) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        return frame.put(payload).flip();
    }

    /** Takes what the client has sent. */
    void feed(ByteBuffer bytes) {
        int kept = input.length;
        input = Arrays.copyOf(input, kept + bytes.remaining());
        bytes.get(input, kept, bytes.remaining());
        while (connection.isOpen() && frame()) {
            // Each turn takes one frame.
        }
    }

    /** Takes the first frame; false when it is not complete. */
    private boolean frame() {
        ByteBuffer bytes = ByteBuffer.wrap(input);
        if (bytes.remaining() < 2) {
            return false;
        }
        int first = bytes.get();
        int second = bytes.get();
        if ((second & 0x80) == 0) {
            end(1002);
            return false;
        }
        int more = (second & 0x7f) == 127 ? 8 : (second & 0x7f) == 126 ? 2 : 0;
        if (bytes.remaining() < more + 4) {
            return false;
        }
        long length = more == 8 ? bytes.getLong() : more == 2 ? bytes.getShort() & 0xffff : second & 0x7f;
        if (length < 0 || length > LARGEST_FRAME || message.size() > LARGEST_FRAME) {
            end(1009);
            return false;
        }
        byte[] mask = new byte[4];
        bytes.get(mask);
        if (bytes.remaining() < length) {
            return false;
        }
        byte[] payload = new byte[(int) length];
        bytes.get(payload);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        input = Arrays.copyOfRange(input, bytes.position(), input.length);
        take(first & 0x0f, (first & 0x80) != 0, payload);
        return true;
    }

    private void take(int opcode, boolean last, byte[] payload) {
        switch (opcode) {
            case TEXT, CONTINUATION -> {
                message.writeBytes(payload);
                if (last) {
                    String text = message.toString(StandardCharsets.UTF_8);
                    message.reset();
                    taker.accept(text);
                }
            }
            case PING -> send(PONG, payload);
            case PONG -> {}
            case CLOSE -> end(1000);
            default -> end(1003);
        }
    }
}
