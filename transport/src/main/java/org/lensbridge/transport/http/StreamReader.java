package org.lensbridge.transport.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes an endless reply as it arrives. Called on an I/O thread that serves other devices too, by one thread at a time and in
 * order: it must not block and hands long work on.
 */
@ConsumerType
public interface StreamReader {
    /**
     * The reply's status and headers; its body is empty. Called once, before {@link HttpDevice#stream} returns.
     *
     * @throws CameraException to refuse; {@link HttpReply#requireSuccess()} does so for a status other than 2xx
     */
    void head(HttpReply head);

    /**
     * The next bytes. The buffer belongs to the transport and is overwritten after the return.
     *
     * @return false when enough was read: the connection is closed and nothing is called any more
     * @throws CameraException when the bytes cannot be understood: the connection is closed and {@link #end} gets the failure
     */
    boolean data(ByteBuffer chunk);

    /**
     * The last call: the device ended the reply cleanly (empty) or the stream failed. Not called after
     * {@link HttpExchange#close()}, after {@code data} returned false, or when {@code stream} itself fails.
     */
    void end(Optional<CameraException> failure);
}
