package org.lensbridge.media.internal.rtsp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.lensbridge.media.internal.io.ConnectionLimits;
import org.lensbridge.media.internal.io.Outbound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's socket: requests one after the other, and between the answers whatever media its {@link Conversation} writes. Reads nothing while a
 * request is being answered or answers are not taken, so a client can pile up neither work nor memory. Confined to the loop's thread.
 */
final class RtspConnection implements Consumer<SelectionKey> {
    private static final Logger LOG = LoggerFactory.getLogger(RtspConnection.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    /** Answers that the client has not taken: while there are more, nothing of it is read. */
    private static final int MOST_ANSWERS = 16;

    private final SocketChannel channel;
    private final RtspServer home;
    private final InetSocketAddress remote;
    private final RtspReader reader;
    private final Outbound outbound;
    private final SelectionKey key;
    private final Conversation conversation;
    /** What has to wait for the socket: answers, and media that was under way when one came between. */
    private final Deque<ByteBuffer[]> queue = new ArrayDeque<>();

    private Optional<RtspRequest> asked = Optional.empty();
    private int interested = SelectionKey.OP_READ;
    private boolean closing;
    private boolean closed;
    /** When the last request or frame was whole. */
    private long alive = System.nanoTime();
    /** When the first byte of the present one came. */
    private long began = alive;
    /** When the socket last took something, or had nothing to take. */
    private long moved = alive;

    RtspConnection(SocketChannel channel, RtspServer home) throws IOException {
        this.channel = channel;
        this.home = home;
        remote = (InetSocketAddress) channel.getRemoteAddress();
        reader = new RtspReader(home.limits().head());
        outbound = new Outbound(channel);
        conversation = new Conversation(this, home);
        key = home.loop().register(channel, SelectionKey.OP_READ, this);
    }

    /** The client's address. */
    InetSocketAddress remote() {
        return remote;
    }

    /** The client's address without its port. */
    String peer() {
        return remote.getAddress().getHostAddress();
    }

    boolean closed() {
        return closed || closing;
    }

    /** Whether the socket has not yet taken all of the last write. */
    boolean pending() {
        return outbound.pending() || !queue.isEmpty();
    }

    /** Answers the present request; later answers to it have no effect. */
    void reply(RtspRequest request, RtspResponse response) {
        if (closed() || asked.isEmpty() || asked.get() != request) {
            return;
        }
        asked = Optional.empty();
        answer(response.bytes(request.sequence()));
        if (!closed) {
            interest();
            // Later, not now: a client that sends many requests ahead must not deepen the stack or keep the others
            // waiting.
            home.loop().execute(() -> parse(ByteBuffer.allocate(0)));
        }
    }

    /**
     * Writes media, moving the buffers' positions.
     *
     * @param lasting buffers with the same bytes at the same positions, which never change
     */
    void write(ByteBuffer[] buffers, ByteBuffer[] lasting) {
        if (!closed()) {
            send(buffers, lasting);
        }
    }

    /** Takes note of a sign of life that came another way. */
    void touch() {
        alive = System.nanoTime();
    }

    /** Closes once everything written so far is on its way. */
    void finish() {
        if (closed()) {
            return;
        }
        closing = true;
        asked = Optional.empty();
        moved = System.nanoTime();
        interest();
        if (!pending()) {
            farewell();
        }
    }

    /** Closes the socket and ends the conversation. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("An RTSP client's socket did not close: {}", e.getMessage());
        }
        home.closed(this);
        conversation.closed();
    }

    /** Looks after the deadlines. */
    void tick(long now) {
        ConnectionLimits limits = home.limits();
        if (closing && now - moved > FAREWELL.toNanos()
                || outbound.pending() && now - moved > limits.stall().toNanos()) {
            close();
        } else if (!closing
                && reader.started()
                && asked.isEmpty()
                && now - began > limits.headTime().toNanos()) {
            close();
        } else if (!closing) {
            conversation.tick(now - alive);
        }
    }

    @Override
    public void accept(SelectionKey ready) {
        try {
            if (ready.isWritable() && pending()) {
                flush();
            }
            if (!closed && ready.isReadable()) {
                read();
            }
        } catch (IOException e) {
            close();
        } catch (RuntimeException e) {
            LOG.warn("A connection of the RTSP server failed and was closed", e);
            close();
        }
    }

    private void read() throws IOException {
        ByteBuffer input = home.input();
        if (channel.read(input) < 0) {
            close();
        } else if (!closing) {
            if (!reader.started()) {
                began = System.nanoTime();
            }
            parse(input.flip());
        }
    }

    private void parse(ByteBuffer input) {
        try {
            reader.feed(input);
            while (!closed() && listens()) {
                Optional<RtspInput> next = reader.next();
                if (next.isEmpty() && !input.hasRemaining()) {
                    return;
                }
                next.ifPresent(this::take);
                reader.feed(input);
            }
            if (input.hasRemaining() && !closed()) {
                refuse(new BadRtspException(400, "Too many requests were sent ahead."));
            }
        } catch (BadRtspException e) {
            refuse(e);
        }
    }

    private void take(RtspInput input) {
        alive = System.nanoTime();
        began = alive;
        if (input instanceof ClientFrame frame) {
            conversation.frame(frame);
        } else if (input instanceof RtspRequest request) {
            asked = Optional.of(request);
            conversation.request(request);
            interest();
        }
    }

    private void refuse(BadRtspException e) {
        if (!closed()) {
            answer(RtspResponse.refusal(e.status(), e.getMessage()).bytes("0"));
            finish();
        }
    }

    /** An answer goes out between two writes of media. */
    private void answer(ByteBuffer bytes) {
        ByteBuffer[] one = {bytes};
        send(one, one);
    }

    private void send(ByteBuffer[] buffers, ByteBuffer[] lasting) {
        if (pending()) {
            ByteBuffer[] later = new ByteBuffer[lasting.length];
            for (int i = 0; i < later.length; i++) {
                later[i] = lasting[i].duplicate();
            }
            queue.add(later);
            interest();
            return;
        }
        try {
            outbound.write(buffers, lasting);
            moved = System.nanoTime();
            interest();
        } catch (IOException e) {
            close();
        }
    }

    private void writeQueue() throws IOException {
        while (!queue.isEmpty() && !outbound.pending()) {
            ByteBuffer[] next = queue.remove();
            outbound.write(next, next);
        }
        interest();
    }

    private void flush() throws IOException {
        if (outbound.pending() && outbound.flush()) {
            moved = System.nanoTime();
        }
        writeQueue();
        if (reader.started() && listens()) {
            parse(ByteBuffer.allocate(0));
        }
        if (closed || pending()) {
            return;
        }
        if (closing) {
            farewell();
        } else {
            conversation.drained();
        }
    }

    private void farewell() {
        try {
            channel.shutdownOutput();
            key.interestOps(SelectionKey.OP_READ);
        } catch (IOException e) {
            close();
        }
    }

    private boolean listens() {
        return asked.isEmpty() && queue.size() < MOST_ANSWERS;
    }

    private void interest() {
        int wanted = (listens() ? SelectionKey.OP_READ : 0) | (pending() ? SelectionKey.OP_WRITE : 0);
        if (!closed && wanted != interested && key.isValid()) {
            interested = wanted;
            key.interestOps(wanted);
        }
    }
}
