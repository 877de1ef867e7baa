package org.lensbridge.runtime.internal.stream;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.media.MediaFrame;

/**
 * The frames since the latest key frame, for readers that come between two. A group that grows beyond the bounds is given up
 * until the next key frame. Confined to the stream's turn.
 */
final class GroupOfPictures {
    private final int mostFrames;
    private final long mostBytes;
    private final List<MediaFrame> frames = new ArrayList<>();
    private long bytes;

    GroupOfPictures(int mostFrames, long mostBytes) {
        this.mostFrames = mostFrames;
        this.mostBytes = mostBytes;
    }

    void add(MediaFrame frame, boolean start) {
        if (start) {
            clear();
        } else if (frames.isEmpty()) {
            return;
        }
        frames.add(frame);
        bytes += frame.size();
        if (frames.size() > mostFrames || bytes > mostBytes) {
            clear();
        }
    }

    void clear() {
        frames.clear();
        bytes = 0;
    }

    /** A copy; empty when a reader has to wait for the next key frame. */
    List<MediaFrame> frames() {
        return List.copyOf(frames);
    }
}
