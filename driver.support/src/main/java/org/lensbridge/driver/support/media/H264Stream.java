package org.lensbridge.driver.support.media;

import java.nio.ByteBuffer;
import java.time.Clock;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.transport.codec.AnnexB;
import org.lensbridge.transport.codec.JpegHeader;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/**
 * The parts of an endless answer that are {@link CodedPictures} of H.264, as frames: a part is read from the socket straight into the sink's
 * buffer, and zeros at its end become a unit delimiter. Parts that are no such pictures are passed over, many in a row end the stream. Confined to
 * one thread at a time.
 */
public final class H264Stream implements PartHandler, PartSink.Ending {
    /** Of an answer whose parts are pictures. */
    public static final MultipartLimits LIMITS =
            new MultipartLimits(8 << 10, 64, MediaSink.MAXIMUM_FRAME - AnnexB.DELIMITER_BYTES, 64 << 10);

    private static final int MOST_STRANGE_PARTS = 50;

    private final MediaSink sink;
    private final CodedPictures pictures;
    private int strange;

    /** Frames go to the sink; the profile's size counts where the stream does not tell its own. */
    public H264Stream(StreamProfile profile, MediaSink sink, Clock clock) {
        this.sink = sink;
        this.pictures = new CodedPictures(profile, sink, clock, System.nanoTime(), true);
    }

    /** With room for a delimiter behind what was asked for. */
    @Override
    public ByteBuffer allocate(int bytes) {
        return sink.allocate(Math.min(MediaSink.MAXIMUM_FRAME, Math.max(0, bytes) + AnnexB.DELIMITER_BYTES));
    }

    /**
     * Takes one picture.
     *
     * @throws CameraException PROTOCOL when the stream holds none, or none that a reader could begin with
     */
    @Override
    public boolean part(PartHeaders headers, ByteBuffer body) {
        CodedPictures.Taken taken =
                JpegHeader.begins(body) ? CodedPictures.Taken.STRANGE : pictures.take(headers.contentType(), body);
        strange = taken == CodedPictures.Taken.STRANGE ? strange + 1 : 0;
        if (strange > MOST_STRANGE_PARTS) {
            throw new CameraException(Kind.PROTOCOL, "The stream holds no pictures of H.264.");
        }
        return taken != CodedPictures.Taken.ENOUGH;
    }

    /** Whether a key frame has come, so that frames go to the sink. */
    public boolean begun() {
        return pictures.begun();
    }

    @Override
    public void end(StreamEnd end) {
        sink.end(end);
    }
}
