package org.lensbridge.media.internal.feed;

import java.nio.ByteBuffer;
import java.util.List;
import org.lensbridge.api.media.MediaFormat;

/**
 * What a reader needs before the frames of a feed. Immutable.
 *
 * @param contentType of all that is written: {@code video/mp4; codecs="avc1.42c01e"}
 * @param start precedes the first frame: the preamble of a multipart stream, the initialisation segment of MP4, for RTSP the session description
 * @param tracks those that the output carries, in its order
 */
public record Head(String contentType, ByteBuffer start, List<MediaFormat> tracks) {
    public Head {
        start = start.asReadOnlyBuffer();
        tracks = List.copyOf(tracks);
    }

    /** A fresh view. */
    @Override
    public ByteBuffer start() {
        return start.duplicate();
    }
}
