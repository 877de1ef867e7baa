package org.lensbridge.simulator.picture;

import org.lensbridge.simulator.FrameStamp;

/** Makes frames. Confined to the studio's thread once the studio has it; the studio closes it. */
public interface FrameSource extends AutoCloseable {
    Frame make(Profile profile, FrameStamp stamp);

    /** Frees what Java does not; the source makes no frames afterwards. */
    @Override
    void close();
}
