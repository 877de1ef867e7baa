package org.lensbridge.transport.internal.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.transport.internal.rtsp.Agreement.Track;
import org.lensbridge.transport.rtp.RtpReception;
import org.lensbridge.transport.rtsp.InterleavedFrame;

/**
 * A session that plays, on the loop. Confined to that, but for {@link #start}, {@link #hears} and {@link #close}.
 */
final class LiveSession implements StreamHandle, RtspLoop.Member, RtspLoop.Ready, InterleavedReader.Taker {
    private static final long BETWEEN_REPORTS = TimeUnit.SECONDS.toNanos(5);
    private static final long LONGEST_CLOSE = 900;
    private static final int MOST_DATAGRAMS = 64;

    private final RtspLoop loop;
    private final Agreement agreed;
    private final OpenSink sink;
    private final Runnable whenOver;
    private final int[] tracks = new int[256];
    private final boolean dataOnly;
    private final CompletableFuture<Void> first = new CompletableFuture<>();
    private final CountDownLatch done = new CountDownLatch(1);

    // Confined to the loop.
    private RtpReception reception;
    private InterleavedReader reader;
    private SelectionKey key;
    private ControlLine line;
    private SignsOfLife signs;
    private long now;
    private long heard;
    private long reportsDue;
    private boolean begun;
    private boolean over;

    /** Takes the agreement over; {@code whenOver} runs once, on the loop, unless nothing comes of the stream. */
    LiveSession(RtspLoop loop, Agreement agreed, MediaSink sink, Runnable whenOver) {
        this.loop = loop;
        this.agreed = agreed;
        this.sink = new OpenSink(sink);
        this.whenOver = whenOver;
        dataOnly =
                agreed.tracks().stream().noneMatch(track -> isLive(track.media().kind()));
    }

    private static boolean isLive(String kind) {
        return !kind.equals("application") && !kind.equalsIgnoreCase(Codec.Medium.DATA.name());
    }

    /**
     * Begins.
     *
     * @param surely whether its end is told to the sink, though nothing may have come yet
     */
    void start(boolean surely) {
        if (surely) {
            first.complete(null);
        }
        if (!loop.execute(this::begin)) {
            agreed.line().link().close();
            agreed.closePorts();
            throw new CameraException(Kind.GONE, "The transport is closed.");
        }
    }

    /**
     * Waits for the first packet. Without one the sink is never told of an end.
     *
     * @return whether one came in time, and the session goes on
     * @throws CameraException GONE when the conversation was closed meanwhile
     */
    boolean hears(Duration longest) {
        try {
            first.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            CameraException silent = new CameraException(Kind.TIMEOUT, "The device sends no datagrams.");
            return !first.completeExceptionally(silent) && !first.isCompletedExceptionally();
        } catch (ExecutionException e) {
            boolean closed = e.getCause() instanceof CameraException told && told.kind() == Kind.GONE;
            if (closed) {
                throw (CameraException) e.getCause();
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            first.completeExceptionally(new CameraException(Kind.BUSY, "Interrupted."));
            throw new CameraException(Kind.BUSY, "Interrupted while waiting for the stream's first packet.");
        }
        return true;
    }

    private void begin() {
        now = System.nanoTime();
        heard = now;
        reportsDue = now + BETWEEN_REPORTS;
        loop.add(this);
        guard(() -> {
            reception = new RtpReception(
                    agreed.tracks().stream().map(Track::media).toList(), agreed.datagrams(), sink, Clock.systemUTC());
            reader = new InterleavedReader(agreed.limits(), channels(), this);
            SocketChannel channel = agreed.line().channel();
            channel.configureBlocking(false);
            key = loop.register(channel, this);
            line = new ControlLine(channel, key);
            signs = new SignsOfLife(agreed, now);
            for (int track = 0; track < agreed.tracks().size(); track++) {
                listen(track, agreed.tracks().get(track).ports());
            }
            begun = true;
            Queue<InterleavedFrame> early = agreed.line().early();
            for (InterleavedFrame frame = early.poll(); frame != null; frame = early.poll()) {
                if (!over && tracks[frame.channel()] >= 0) {
                    frame(frame.channel(), frame.content());
                }
            }
            return over || reader.take(ByteBuffer.wrap(agreed.line().rest()));
        });
    }

    private boolean[] channels() {
        boolean[] expected = new boolean[256];
        Arrays.fill(tracks, -1);
        for (int track = 0; track < agreed.tracks().size(); track++) {
            Carriage carriage = agreed.tracks().get(track).carriage();
            if (carriage.interleaved()) {
                tracks[carriage.rtp()] = track;
                tracks[carriage.rtcp()] = track;
                expected[carriage.rtp()] = true;
                expected[carriage.rtcp()] = true;
            }
        }
        return expected;
    }

    private void listen(int track, DatagramPair ports) throws IOException {
        if (ports != null) {
            RtspLoop.Ready datagrams = (ready, shared, at) -> {
                now = at;
                guard(() -> receive(track, ports, (DatagramChannel) ready.channel(), shared));
                return false;
            };
            loop.register(ports.rtp(), datagrams);
            loop.register(ports.rtcp(), datagrams);
        }
    }

    private boolean receive(int track, DatagramPair ports, DatagramChannel channel, ByteBuffer shared)
            throws IOException {
        for (int i = 0; i < MOST_DATAGRAMS && ports.receive(channel, shared); i++) {
            if (!packet(track, shared)) {
                return false;
            }
        }
        return true;
    }

    /** What may fail, and says whether the stream goes on. */
    private interface Step {
        boolean run() throws IOException;
    }

    /** One session's failure is no other's. */
    private void guard(Step step) {
        if (over) {
            return;
        }
        try {
            if (!step.run()) {
                leave();
            }
        } catch (IOException e) {
            boolean ours = !agreed.line().channel().isOpen();
            end(ours ? Kind.GONE : Kind.UNREACHABLE, ours ? "The conversation was closed." : "The connection broke.");
        } catch (CameraException e) {
            end(e.kind(), e.getMessage());
        } catch (RuntimeException | Error e) {
            end(
                    Kind.DRIVER_FAILURE,
                    "What takes the stream failed: " + e.getClass().getName() + ".");
        }
    }

    @Override
    public boolean ready(SelectionKey mine, ByteBuffer shared, long at) {
        now = at;
        boolean[] full = new boolean[1];
        guard(() -> {
            line.flush();
            return read(shared, full);
        });
        return full[0];
    }

    private boolean read(ByteBuffer shared, boolean[] full) throws IOException {
        reader.begin(shared);
        shared.limit(shared.position() + RtspLoop.CHUNK);
        int size = agreed.line().channel().read(shared);
        if (size < 0) {
            end(Kind.UNREACHABLE, "The device closed the connection.");
            return true;
        }
        full[0] = size == RtspLoop.CHUNK;
        shared.flip();
        return reader.take(shared);
    }

    @Override
    public boolean frame(int channel, ByteBuffer content) {
        return packet(tracks[channel], content);
    }

    /** Packets and reports are told apart by their type, RFC 5761, 4: some servers mistake one channel for the other. */
    private boolean packet(int track, ByteBuffer content) {
        if (content.remaining() < 2 || sink.isClosed() || !isAwaited()) {
            return !sink.isClosed();
        }
        int type = content.get(content.position() + 1) & 0xff;
        boolean report = type >= 192 && type < 224;
        if (!report || dataOnly) {
            heard = now;
        }
        if (report) {
            reception.rtcp(track, content, now);
            return !sink.isClosed();
        }
        return reception.rtp(track, content, now) && !sink.isClosed();
    }

    /** False when whoever waited for the first packet has given up. */
    private boolean isAwaited() {
        first.complete(null);
        return !first.isCompletedExceptionally();
    }

    @Override
    public boolean message(RtspMessage.Text message) {
        try {
            if (message.status() == 0) {
                return ServerRequests.answer(message, line);
            }
            heard = dataOnly ? now : heard;
            signs.reply(message, line);
            return true;
        } catch (IOException e) {
            throw new CameraException(Kind.UNREACHABLE, "The connection broke.", e);
        }
    }

    @Override
    public void tick(long at) {
        now = at;
        guard(() -> {
            if (!agreed.line().channel().isOpen()) {
                throw new IOException("closed");
            }
            if (now - heard >= agreed.silence().toNanos()) {
                throw new CameraException(
                        Kind.TIMEOUT,
                        "The device sent nothing of the stream for "
                                + agreed.silence().toMillis() + " ms.");
            }
            signs.tick(now, line);
            if (now - reportsDue >= 0) {
                reportsDue = now + BETWEEN_REPORTS;
                report();
            }
            return reception.tick(now);
        });
    }

    private void report() throws IOException {
        for (int number = 0; number < agreed.tracks().size(); number++) {
            Track track = agreed.tracks().get(number);
            ByteBuffer report = reception.report(number, now);
            if (report.hasRemaining() && track.ports() != null) {
                track.ports().report(report);
            } else if (report.hasRemaining()) {
                line.report(track.carriage().rtcp(), report);
            }
        }
    }

    @Override
    public boolean hurried() {
        return agreed.datagrams();
    }

    @Override
    public void abandon() {
        end(Kind.GONE, "The transport is closed.");
    }

    /** Nobody wants more. */
    private void leave() {
        if (!over) {
            over(true, new CameraException(Kind.GONE, "Nobody wants the stream any more."));
            done.countDown();
        }
    }

    private void end(Kind kind, String sentence) {
        if (over) {
            return;
        }
        try {
            boolean broken = kind == Kind.UNREACHABLE || kind == Kind.GONE;
            if (over(!broken, new CameraException(kind, sentence))) {
                sink.end(new StreamEnd(kind, sentence));
            }
        } finally {
            done.countDown();
        }
    }

    /** Gives up what it has; false when nothing has come of the stream, which whoever opens it hears then. */
    private boolean over(boolean politely, CameraException reason) {
        over = true;
        loop.remove(this);
        agreed.closePorts();
        if (!politely || !begun || !part()) {
            agreed.line().link().close();
        }
        boolean early = first.completeExceptionally(reason) || first.isCompletedExceptionally();
        if (!early) {
            whenOver.run();
        }
        return !early;
    }

    private boolean part() {
        try {
            if (key.isValid()) {
                signs.goodbye(line);
                Parting.begin(loop, agreed.line().link(), key, line);
                return true;
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    @Override
    public void close() {
        sink.close();
        if (loop.isThread()) {
            leave();
            return;
        }
        loop.execute(this::leave);
        try {
            done.await(LONGEST_CLOSE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
