package org.lensbridge.api.media;

import java.util.Objects;
import org.lensbridge.api.error.Kind;

/**
 * Why a stream ended by itself. The runtime opens it again where {@link Kind#retryable()} allows.
 *
 * @param detail one sentence for a person, without secrets
 */
public record StreamEnd(Kind kind, String detail) {
    public StreamEnd {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(detail);
    }
}
