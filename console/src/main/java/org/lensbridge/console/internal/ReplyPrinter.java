package org.lensbridge.console.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;

/**
 * Shows answers. The parts of one without end are taken by the driver's thread into a bounded queue, whose overflow is counted, and shown by
 * the command's own.
 */
final class ReplyPrinter implements ReplySink {
    private static final int QUEUE = 256;

    private final PrintStream console;
    private final Optional<Path> target;
    private final BlockingQueue<Reply> parts = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong lost = new AtomicLong();
    private volatile StreamEnd end;

    ReplyPrinter(PrintStream console, Optional<Path> target) {
        this.console = console;
        this.target = target;
    }

    /** A whole answer; bytes go to the file. */
    static String text(Reply reply, Optional<Path> target) throws IOException {
        StringBuilder text = new StringBuilder();
        reply.warnings()
                .forEach(warning -> text.append("Note: ").append(warning).append('\n'));
        if (target.isPresent()) {
            byte[] content = reply.document() instanceof Value.Bytes bytes
                    ? bytes.content()
                    : String.join(System.lineSeparator(), ValueText.lines(reply.document()))
                            .getBytes();
            Files.write(target.get(), content);
            return text.append(target.get())
                    .append(" (")
                    .append(content.length)
                    .append(" bytes)")
                    .toString();
        }
        if (reply.document() == Value.ABSENT) {
            return text.append("Done.").toString();
        }
        return text.append(String.join("\n", ValueText.lines(reply.document())))
                .append(reply.document() instanceof Value.Bytes ? "; --output FILE writes them." : "")
                .toString();
    }

    /** Shows parts until the time is over or the answer ends. */
    String listen(Function<ReplySink, StreamHandle> opening, Duration time) throws IOException {
        long count = 0;
        long deadline = System.nanoTime() + time.toNanos();
        try (OutputStream file =
                target.isPresent() ? Files.newOutputStream(target.get()) : OutputStream.nullOutputStream()) {
            StreamHandle stream = opening.apply(this);
            try {
                while (System.nanoTime() < deadline && (end == null || !parts.isEmpty())) {
                    Reply part = parts.poll(100, TimeUnit.MILLISECONDS);
                    if (part != null) {
                        show(part, ++count, file);
                    }
                }
            } finally {
                stream.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String over = end == null ? "" : " The answer ended: " + end.detail();
        String missed = lost.get() == 0 ? "" : " " + lost.get() + " more came too fast to be shown.";
        return count + " parts." + missed + over
                + target.map(path -> " Their bytes are in " + path + ".").orElse("");
    }

    private void show(Reply part, long number, OutputStream file) throws IOException {
        if (part.document() instanceof Value.Bytes bytes) {
            file.write(bytes.content());
        }
        console.println("-- " + number);
        ValueText.lines(part.document()).forEach(console::println);
    }

    @Override
    public void part(Reply reply) {
        if (!parts.offer(reply)) {
            lost.incrementAndGet();
        }
    }

    @Override
    public void end(StreamEnd last) {
        end = last;
    }
}
