package org.lensbridge.driver.dahua.capability.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Map;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.http.HttpConversation;

/** Copies a file from a device at the pace of who takes it. Ends with the session. Stateless. */
final class FileCopy {
    private static final int STEP = 64 << 10;

    private FileCopy() {}

    /**
     * Copies what a request answers; the channel stays open.
     *
     * @return the number of bytes written, less than all when {@code progress} has cancelled
     */
    static long copy(
            OperationEngine engine,
            SessionScope scope,
            Operation operation,
            Map<String, Value> arguments,
            WritableByteChannel to,
            Progress progress) {
        HttpConversation conversation = engine.converse(operation, arguments);
        Runnable closer = conversation::close;
        scope.onClose(closer);
        try {
            return copy(conversation, to, progress);
        } catch (CameraException e) {
            throw e.during(operation.name());
        } catch (IOException e) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "The file cannot be written where it is to be stored.", e)
                    .during(operation.name());
        } finally {
            scope.forget(closer);
            conversation.close();
        }
    }

    private static long copy(HttpConversation conversation, WritableByteChannel to, Progress progress)
            throws IOException {
        long total = conversation
                .head()
                .header("content-length")
                .filter(length -> length.strip().matches("\\d{1,18}"))
                .map(length -> Long.parseLong(length.strip()))
                .orElse(-1L);
        ByteBuffer step = ByteBuffer.allocate(STEP);
        long done = 0;
        while (conversation.read(step.clear()) >= 0) {
            step.flip();
            while (step.hasRemaining()) {
                done += to.write(step);
            }
            if (!progress.advanced(done, total)) {
                return done;
            }
        }
        return done;
    }
}
