package org.lensbridge.web.internal.rest;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.web.internal.media.MediaUrls;

/**
 * One request as an action sees it. Immutable.
 *
 * @param user who asks
 * @param path the values of the path's variables
 * @param query the declared query parameters
 * @param body the declared fields of the body
 * @param content the body where it is no JSON; else empty
 * @param media the media server as the caller reaches it, while there is one
 */
public record Call(
        String user, Map<String, String> path, Input query, Input body, ByteBuffer content, Optional<MediaUrls> media) {
    public Call {
        Objects.requireNonNull(user);
        path = Map.copyOf(path);
        Objects.requireNonNull(query);
        Objects.requireNonNull(body);
        content = content.asReadOnlyBuffer();
        Objects.requireNonNull(media);
    }

    /** A fresh view. */
    @Override
    public ByteBuffer content() {
        return content.duplicate();
    }

    /** The value of a variable of the route's path. */
    public String variable(String name) {
        return Objects.requireNonNull(path.get(name), name);
    }
}
