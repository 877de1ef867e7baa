package org.lensbridge.tck;

import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.media.StreamEnd;

/** Keeps nothing. */
final class IgnoredReplies implements ReplySink {
    @Override
    public void part(Reply part) {
        // Whoever asks with this wants to see a refusal.
    }

    @Override
    public void end(StreamEnd end) {
        // Whoever asks with this wants to see a refusal.
    }
}
