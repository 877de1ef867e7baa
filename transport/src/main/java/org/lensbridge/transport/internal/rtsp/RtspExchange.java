package org.lensbridge.transport.internal.rtsp;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.auth.Login;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.rtsp.InterleavedFrame;
import org.lensbridge.transport.rtsp.RtspLimits;

/**
 * Requests and their replies on one connection, with the login and what is interleaved. Confined to one thread, but for {@link #farewell} and
 * {@link #close}.
 */
public final class RtspExchange {
    /** Makes the connection, again where a server hangs up after a refusal. */
    public interface Dialer {
        /** A new connection. */
        RtspLink dial(Deadline deadline) throws IOException;

        /** A sentence for people. */
        CameraException failure(Throwable cause);
    }

    private static final Duration FAREWELL = Duration.ofMillis(200);
    private static final long FAR = TimeUnit.DAYS.toNanos(2);
    private static final int CHUNK = 16 << 10;
    /** About what an empty frame takes while it is kept. */
    private static final int FRAME = 128;

    /** The number of the last request, whose reply nobody waits for. */
    private static final int LAST = 999_999_999;

    private final RtspLimits limits;
    private final Login login;
    private final Supplier<Deadline> deadlines;
    private final Dialer dialer;
    private final byte[] chunk = new byte[CHUNK];
    private final Deque<InterleavedFrame> waiting = new ArrayDeque<>();
    private final ReentrantLock writing = new ReentrantLock();
    private int waitingBytes;
    private RtspReader reader;
    private int sequence;
    /** The server has named the number of a request. */
    private boolean counts;

    // What another thread sees that closes it.
    private volatile RtspLink link;
    private volatile boolean closed;

    /**
     * For a session.
     *
     * @param deadlines of its calls, each from when it is asked for
     */
    public RtspExchange(RtspLimits limits, Login login, Supplier<Deadline> deadlines, Dialer dialer) {
        this.limits = limits;
        this.login = login;
        this.deadlines = deadlines;
        this.dialer = dialer;
    }

    /** Sends a request and returns the reply of any status, once the login is settled. */
    HttpReply call(String method, String address, Map<String, String> headers) {
        Deadline deadline = deadlines.get();
        return login.run(RequestText.carrier(method, address), reply -> false, deadline, new RequestText.Sending() {
            @Override
            public HttpReply send(HttpRequest request, String authorization) {
                return converse(method, address, headers, authorization, deadline);
            }
        });
    }

    private HttpReply converse(
            String method, String address, Map<String, String> headers, String authorization, Deadline deadline) {
        boolean kept = link != null;
        try {
            return attempt(method, address, headers, authorization, deadline);
        } catch (EOFException e) {
            // Some servers hang up behind a refusal, whatever its head says.
            if (!kept || closed || headers.containsKey("Session")) {
                throw failed(e, deadline);
            }
            return converse(method, address, headers, authorization, deadline);
        } catch (IOException e) {
            throw failed(e, deadline);
        }
    }

    private HttpReply attempt(
            String method, String address, Map<String, String> headers, String authorization, Deadline deadline)
            throws IOException {
        RtspLink current = connected(deadline);
        current.until(deadline.at());
        try {
            int number = ++sequence;
            write(current, RequestText.of(method, address, headers, authorization, number));
            RtspMessage.Text reply = await(number, current, deadline);
            if (reply.header("connection").equalsIgnoreCase("close")) {
                drop();
            } else if (!closed) {
                current.until(System.nanoTime() + FAR);
            }
            return new HttpReply(reply.status(), reply.headers(), ByteBuffer.wrap(reply.body()));
        } catch (EOFException e) {
            drop();
            throw e;
        }
    }

    private RtspLink connected(Deadline deadline) throws IOException {
        RtspLink current = link;
        if (current == null) {
            current = dialer.dial(deadline);
            reader = new RtspReader(limits);
            link = current;
        }
        if (closed) {
            current.close();
            throw new IOException("closed");
        }
        return current;
    }

    private void drop() {
        RtspLink current = link;
        link = null;
        if (current != null) {
            current.close();
        }
    }

    private void write(RtspLink current, byte[] bytes) throws IOException {
        writing.lock();
        try {
            current.write(bytes);
        } finally {
            writing.unlock();
        }
    }

    private RtspMessage.Text await(int number, RtspLink current, Deadline deadline) throws IOException {
        while (true) {
            Optional<RtspMessage> next = reader.next();
            if (next.isEmpty()) {
                take(current, deadline.remainingNanos());
                if (deadline.remainingNanos() == 0) {
                    throw timeout(deadline);
                }
            } else if (next.get() instanceof RtspMessage.Media media) {
                keep(media.frame());
            } else if (next.get() instanceof RtspMessage.Text text && answers(text, number)) {
                return text;
            }
        }
    }

    /** There is one request at a time, so that a server that does not count right is understood too. */
    private boolean answers(RtspMessage.Text text, int number) {
        String stated = text.header("cseq").strip();
        boolean right = stated.equals(Integer.toString(number));
        counts |= right && text.status() > 0;
        return text.status() >= 200 && (right || stated.isEmpty() || !counts);
    }

    /** What does not fit is lost, as the numbers of its packets tell. */
    private void keep(InterleavedFrame frame) {
        int size = size(frame);
        if (waitingBytes + size <= limits.waiting()) {
            waitingBytes += size;
            waiting.add(frame);
        }
    }

    /** With what keeping it costs, so that empty ones are no way to fill the memory. */
    private static int size(InterleavedFrame frame) {
        return FRAME + frame.content().remaining();
    }

    /** The next frame that has come already. */
    Optional<InterleavedFrame> frame() {
        InterleavedFrame kept = waiting.poll();
        if (kept != null) {
            waitingBytes -= size(kept);
            return Optional.of(kept);
        }
        while (true) {
            Optional<RtspMessage> next = link == null ? Optional.empty() : reader.next();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            if (next.get() instanceof RtspMessage.Media media) {
                return Optional.of(media.frame());
            }
        }
    }

    /** Waits for more bytes, for so long at most; whether some came. */
    boolean fill(long nanos) {
        RtspLink current = link;
        if (current == null) {
            throw closed ? gone() : new CameraException(Kind.UNREACHABLE, "The device closed the connection.");
        }
        try {
            return take(current, nanos);
        } catch (IOException e) {
            throw failed(e, deadlines.get());
        }
    }

    private boolean take(RtspLink current, long nanos) throws IOException {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
        int read = current.read(chunk, (int) Math.min(millis, Integer.MAX_VALUE));
        if (read < 0) {
            throw new EOFException();
        }
        reader.feed(chunk, read);
        return read > 0;
    }

    /** Where this machine is on the connection, which is made if need be. */
    InetSocketAddress here() {
        return end(SocketChannel::getLocalAddress);
    }

    /** Where the server is on it. */
    InetSocketAddress there() {
        return end(SocketChannel::getRemoteAddress);
    }

    /** One end of a connection. */
    private interface End {
        SocketAddress of(SocketChannel channel) throws IOException;
    }

    private InetSocketAddress end(End end) {
        Deadline deadline = deadlines.get();
        try {
            if (end.of(connected(deadline).channel()) instanceof InetSocketAddress address) {
                return address;
            }
            throw new IOException("no address");
        } catch (IOException e) {
            throw failed(e, deadline);
        }
    }

    /** What a connection is given away with.
     *
     * @param early the media that came before, for who takes it off the queue
     * @param rest what came and is not whole yet
     * @param sequence the number of the last request
     */
    record HandOver(
            RtspLink link,
            SocketChannel channel,
            Queue<InterleavedFrame> early,
            byte[] rest,
            int sequence,
            PassingLogin login) {}

    /** Gives the connection to the caller, who closes it. Nothing else may be done here afterwards but {@link #close}, which does not concern it. */
    HandOver handOver() {
        RtspLink current = link;
        if (current == null) {
            throw closed ? gone() : new CameraException(Kind.UNREACHABLE, "The device closed the connection.");
        }
        Queue<InterleavedFrame> early = new ArrayDeque<>();
        for (Optional<InterleavedFrame> frame = frame(); frame.isPresent(); frame = frame()) {
            early.add(frame.get());
        }
        current.detach();
        link = null;
        return new HandOver(current, current.channel(), early, reader.rest(), sequence, new PassingLogin(login));
    }

    private CameraException failed(IOException cause, Deadline deadline) {
        if (closed) {
            return gone();
        }
        RtspLink last = link;
        if (last != null && last.isOverdue()) {
            return timeout(deadline);
        }
        return dialer.failure(cause);
    }

    private static CameraException timeout(Deadline deadline) {
        return new CameraException(
                Kind.TIMEOUT,
                "The device gave no answer over RTSP within "
                        + deadline.timeout().toMillis() + " ms.");
    }

    private static CameraException gone() {
        return new CameraException(Kind.GONE, "The conversation was closed.");
    }

    /** Sends a last request and waits for no reply. Any thread; nothing is sent while another one writes. */
    void farewell(String method, String address, Map<String, String> headers) {
        RtspLink current = link;
        if (current == null || !writing.tryLock()) {
            return;
        }
        closed = true;
        try {
            current.until(System.nanoTime() + FAREWELL.toNanos());
            current.write(new PassingLogin(login).request(method, address, headers, LAST));
        } catch (IOException | CameraException e) {
            // It was a courtesy: the device ends the session by itself.
            return;
        } finally {
            writing.unlock();
        }
    }

    /** Closes the connection. Any thread; idempotent. */
    void close() {
        closed = true;
        drop();
    }
}
