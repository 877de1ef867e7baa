package org.lensbridge.web.internal.rest;

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
 * @param media the media server as the caller reaches it, while there is one
 */
public record Call(String user, Map<String, String> path, Input query, Input body, Optional<MediaUrls> media) {
    public Call {
        Objects.requireNonNull(user);
        path = Map.copyOf(path);
        Objects.requireNonNull(query);
        Objects.requireNonNull(body);
        Objects.requireNonNull(media);
    }

    /** The value of a variable of the route's path. */
    public String variable(String name) {
        return Objects.requireNonNull(path.get(name), name);
    }
}
