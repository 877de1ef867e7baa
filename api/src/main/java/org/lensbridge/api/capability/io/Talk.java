package org.lensbridge.api.capability.io;

import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Speech on its way to the loudspeaker of a device. Used by one thread at a time. Closing is idempotent and returns within a
 * second; what was sent before is played as far as the device goes on by itself.
 */
@ConsumerType
public interface Talk extends AutoCloseable {
    /**
     * Sends sound in the format that was opened. The caller keeps the pace of the sound; the call takes all bytes from the buffer and
     * blocks while more than a second of sound waits.
     *
     * @throws org.lensbridge.api.error.CameraException UNREACHABLE or TIMEOUT when the device takes no more, GONE after closing
     */
    void send(ByteBuffer sound);

    @Override
    void close();
}
