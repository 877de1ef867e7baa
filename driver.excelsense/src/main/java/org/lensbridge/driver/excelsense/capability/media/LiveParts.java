package org.lensbridge.driver.excelsense.capability.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.excelsense.codec.StreamConfiguration;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/**
 * The parts of live video over HTTP (section "Live Video") as two tracks: pictures and, where there is any, sound. A part is read from the socket
 * straight into the sink's buffer. What a part holds is told by its type, and by its bytes where that is missing or says something else. Parts
 * that hold neither are passed over; many in a row end the stream. Confined to the stream's I/O thread.
 */
final class LiveParts implements PartHandler, PartSink.Ending {
    /** Of the parts of an answer. */
    static final MultipartLimits LIMITS = new MultipartLimits(8 << 10, 64, MediaSink.MAXIMUM_FRAME, 64 << 10);

    private static final int MOST_STRANGE_PARTS = 50;
    private static final int LONGEST_WORD = 512;

    private final MediaSink sink;
    private final VideoTrack video;
    private final SoundTrack sound;
    private int strange;

    /** Of a stream that is coded so. */
    LiveParts(StreamConfiguration stream, MediaSink sink, Clock clock) {
        this.sink = sink;
        long start = System.nanoTime();
        this.video = new VideoTrack(stream, sink, clock, start);
        this.sound = new SoundTrack(stream.sound(), sink, clock, start);
    }

    @Override
    public ByteBuffer allocate(int bytes) {
        return sink.allocate(Math.max(1, bytes));
    }

    @Override
    public boolean part(PartHeaders headers, ByteBuffer body) {
        String type = headers.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        VideoTrack.Taken taken = type.startsWith("audio/") ? sound.take(type, body) : video.take(type, body);
        if (taken != VideoTrack.Taken.STRANGE) {
            strange = 0;
            return taken == VideoTrack.Taken.WANTED;
        }
        requireNoWord(type, body);
        if (++strange > MOST_STRANGE_PARTS) {
            throw new CameraException(Kind.PROTOCOL, "The stream holds neither pictures nor sound.");
        }
        return true;
    }

    /** A device that cannot go on says so in a part of its own. */
    private static void requireNoWord(String type, ByteBuffer body) {
        boolean text = type.isEmpty() || type.startsWith("text/");
        if (text && body.remaining() <= LONGEST_WORD) {
            String word =
                    StandardCharsets.UTF_8.decode(body.duplicate()).toString().strip();
            if (word.regionMatches(true, 0, "error", 0, 5)) {
                throw new CameraException(Kind.PROTOCOL, "The device ended the stream with " + Excerpt.of(word) + ".");
            }
        }
    }

    @Override
    public void end(StreamEnd end) {
        sink.end(end);
    }
}
