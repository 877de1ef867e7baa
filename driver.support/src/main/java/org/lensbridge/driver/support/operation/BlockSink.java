package org.lensbridge.driver.support.operation;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Predicate;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.transport.http.HttpReply;

/**
 * An endless answer of lines. Most devices send it in parts; where one sends mere text, a block of it ends with an empty line, or where the
 * device paused after a line. Confined to the I/O thread that the engine calls it on.
 */
final class BlockSink implements ByteSink {
    private final Predicate<HttpReply> blocks;
    private final ByteSink parts;
    private final PartSink.Ending ending;
    private final int longest;
    private ByteBuffer block = ByteBuffer.allocate(1024);
    private boolean text;
    private boolean wanted = true;

    /** Blocks of at most {@code longest} bytes go to {@code blocks} until it says no; answers in parts to {@code parts}. */
    BlockSink(Predicate<HttpReply> blocks, ByteSink parts, PartSink.Ending ending, int longest) {
        this.blocks = blocks;
        this.parts = parts;
        this.ending = ending;
        this.longest = longest;
    }

    @Override
    public void start(String contentType) {
        parts.start(contentType);
    }

    @Override
    public boolean startText() {
        text = true;
        return true;
    }

    @Override
    public boolean bytes(ByteBuffer chunk) {
        if (!text) {
            return parts.bytes(chunk);
        }
        byte last = 0;
        while (wanted && chunk.hasRemaining()) {
            last = chunk.get();
            put(last);
            if (last == '\n' && endsWithEmptyLine()) {
                flush();
            }
        }
        if (last == '\n') {
            flush();
        }
        chunk.position(chunk.limit());
        return wanted;
    }

    @Override
    public void end(StreamEnd end) {
        if (!text) {
            parts.end(end);
            return;
        }
        flush();
        if (wanted) {
            ending.end(end);
        }
    }

    private void put(byte next) {
        if (!block.hasRemaining()) {
            if (block.capacity() >= longest) {
                throw new CameraException(
                        Kind.PROTOCOL, "The device sends more than " + longest + " bytes of text without a pause.");
            }
            block = ByteBuffer.allocate(Math.min(longest, 2 * block.capacity())).put(block.flip());
        }
        block.put(next);
    }

    private boolean endsWithEmptyLine() {
        int before = block.position() - 2;
        while (before >= 0 && block.get(before) == '\r') {
            before--;
        }
        return before < 0 || block.get(before) == '\n';
    }

    private void flush() {
        ByteBuffer body =
                ByteBuffer.allocate(block.position()).put(block.flip()).flip();
        block.clear();
        HttpReply reply = new HttpReply(200, Map.of("content-type", "text/plain"), body);
        if (wanted && !reply.text().isBlank()) {
            wanted = blocks.test(reply);
        }
    }
}
