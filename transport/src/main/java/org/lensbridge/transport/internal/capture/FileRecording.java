package org.lensbridge.transport.internal.capture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.lensbridge.transport.capture.Recording;
import org.lensbridge.transport.capture.RecordingPlan;

/**
 * One recording and its thread, which alone touches the file. Conversations offer entries and never wait: beyond 8,192 entries or
 * 16 MiB that wait, they are dropped and counted. Thread-safe.
 */
final class FileRecording implements Recording {
    private static final int MOST_WAITING = 8192;
    private static final long MOST_BYTES_WAITING = 16 << 20;
    private static final long LAST_LINE = 256;
    private static final long TICK_MILLIS = 200;
    private static final Duration CLOSE = Duration.ofSeconds(3);

    private final RecordingPlan plan;
    private final OutputStream file;
    private final Consumer<FileRecording> whenOver;
    private final long begin = System.nanoTime();
    private final ArrayBlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong bytesWaiting = new AtomicLong();
    private final AtomicLong unmarked = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong exchanges = new AtomicLong();
    private final Map<Object, Integer> connections = new WeakHashMap<>();
    private final Thread writer;
    private int lastConnection;
    private volatile long bytes;
    private volatile String end = "";
    private volatile String failure = "";
    private volatile Instant ended;
    private volatile boolean stopping;

    FileRecording(RecordingPlan plan, OutputStream file, Consumer<FileRecording> whenOver) {
        this.plan = plan;
        this.file = file;
        this.whenOver = whenOver;
        writer = new Thread(this::write, "lensbridge-capture");
        writer.setDaemon(true);
    }

    /** Makes the file, for its owner only. The recording runs once it is started. */
    static FileRecording begin(RecordingPlan plan, Consumer<FileRecording> whenOver) throws IOException {
        return new FileRecording(plan, new BufferedOutputStream(create(plan.file()), 64 << 10), whenOver);
    }

    private static OutputStream create(Path path) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Channels.newOutputStream(Files.newByteChannel(
                path, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly));
    }

    void start() {
        writer.start();
    }

    RecordingPlan plan() {
        return plan;
    }

    long nextExchange() {
        return exchanges.incrementAndGet();
    }

    /** Milliseconds since the begin. */
    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    /** The number of a connection, from 1. */
    int number(Object connection) {
        synchronized (connections) {
            return connections.computeIfAbsent(connection, unknown -> ++lastConnection);
        }
    }

    /** Ends it, because what was to be recorded could not be understood. The message may quote it and is not shown. */
    void fail(RuntimeException e) {
        failure = "The recorder failed (" + e.getClass().getSimpleName() + "); please report this.";
        stopping = true;
    }

    void offer(Entry entry) {
        if (!end.isEmpty() || stopping) {
            return;
        }
        long weight = entry.weight();
        boolean fits = bytesWaiting.addAndGet(weight) <= MOST_BYTES_WAITING && waiting.offer(entry);
        if (!fits) {
            bytesWaiting.addAndGet(-weight);
            lost.incrementAndGet();
            unmarked.incrementAndGet();
        }
    }

    private void write() {
        String why = "";
        try (file) {
            put(header());
            while (why.isEmpty()) {
                why = step();
            }
            // A full queue may have lost the very last entries.
            put(mark());
            put(Entry.of("finish", 0, millis())
                    .with("exchanges", exchanges.get())
                    .with("lost", lost.get())
                    .with("why", why)
                    .line());
        } catch (IOException e) {
            why = "The file could not be written (" + e.getClass().getSimpleName()
                    + "): check the disk and the folder's permissions.";
        } catch (InterruptedException e) {
            why = "The recording was interrupted.";
        } finally {
            ended = Instant.now();
            end = why.isEmpty() ? "The recording failed." : why;
            waiting.clear();
            whenOver.accept(this);
        }
    }

    /** Writes what comes next; the reason to end, or nothing. */
    private String step() throws IOException, InterruptedException {
        if (millis() >= plan.longest().toMillis()) {
            return "The time of " + plan.longest().toSeconds() + " s is over.";
        }
        Entry entry = waiting.poll();
        if (entry == null) {
            if (stopping) {
                return failure.isEmpty() ? "It was stopped." : failure;
            }
            file.flush();
            entry = waiting.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
            if (entry == null) {
                return "";
            }
        }
        bytesWaiting.addAndGet(-entry.weight());
        String line = mark() + entry.line();
        if (bytes + line.getBytes(StandardCharsets.UTF_8).length + LAST_LINE > plan.mostBytes()) {
            return "The file has reached its limit of " + plan.mostBytes() + " bytes.";
        }
        put(line);
        return "";
    }

    private String header() {
        JsonLine line = new JsonLine();
        line.member("format", "lensbridge-capture");
        line.member("version", 1);
        line.member("begin", Instant.now().toString());
        plan.about().forEach(line::member);
        return line.end();
    }

    private String mark() {
        long count = unmarked.getAndSet(0);
        return count == 0
                ? ""
                : Entry.of("gap", 0, millis()).with("lost", count).line();
    }

    private void put(String line) throws IOException {
        byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
        file.write(utf8);
        bytes += utf8.length;
    }

    @Override
    public long exchanges() {
        return exchanges.get();
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public long lost() {
        return lost.get();
    }

    @Override
    public String end() {
        return end;
    }

    @Override
    public Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }

    @Override
    public void close() {
        stopping = true;
        try {
            writer.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
