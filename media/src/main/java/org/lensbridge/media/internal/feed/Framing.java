package org.lensbridge.media.internal.feed;

import java.util.List;
import java.util.Optional;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;

/**
 * How one output kind writes the frames of one stream, each of them once for all readers. One object for each feed, called by one
 * thread at a time, usually the hub's.
 */
public interface Framing {
    /**
     * The tracks of the stream are these from now on. Called as soon as the stream's video is known, and before a frame at which
     * readers can start whenever one of the tracks has changed.
     *
     * @param tracks in their order; {@link MediaFormat#configuration} of H.264 and H.265 holds the parameter sets in Annex B form
     *     also where the stream has them in band, once a key frame has brought them
     * @return empty when more has to be known of the tracks, such as their parameter sets: it is asked again at the next key frame
     * @throws org.lensbridge.api.error.CameraException UNSUPPORTED when this output does not carry such pictures, with a sentence that
     *     names what does
     */
    Optional<Head> head(List<MediaFormat> tracks);

    /** The frame as it is written; empty when this output does not carry its track. */
    Optional<Framed> frame(MediaFrame frame);
}
