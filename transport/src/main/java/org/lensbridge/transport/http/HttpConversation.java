package org.lensbridge.transport.http;

import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A request whose reply the caller reads at its own pace, and into which it may go on writing: a download that a slow disk holds back, speech
 * to a loudspeaker, signs of life on an event stream. It has a connection of its own and counts as a stream at the host.
 *
 * <p>One thread at a time may read and another one write; {@link #close()} may be called by any thread and ends the waits of both with
 * GONE. All methods throw {@link org.lensbridge.api.error.CameraException} only.
 */
@ProviderType
public interface HttpConversation extends AutoCloseable {
    /**
     * The reply's status and headers; its body is empty. Waits for it up to the request's timeout, which for a request without an endless body has
     * begun with {@link HttpDevice#converse} and is over when that returns. A refusal that concerns login, lock-out or a busy host
     * has failed already there.
     */
    HttpReply head();

    /**
     * Reads at least one byte of the reply's body, blocking for as long as the request allows silence, and else up to its timeout.
     *
     * @return how many bytes were read; -1 at the end of the reply
     * @throws org.lensbridge.api.error.CameraException TIMEOUT for silence, UNREACHABLE when the device broke off before the announced end
     */
    int read(ByteBuffer into);

    /**
     * Sends all of the bytes on the open connection: the next piece of an endless body, or what the device takes for a sign of life. Blocks
     * while the device takes none, up to the request's timeout.
     */
    void write(ByteBuffer bytes);

    /**
     * Closes the connection after its last bytes, such as a goodbye, as far as the device takes them in a fifth of a second. Not while another
     * thread writes: nothing is sent then.
     */
    default void close(ByteBuffer farewell) {
        close();
    }

    /** Closes the connection. Returns within a second. Idempotent. */
    @Override
    void close();
}
