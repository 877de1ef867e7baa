package org.lensbridge.web.internal.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.lensbridge.web.internal.failure.Failure;
import org.lensbridge.web.internal.failure.Refusal;

/**
 * A body that is no JSON.
 *
 * @param type its media type, for people; what came is judged by whoever reads it
 * @param mostBytes of the body
 */
public record Content(String type, int mostBytes) {
    public Content {
        Objects.requireNonNull(type);
    }

    /** The body of a request. */
    ByteBuffer read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > mostBytes) {
            throw tooLarge();
        }
        byte[] bytes;
        try (InputStream in = request.getInputStream()) {
            bytes = in.readNBytes(mostBytes + 1);
        }
        if (bytes.length > mostBytes) {
            throw tooLarge();
        }
        if (bytes.length == 0) {
            throw Refusal.invalid("The body is empty; send a file of type " + type + ".");
        }
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    private Refusal tooLarge() {
        return new Refusal(Failure.of(413, "TOO_LARGE", "The body may have at most " + mostBytes + " bytes."));
    }
}
