package org.lensbridge.driver.support.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Reads what is to be uploaded, bounded and watched. Stateless. */
final class UploadBody {
    /** Firmware and certificates stay far below. */
    private static final int LONGEST = 256 << 20;

    private static final int STEP = 64 << 10;

    private UploadBody() {}

    static byte[] read(Upload upload) {
        if (upload.length() > LONGEST) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "A file of more than " + LONGEST + " bytes is not sent.");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) upload.length());
        try {
            while (bytes.hasRemaining()) {
                ByteBuffer step = bytes.slice(bytes.position(), Math.min(STEP, bytes.remaining()));
                int count = upload.content().read(step);
                if (count < 0) {
                    throw new CameraException(
                            Kind.INVALID_ARGUMENT, "The file '" + upload.fileName() + "' is shorter than announced.");
                }
                bytes.position(bytes.position() + count);
                if (!upload.progress().advanced(bytes.position(), upload.length())) {
                    throw new CameraException(Kind.INVALID_ARGUMENT, "The upload was cancelled before it was sent.");
                }
            }
            return bytes.array();
        } catch (IOException e) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "The file '" + upload.fileName() + "' cannot be read.", e);
        }
    }
}
