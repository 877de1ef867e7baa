package org.lensbridge.driver.support.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
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
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpReply;

/**
 * The copying of one file from a device, on the thread of who wants it and at the pace of where it goes. The channel stays open. It ends with the
 * session. Used once.
 */
public final class FileCopy {
    private static final int PIECE = 64 << 10;
    private static final int MOST_BREAKS = 10;
    private static final int LONGEST_REFUSAL = 1024;
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
    private long total = -1;
    private boolean announced;

    /** A copy that has not begun, of what the row answers with. */
    public FileCopy(
            OperationEngine engine,
            SessionScope scope,
            Operation row,
            Map<String, Value> arguments,
            WritableByteChannel to,
            Progress progress) {
        this.engine = engine;
        this.scope = scope;
        this.row = row;
        this.arguments = arguments;
        this.to = to;
        this.progress = progress;
    }

    /**
     * Copies what the device makes anew for each request; a connection that breaks fails it.
     *
     * @return the number of bytes written, less than all when the progress has cancelled
     */
    public long once() {
        try {
            attempt();
            return done;
        } catch (CameraException e) {
            throw e.during(row.name());
        }
    }

    /**
     * Copies a file that stays as it is. When the connection breaks it is continued from the byte after the last one, where the device knows
     * ranges: the answer has to say that it begins right there. Bytes that were written are never written again.
     *
     * @param size as the device told it before; -1 when unknown
     * @return the number of bytes written, less than all when the progress has cancelled
     */
    public long resuming(long size) {
        total = size;
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
                refuseErrors(conversation.head());
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
    private void refuseErrors(HttpReply head) {
        if (buffer.remaining() < LONGEST_REFUSAL) {
            engine.refuse(row, new HttpReply(head.status(), head.headers(), buffer.duplicate()));
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
