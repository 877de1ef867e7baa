package org.lensbridge.driver.dahua.capability.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpReply;

/**
 * The copying of one file by sections 4.11.6 and 4.11.7, on the thread of who wants it and at the pace of where it goes. When the connection
 * breaks it is continued from the byte after the last one, where the device knows ranges: the answer has to say that it begins right there.
 * Bytes that were written are never written again. Used once.
 */
final class FileDownload {
    private static final int PIECE = 64 << 10;
    private static final int MOST_BREAKS = 10;
    private static final Set<Kind> BREAKS = EnumSet.of(Kind.UNREACHABLE, Kind.TIMEOUT);
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    private final OperationEngine engine;
    private final SessionScope scope;
    private final Operation row;
    private final Map<String, Value> arguments;
    private final WritableByteChannel to;
    private final Progress progress;
    private final ByteBuffer buffer = ByteBuffer.allocate(PIECE);
    private long done;
    private long total;
    private boolean announced;

    /**
     * A copy that has not begun.
     *
     * @param size as the device told it before; -1 when unknown
     */
    FileDownload(
            OperationEngine engine,
            SessionScope scope,
            Operation row,
            Map<String, Value> arguments,
            long size,
            WritableByteChannel to,
            Progress progress) {
        this.engine = engine;
        this.scope = scope;
        this.row = row;
        this.arguments = arguments;
        this.total = size;
        this.to = to;
        this.progress = progress;
    }

    /** Copies; returns how many bytes were written. */
    long run() {
        int breaks = 0;
        while (true) {
            long before = done;
            try {
                attempt();
                return done;
            } catch (CameraException e) {
                boolean stuck = breaks > 0 && done == before;
                if (!BREAKS.contains(e.kind()) || stuck || ++breaks > MOST_BREAKS) {
                    throw e.during(row.name());
                }
            }
        }
    }

    /** One connection: until the end of the file, or until the caller has had enough. */
    private void attempt() {
        scope.ensureOpen();
        HttpConversation conversation =
                engine.converse(row, arguments, done == 0 ? Map.of() : Map.of("Range", "bytes=" + done + "-"));
        Runnable closer = conversation::close;
        try {
            scope.onClose(closer);
            begin(conversation.head());
            copy(conversation);
        } finally {
            scope.forget(closer);
            conversation.close();
        }
    }

    private void begin(HttpReply head) {
        OptionalLong length = length(head);
        if (done == 0) {
            announced = length.isPresent();
            total = length.orElse(total);
        } else if (!continues(head)) {
            throw new CameraException(
                    Kind.PROTOCOL,
                    "The connection broke after " + done + " bytes, and the device cannot go on from there."
                            + " Download it again from the beginning.");
        }
    }

    private boolean continues(HttpReply head) {
        Matcher range = RANGE.matcher(head.header("content-range").orElse("").strip());
        return head.status() == 206
                && range.matches()
                && Long.parseLong(range.group(1)) == done
                && (!announced || range.group(3).equals(Long.toString(total)));
    }

    private static OptionalLong length(HttpReply head) {
        String text = head.header("content-length").orElse("").strip();
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private void copy(HttpConversation conversation) {
        boolean wanted = true;
        while (wanted) {
            buffer.clear();
            if (conversation.read(buffer) < 0) {
                complete();
                return;
            }
            buffer.flip();
            if (done == 0) {
                refuseErrors();
            }
            done += buffer.remaining();
            write();
            wanted = progress.advanced(done, total);
        }
    }

    private void complete() {
        if (announced && done < total) {
            throw new CameraException(
                    Kind.UNREACHABLE, "The device ended the transfer after " + done + " of " + total + " bytes.");
        }
    }

    /** Firmware answers a missing file with its word for a failure, under the name of a stream of bytes. */
    private void refuseErrors() {
        if (buffer.remaining() < 1024) {
            DahuaRefusals.in(StandardCharsets.ISO_8859_1
                            .decode(buffer.duplicate())
                            .toString())
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
        }
    }

    private void write() {
        try {
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
        } catch (IOException e) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "What the device sends cannot be written to where it should go: " + e + ".",
                    e);
        }
    }
}
