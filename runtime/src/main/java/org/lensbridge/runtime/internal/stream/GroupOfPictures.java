package org.lensbridge.runtime.internal.stream;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.media.MediaFrame;

/**
 * The frames of all tracks since the latest key frame, for readers that come between two. A group that grows beyond its bounds is given up:
 * readers that come then wait for the next key frame. Confined to the stream's turn.
 */
final class GroupOfPictures {
    /** Twenty seconds of pictures with their sound; what is longer is hardly waited for by decoders either. */
    private static final int MOST_FRAMES = 2_000;

    private final GroupMemory memory;
    private final List<MediaFrame> frames = new ArrayList<>();
    private long bytes;

    GroupOfPictures(GroupMemory memory) {
        this.memory = memory;
    }

    void add(MediaFrame frame, boolean start) {
        if (start) {
            clear();
        } else if (frames.isEmpty()) {
            return;
        }
        int size = frame.size();
        if (frames.size() < MOST_FRAMES && bytes + size <= memory.mostEach() && memory.take(size)) {
            frames.add(frame);
            bytes += size;
        } else {
            clear();
        }
    }

    /** Forgets a track: what it is has changed since its frames came. */
    void remove(int track) {
        long freed = 0;
        for (MediaFrame frame : frames) {
            freed += frame.track() == track ? frame.size() : 0;
        }
        frames.removeIf(frame -> frame.track() == track);
        bytes -= freed;
        memory.give(freed);
    }

    void clear() {
        frames.clear();
        memory.give(bytes);
        bytes = 0;
    }

    /** A copy; empty when a reader has to wait for the next key frame. */
    List<MediaFrame> frames() {
        return List.copyOf(frames);
    }
}
