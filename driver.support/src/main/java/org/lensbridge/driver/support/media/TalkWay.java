package org.lensbridge.driver.support.media;

import java.nio.ByteBuffer;
import java.util.List;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.Speech;

/** How a vendor's devices are talked to: what a driver brings for its {@link Loudspeaker}. Stateless and thread-safe. */
public interface TalkWay {
    /** The row that sends sound. */
    Operation operation();

    /** The formats that the device plays, best first; never empty. Does no I/O. */
    List<MediaFormat> formats();

    /** Asks something cheap. A body without end cannot be sent again, so that the login must be one that has just been accepted. */
    void greet();

    /** Begins a request that announces {@link Loudspeaker#ANNOUNCED} bytes in this format. */
    Speech begin(MediaFormat format);

    /** The bytes that carry a piece of sound; consumes the piece. */
    default ByteBuffer framed(MediaFormat format, ByteBuffer piece) {
        return piece;
    }

    /** What a failure means in this request, for documents that give statuses a meaning of their own. */
    default CameraException explained(CameraException failure) {
        return failure;
    }

    /** Whether the device ends a request in which a moment of silence passes, so that the next word needs another one. */
    default boolean pauses() {
        return false;
    }
}
