package org.lensbridge.driver.dahua.capability.recording;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.support.operation.ByteSink;

/**
 * The body of section 4.2.3: a line {@code streamId=7}, then packets, which go on to the container's reader. Firmware without the line begins
 * with a packet; a refusal stands in the place of both. Confined to the stream's I/O thread, but for {@link #number}.
 */
final class PlaybackBytes implements ByteSink {
    private static final int LONGEST_LINE = 256;
    private static final Pattern LINE =
            Pattern.compile("\\s*streamId\\s*=\\s*(\\d{1,9})\\s*", Pattern.CASE_INSENSITIVE);

    private final ByteSink packets;
    private final Runnable unwanted;
    private final CompletableFuture<OptionalInt> number = new CompletableFuture<>();
    private final ByteBuffer line = ByteBuffer.allocate(LONGEST_LINE);
    private boolean begun;

    /** Runs {@code unwanted} when the reader wants no more; it must not block. */
    PlaybackBytes(ByteSink packets, Runnable unwanted) {
        this.packets = packets;
        this.unwanted = unwanted;
    }

    /** The number of the stream, once it has come; empty for a stream that has none. */
    OptionalInt number(Duration patience) {
        try {
            return number.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CameraException failure
                    ? failure
                    : new CameraException(Kind.DRIVER_FAILURE, "The recording could not be opened.", e.getCause());
        } catch (TimeoutException e) {
            throw new CameraException(
                    Kind.TIMEOUT, "The device agreed to play, but sent nothing within " + patience.toMillis() + " ms.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CameraException(Kind.TIMEOUT, "The call was interrupted.");
        }
    }

    @Override
    public void start(String contentType) {
        packets.start(contentType);
    }

    @Override
    public boolean bytes(ByteBuffer chunk) {
        if (!begun) {
            return begin(chunk);
        }
        return passed(chunk);
    }

    private boolean passed(ByteBuffer chunk) {
        boolean wanted = !chunk.hasRemaining() || packets.bytes(chunk);
        if (!wanted) {
            unwanted.run();
        }
        return wanted;
    }

    /** Collects the line; what cannot become one is the beginning of a packet. */
    private boolean begin(ByteBuffer chunk) {
        while (chunk.hasRemaining() && line.hasRemaining() && !isLine()) {
            line.put(chunk.get());
        }
        if (!isLine() && line.hasRemaining() && isText()) {
            return true;
        }
        String text = text();
        Matcher matcher = LINE.matcher(text);
        Optional<CameraException> refusal =
                DahuaRefusals.in(text + StandardCharsets.ISO_8859_1.decode(chunk.duplicate()));
        begun = true;
        if (refusal.isPresent()) {
            number.completeExceptionally(refusal.get());
            return false;
        }
        if (matcher.matches()) {
            number.complete(OptionalInt.of(Integer.parseInt(matcher.group(1))));
            return passed(chunk);
        }
        number.complete(OptionalInt.empty());
        return passed(line.flip()) && passed(chunk);
    }

    /** Whether a whole line that is not empty has come. */
    private boolean isLine() {
        int last = line.position() - 1;
        return last > 0 && line.get(last) == '\n' && !text().isBlank();
    }

    private boolean isText() {
        for (int i = 0; i < line.position(); i++) {
            byte b = line.get(i);
            if (b < ' ' && b != '\r' && b != '\n' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private String text() {
        return StandardCharsets.ISO_8859_1.decode(line.duplicate().flip()).toString();
    }

    @Override
    public void end(StreamEnd end) {
        if (number.isDone() && !number.isCompletedExceptionally()) {
            packets.end(end);
        } else {
            number.completeExceptionally(DahuaRefusals.in(text())
                    .orElseGet(() -> new CameraException(
                            end.kind(), "The device has nothing to play of this time: " + end.detail())));
        }
    }

    @Override
    public StreamEnd complete() {
        return new StreamEnd(Kind.GONE, "What was recorded of this time has been played.");
    }
}
