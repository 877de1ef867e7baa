package org.lensbridge.api.capability.control;

import java.nio.channels.ReadableByteChannel;
import java.util.Objects;

/**
 * The body of a request.
 *
 * @param length in bytes
 * @param content read once, by the driver, from its present position; closed by whoever opened it
 * @param progress told as bytes leave
 */
public record Upload(String fileName, String contentType, long length, ReadableByteChannel content, Progress progress) {
    public Upload {
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(contentType);
        Objects.requireNonNull(content);
        Objects.requireNonNull(progress);
        if (length < 0) {
            throw new IllegalArgumentException("A length is not negative");
        }
    }
}
