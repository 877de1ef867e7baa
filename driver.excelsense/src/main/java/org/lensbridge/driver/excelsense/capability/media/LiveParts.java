package org.lensbridge.driver.excelsense.capability.media;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Locale;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.excelsense.codec.StreamConfiguration;
import org.lensbridge.driver.excelsense.operation.LiveOperations;
import org.lensbridge.driver.excelsense.refusal.ExcelsenseRefusals;
import org.lensbridge.driver.support.media.CodedPictures;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.driver.support.operation.Refusals;
import org.lensbridge.transport.http.HttpReply;
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
    private static final int LONGEST_REFUSAL = 512;

    private static final Refusals REFUSALS = new ExcelsenseRefusals();

    private final MediaSink sink;
    private final CodedPictures video;
    private final SoundTrack sound;
    private int strange;

    /** Of a stream that is coded so. */
    LiveParts(StreamConfiguration stream, MediaSink sink, Clock clock) {
        this.sink = sink;
        long start = System.nanoTime();
        this.video = new CodedPictures(stream.profile(), sink, clock, start, false);
        this.sound = new SoundTrack(stream.sound(), sink, clock, start);
    }

    @Override
    public ByteBuffer allocate(int bytes) {
        return sink.allocate(Math.max(1, bytes));
    }

    @Override
    public boolean part(PartHeaders headers, ByteBuffer body) {
        String type = headers.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        CodedPictures.Taken taken = type.startsWith("audio/") ? sound.take(type, body) : video.take(type, body);
        if (taken == CodedPictures.Taken.WANTED || taken == CodedPictures.Taken.ENOUGH) {
            strange = 0;
            return taken == CodedPictures.Taken.WANTED;
        }
        if (taken == CodedPictures.Taken.STRANGE) {
            requireNoRefusal(headers, body);
        }
        if (++strange > MOST_STRANGE_PARTS) {
            throw new CameraException(Kind.PROTOCOL, "The stream holds neither pictures nor sound.");
        }
        return true;
    }

    /** A device that cannot go on may say so in a part. */
    private static void requireNoRefusal(PartHeaders headers, ByteBuffer body) {
        if (body.remaining() <= LONGEST_REFUSAL) {
            REFUSALS.in(LiveOperations.HTTP, new HttpReply(200, headers.values(), body.slice()))
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
        }
    }

    @Override
    public void end(StreamEnd end) {
        sink.end(end);
    }
}
