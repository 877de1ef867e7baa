package org.lensbridge.transport.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpRequest;

/**
 * An open web socket. Pings of the device are answered while somebody reads.
 *
 * <p>One thread at a time may read; any may send, one after the other, and close, which ends their waits with GONE. All methods
 * throw {@link CameraException} only: what {@link HttpConversation} throws, and PROTOCOL for what is no web socket, after which it is closed.
 */
public final class WebSocket implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NORMAL = 1000;
    private static final int BROKEN = 1002;

    private final HttpConversation conversation;
    private final FrameReader frames;
    private final MessageReader messages;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();

    private WebSocket(HttpConversation conversation, WebSocketLimits limits) {
        this.conversation = conversation;
        this.frames = new FrameReader(conversation::read, limits.message());
        this.messages = new MessageReader(limits);
    }

    /**
     * Opens a web socket and returns once the device has agreed.
     *
     * @param request a GET; its silence is how long the device may say nothing, a ping's answer included
     * @throws CameraException UNSUPPORTED when the device has no web socket there, PROTOCOL when it answers otherwise, and what
     *     {@link HttpDevice#converse} throws
     */
    public static WebSocket open(HttpDevice device, HttpRequest request, WebSocketLimits limits) {
        Handshake handshake = Handshake.of(random(16));
        HttpConversation conversation = device.converse(handshake.request(request));
        boolean good = false;
        try {
            handshake.requireAgreed(conversation.head());
            good = true;
            return new WebSocket(conversation, limits);
        } finally {
            if (!good) {
                conversation.close();
            }
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Waits for the next message; empty once the device has said goodbye. A connection that ends without it is UNREACHABLE. */
    public Optional<WebSocketMessage> read() {
        if (closed.get()) {
            throw new CameraException(Kind.GONE, "The web socket was closed.");
        }
        try {
            while (true) {
                Frame frame = frames.next().orElseThrow(WebSocket::hungUp);
                if (!Frame.isControl(frame.opcode())) {
                    Optional<WebSocketMessage> message = messages.take(frame);
                    if (message.isPresent()) {
                        return message;
                    }
                } else if (frame.opcode() == Frame.PONG) {
                    return Optional.of(new WebSocketMessage(WebSocketMessage.Kind.PONG, frame.payload()));
                } else if (frame.opcode() == Frame.PING) {
                    write(new Frame(true, Frame.PONG, frame.payload()));
                } else {
                    close(NORMAL);
                    return Optional.empty();
                }
            }
        } catch (CameraException e) {
            if (e.kind() == Kind.PROTOCOL) {
                close(BROKEN);
            }
            throw e;
        }
    }

    private static CameraException hungUp() {
        return new CameraException(Kind.UNREACHABLE, "The device closed the web socket without a goodbye.");
    }

    /** Sends a text. */
    public void send(String text) {
        write(new Frame(true, Frame.TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends bytes. */
    public void send(ByteBuffer bytes) {
        byte[] content = new byte[bytes.remaining()];
        bytes.get(content);
        write(new Frame(true, Frame.BINARY, content));
    }

    /**
     * Asks for a sign of life, which {@link #read} returns. Nothing is sent while another thread writes: this one, which may be a timer's, does
     * not wait for a device that takes nothing.
     */
    public void ping() {
        if (writing.tryLock()) {
            try {
                write(new Frame(true, Frame.PING, new byte[0]));
            } finally {
                writing.unlock();
            }
        }
    }

    private void write(Frame frame) {
        writing.lock();
        try {
            conversation.write(frame.masked(random(4)));
        } finally {
            writing.unlock();
        }
    }

    /** Says goodbye as far as the device takes it, and closes the connection within a second. Idempotent. */
    @Override
    public void close() {
        close(NORMAL);
    }

    private void close(int reason) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        byte[] code = {(byte) (reason >> 8), (byte) reason};
        conversation.close(new Frame(true, Frame.CLOSE, code).masked(random(4)));
    }
}
