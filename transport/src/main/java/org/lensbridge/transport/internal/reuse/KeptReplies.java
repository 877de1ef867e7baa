package org.lensbridge.transport.internal.reuse;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.transport.http.HttpReply;

/** Replies of the last moments, bounded in number and bytes: the eldest goes first. Confined to the desk's lock. */
final class KeptReplies {
    private static final int SHARE_OF_ONE = 4;

    private final int most;
    private final long mostBytes;
    private final Map<RequestKey, Kept> replies = new LinkedHashMap<>();
    private long bytes;

    private record Kept(HttpReply reply, long at, long epoch, long size) {}

    KeptReplies(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    boolean isEmpty() {
        return replies.isEmpty();
    }

    /** The reply to a request that was sent in this epoch, and at most so long ago. */
    Optional<HttpReply> find(RequestKey key, long now, Duration lifetime, long epoch) {
        Kept kept = replies.get(key);
        return kept == null || kept.epoch != epoch || now - kept.at > lifetime.toNanos()
                ? Optional.empty()
                : Optional.of(kept.reply);
    }

    /** Keeps a reply unless it takes more than a quarter of the room. */
    void add(RequestKey key, HttpReply reply, long at, long epoch) {
        remove(key);
        long size = key.size() + reply.body().remaining();
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            size += header.getKey().length() + header.getValue().length();
        }
        if (size > mostBytes / SHARE_OF_ONE) {
            return;
        }
        Iterator<RequestKey> eldest = replies.keySet().iterator();
        while (eldest.hasNext() && (replies.size() >= most || bytes + size > mostBytes)) {
            bytes -= replies.get(eldest.next()).size;
            eldest.remove();
        }
        replies.put(key, new Kept(reply, at, epoch, size));
        bytes += size;
    }

    private void remove(RequestKey key) {
        Kept old = replies.remove(key);
        if (old != null) {
            bytes -= old.size;
        }
    }

    /** Forgets what serves nobody any more. */
    void prune(long now, Duration longest, long epoch) {
        Iterator<Kept> eldest = replies.values().iterator();
        while (eldest.hasNext()) {
            Kept kept = eldest.next();
            if (kept.epoch == epoch && now - kept.at <= longest.toNanos()) {
                return;
            }
            bytes -= kept.size;
            eldest.remove();
        }
    }
}
