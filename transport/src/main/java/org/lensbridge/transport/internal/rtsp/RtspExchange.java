package org.lensbridge.transport.internal.rtsp;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.Reuse;
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

    private static final byte[] NO_BODY = {};
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
        return login.run(carrier(method, address), reply -> false, deadline, new Sending() {
            @Override
            public HttpReply send(HttpRequest request, String authorization) {
                return converse(method, address, headers, authorization, deadline);
            }
        });
    }

    /** What the login sees of a request; the proof of a password is made for the whole address. */
    private static HttpRequest carrier(String method, String address) {
        return new HttpRequest(
                method,
                "/" + address,
                Map.of(),
                NO_BODY,
                false,
                false,
                0,
                Reuse.NEVER,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                false);
    }

    private abstract static class Sending implements Login.Sender {
        @Override
        public String uri(HttpRequest request) {
            return request.target().substring(1);
        }
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
            write(current, bytes(method, address, headers, authorization, number));
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

    private static byte[] bytes(
            String method, String address, Map<String, String> headers, String authorization, int number) {
        StringBuilder text = new StringBuilder(256);
        text.append(method).append(' ').append(address).append(" RTSP/1.0\r\nCSeq: ");
        text.append(number).append("\r\nUser-Agent: Lensbridge\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (authorization != null) {
            text.append("Authorization: ").append(authorization).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
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

    private static boolean answers(RtspMessage.Text text, int number) {
        String stated = text.header("cseq");
        return text.status() > 0 && (stated.isEmpty() || stated.equals(Integer.toString(number)));
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
            login.run(carrier(method, address), reply -> false, Deadline.in(FAREWELL), new Sending() {
                @Override
                public HttpReply send(HttpRequest request, String authorization) {
                    try {
                        current.write(bytes(method, address, headers, authorization, LAST));
                    } catch (IOException e) {
                        throw gone();
                    }
                    return new HttpReply(200, Map.of(), ByteBuffer.allocate(0));
                }
            });
        } catch (CameraException e) {
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
