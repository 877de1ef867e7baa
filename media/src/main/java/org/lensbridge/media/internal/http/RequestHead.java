package org.lensbridge.media.internal.http;

import java.util.Map;
import java.util.Optional;

/**
 * The head of a request.
 *
 * @param method in upper case as sent
 * @param target path and query, still percent-encoded
 * @param keepAlive whether the client wants to send another request
 * @param headers by lower-case name; repeated ones joined by a comma, cookies by a semicolon
 */
public record RequestHead(String method, String target, boolean keepAlive, Map<String, String> headers) {
    public RequestHead {
        headers = Map.copyOf(headers);
    }

    /** A header's value by its lower-case name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The target up to its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The query without its question mark; empty when there is none. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** Method and path: query and headers may hold secrets. */
    @Override
    public String toString() {
        return method + " " + path();
    }
}
