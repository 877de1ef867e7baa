package org.lensbridge.media.internal.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.registry.RecordedStream;
import org.lensbridge.media.internal.feed.Block;
import org.lensbridge.media.internal.feed.FixedTracks;
import org.lensbridge.media.internal.feed.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file being written. {@link #run} is confined to its own thread. */
final class Recording implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path file;
    private final Duration length;
    private final RecordingQueue queue;
    private final Runnable subscribe;
    private final CompletableFuture<RecordedStream> result;
    private FileChannel channel;
    private Head head;
    private FixedTracks tracks;
    private long frames;
    private long pictures;
    private Duration first;
    private Duration last;

    /** {@code subscribe} makes frames come to the queue; {@code result} is completed when the file is closed. */
    Recording(
            Path file,
            Duration length,
            RecordingQueue queue,
            Runnable subscribe,
            CompletableFuture<RecordedStream> result) {
        this.file = file;
        this.length = length;
        this.queue = queue;
        this.subscribe = subscribe;
        this.result = result;
    }

    @Override
    public void run() {
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            result.completeExceptionally(refused("exists already: choose another name", e));
            return;
        } catch (IOException | RuntimeException e) {
            result.completeExceptionally(refused("cannot be made (" + e + ")", e));
            return;
        }
        Optional<CameraException> failure = write();
        queue.cancel();
        RecordedStream written = close();
        if (failure.isPresent()) {
            result.completeExceptionally(failure.get());
        } else {
            result.complete(written);
        }
    }

    private Optional<CameraException> write() {
        try {
            subscribe.run();
            return follow();
        } catch (IOException e) {
            return Optional.of(refused("cannot be written any more (" + e.getMessage() + ")", e));
        } catch (CameraException e) {
            return Optional.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new CameraException(Kind.SWAPPING, "The recorder was stopped."));
        } catch (RuntimeException e) {
            LOG.warn("The recording {} failed", file, e);
            return Optional.of(new CameraException(
                    Kind.DRIVER_FAILURE, "The recording failed inside the server; its log says why.", e));
        }
    }

    private Optional<CameraException> follow() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Block> next = queue.take(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next.isEmpty()) {
                boolean late = frames == 0 && !queue.ended();
                return late
                        ? Optional.of(new CameraException(
                                Kind.TIMEOUT, "No picture came within " + PATIENCE.toSeconds() + " seconds."))
                        : queue.failure();
            }
            Block block = next.get();
            if (first == null) {
                first = block.frame().pts();
                end = System.nanoTime() + length.plus(PATIENCE).toNanos();
            }
            if (block.frame().pts().minus(first).compareTo(length) >= 0) {
                return Optional.empty();
            }
            if (tracks == null) {
                tracks = new FixedTracks(block.head());
            } else if (block.head() != head && !tracks.goOn(block.head())) {
                return Optional.empty(); // the file cannot hold what follows
            }
            if (tracks.has(block)) {
                write(block);
            }
        }
    }

    private void write(Block block) throws IOException {
        if (block.head() != head) {
            if (head == null || FixedTracks.newPictures(head, block.head())) {
                drain(block.head().start());
            }
            head = block.head();
        }
        drain(block.lasting());
        frames++;
        if (block.format().codec().medium() == Codec.Medium.VIDEO || last == null) {
            pictures++;
            last = block.frame().pts();
        }
    }

    private void drain(ByteBuffer... buffers) throws IOException {
        long left = 0;
        for (ByteBuffer buffer : buffers) {
            left += buffer.remaining();
        }
        while (left > 0) {
            left -= channel.write(buffers);
        }
    }

    /** Puts what was written onto the disk. A file without a picture is of no use to anybody. */
    private RecordedStream close() {
        long bytes = 0;
        try (FileChannel closing = channel) {
            bytes = closing.size();
            closing.force(true);
            if (bytes == 0) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("The recording {} may miss its end: {}", file, e.getMessage());
        }
        return new RecordedStream(file, frames, bytes, shown(), queue.lost());
    }

    /** The last picture is taken to last as long as the others do. */
    private Duration shown() {
        if (first == null || last == null) {
            return Duration.ZERO;
        }
        Duration between = last.minus(first);
        return pictures < 2 ? between : between.plus(between.dividedBy(pictures - 1));
    }

    private CameraException refused(String why, Exception cause) {
        return new CameraException(Kind.INVALID_ARGUMENT, "The file " + file + " " + why + ".", cause);
    }
}
