package org.lensbridge.media.internal.feed;

import org.lensbridge.media.internal.http.Response;

/** Where one reader's blocks go. Called on the I/O thread. */
public interface Outlet {
    /** It reads as this reader from now on. The first call. */
    void joined(FeedReader reader);

    /** Who reads, for statistics: {@code MJPEG to 10.0.0.7}. Called on any thread. */
    String name();

    /** Whether anybody still waits for the stream to begin. */
    boolean open();

    /** The following blocks need this: before the first block, and when it changes. Only while nothing is {@link #pending}. */
    void head(Head head);

    /** Whether it cannot take anything now. It calls {@link FeedReader#drained} when it can again. */
    boolean pending();

    /** Takes blocks, all that it {@linkplain Batch#keep keeps}. Only while nothing is {@link #pending}. */
    void write(Batch batch);

    /** The stream does not begin, or has ended: why, as an answer to a request. The last call; the reader is gone. */
    void end(Response why);
}
