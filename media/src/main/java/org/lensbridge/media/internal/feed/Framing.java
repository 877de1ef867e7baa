package org.lensbridge.media.internal.feed;

import java.util.List;
import java.util.Optional;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;

/**
 * How one output kind writes the frames of one stream, each of them once for all readers. One object for each feed, called by one thread at a time,
 * usually the hub's.
 */
public interface Framing {
    /**
     * The tracks of the stream are these from now on. Called before the first frame and whenever one of them changes.
     *
     * @throws org.lensbridge.api.error.CameraException UNSUPPORTED when this output does not carry such pictures, with a sentence that names what does
     */
    Head head(List<MediaFormat> tracks);

    /** The frame as it is written; empty when this output does not carry its track. */
    Optional<Framed> frame(MediaFrame frame);
}
