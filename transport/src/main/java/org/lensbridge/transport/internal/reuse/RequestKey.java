package org.lensbridge.transport.internal.reuse;

import java.util.Map;
import org.lensbridge.transport.http.HttpRequest;

/**
 * What makes requests of one login equal. Shows nothing of itself: a target may hold a secret.
 *
 * @param maximumReply belongs to it, since a reply that one accepts may be too large for another
 */
record RequestKey(String method, String target, Map<String, String> headers, int maximumReply) {
    static RequestKey of(HttpRequest request) {
        return new RequestKey(request.method(), request.target(), request.headers(), request.maximumReply());
    }

    /** About how many bytes it holds. */
    long size() {
        long size = target.length();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    @Override
    public String toString() {
        return method;
    }
}
