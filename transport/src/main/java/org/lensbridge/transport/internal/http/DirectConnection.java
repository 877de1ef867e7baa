package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.lensbridge.transport.internal.governor.Link;
import org.lensbridge.transport.internal.tls.DeviceTls;

/**
 * A connection on which callers block, one at a time. The watchdog closes it when the call that it serves has run out of time, when it
 * was idle for too long, or when the device closes it meanwhile. An interrupt of the blocked caller closes it too.
 *
 * <p>Connecting, writing and reading are confined to the caller that it serves; the rest is thread-safe.
 */
final class DirectConnection implements Link, Watchdog.Watched {
    private static final long BETWEEN_CHECKS = TimeUnit.SECONDS.toNanos(1);

    /** Java keeps memory of the length of a write for each thread that has written. */
    private static final int LONGEST_WRITE = 64 << 10;

    /** A second of G.711. */
    private static final int FEW_BYTES = 8 << 10;

    private final Watchdog watchdog;
    private final SocketChannel channel;
    private final ReplyReader reader = new ReplyReader();
    private final ByteBuffer unexpected = ByteBuffer.allocate(1);
    private InputStream in;
    private OutputStream out;
    private SSLSession session;
    private volatile boolean overdue;

    // Guarded by this.
    private boolean idle;
    private long idleSince;
    private long idleUntil;
    private long due;

    /**
     * Not connected yet.
     *
     * @param deadline of the call that it is for, in the time of {@link System#nanoTime()}
     */
    DirectConnection(Watchdog watchdog, long deadline) throws IOException {
        this.watchdog = watchdog;
        channel = SocketChannel.open();
        due = deadline;
        watchdog.add(this);
        watchdog.expect(deadline);
    }

    /** Connects; zero for no other limit than the deadline. */
    void connect(InetSocketAddress remote, int millis) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.socket().connect(remote, millis);
        in = channel.socket().getInputStream();
        out = channel.socket().getOutputStream();
    }

    /** Has the system keep few bytes that the device has not taken yet: speech that waits is speech that comes late. */
    void holdLittle() throws IOException {
        channel.setOption(StandardSocketOptions.SO_SNDBUF, FEW_BYTES);
    }

    /** Begins TLS. */
    void secure(DeviceTls tls, String host, int port) throws IOException {
        SSLSocket secured = tls.over(channel.socket(), host, port);
        secured.startHandshake();
        session = secured.getSession();
        in = secured.getInputStream();
        out = secured.getOutputStream();
    }

    /** Null for plain HTTP. */
    SSLSession session() {
        return session;
    }

    ReplyReader reader() {
        return reader;
    }

    InputStream in() {
        return in;
    }

    void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        for (int from = 0; from < length; from += LONGEST_WRITE) {
            out.write(bytes, offset + from, Math.min(length - from, LONGEST_WRITE));
        }
    }

    /**
     * Begins to serve a call; false when it is closed, here or by the device as far as that is looked for.
     *
     * @param careful whether the request would be lost on a connection that the device has just closed
     */
    synchronized boolean begin(long deadline, boolean careful) {
        idle = false;
        due = deadline;
        reader.begin();
        boolean looks = careful || System.nanoTime() - idleSince > BETWEEN_CHECKS;
        if (!channel.isOpen() || looks && isEnded()) {
            return false;
        }
        watchdog.expect(deadline);
        return true;
    }

    /** Is closed at this moment unless another one is named before. */
    synchronized void until(long deadline) {
        due = deadline;
        watchdog.expect(deadline);
    }

    /**
     * Waits for the first byte that the device sends.
     *
     * @return whether there is one, or the end, before so many milliseconds have passed
     */
    boolean awaits(int millis) throws IOException {
        channel.socket().setSoTimeout(millis);
        try {
            PushbackInputStream pushed = new PushbackInputStream(in, 1);
            int first = pushed.read();
            if (first >= 0) {
                pushed.unread(first);
            }
            in = pushed;
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            channel.socket().setSoTimeout(0);
        }
    }

    /**
     * Reads some bytes, for the length of the connection's life only with this method.
     *
     * @return how many; 0 when none came before so many milliseconds have passed, -1 at the end
     */
    int read(byte[] into, int millis) throws IOException {
        channel.socket().setSoTimeout(millis);
        try {
            return in.read(into);
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }

    /** Is idle from now on, for so long at most. */
    synchronized void rest(long millis) {
        idle = true;
        idleSince = System.nanoTime();
        idleUntil = idleSince + TimeUnit.MILLISECONDS.toNanos(millis);
        due = nextCheck(idleSince);
        watchdog.expect(due);
    }

    private long nextCheck(long now) {
        return idleUntil - now < BETWEEN_CHECKS ? idleUntil : now + BETWEEN_CHECKS;
    }

    @Override
    public synchronized long look(long now) {
        if (due - now > 0) {
            return due;
        }
        if (!idle) {
            overdue = true;
            close();
        } else if (idleUntil - now <= 0 || isEnded()) {
            close();
        } else {
            due = nextCheck(now);
            return due;
        }
        return now + Watchdog.FAR;
    }

    /** Whether an idle connection is of no use: a device says nothing unasked, but for the end. Takes microseconds. */
    private boolean isEnded() {
        if (reader.isAhead()) {
            return true;
        }
        try {
            channel.configureBlocking(false);
            try {
                unexpected.clear();
                return channel.read(unexpected) != 0;
            } finally {
                channel.configureBlocking(true);
            }
        } catch (IOException e) {
            return true;
        }
    }

    SocketChannel channel() {
        return channel;
    }

    /** Is looked after no more: the caller closes it. */
    void detach() {
        watchdog.remove(this);
    }

    /** Whether it was closed since its call had run out of time. */
    boolean isOverdue() {
        return overdue;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        watchdog.remove(this);
        try {
            channel.close();
        } catch (IOException e) {
            // Whatever was to be said: it is closed.
            return;
        }
    }
}
