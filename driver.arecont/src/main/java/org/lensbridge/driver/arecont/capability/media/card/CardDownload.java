package org.lensbridge.driver.arecont.capability.media.card;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.driver.support.media.H264Stream;
import org.lensbridge.driver.support.media.JpegStream;
import org.lensbridge.transport.codec.AnnexB;
import org.lensbridge.transport.codec.JpegHeader;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.multipart.MultipartParser;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/**
 * The copying of what the card plays, picture by picture, on the thread of who wants it and at the pace of where it goes: pictures of H.264 in
 * Annex B form or JPEG images, one behind the other. Used once.
 */
final class CardDownload implements PartHandler {
    private static final int PIECE = 64 << 10;

    private final Codec codec;
    private final WritableByteChannel to;
    private final Progress progress;
    private long done;
    private boolean wanted = true;

    CardDownload(Codec codec, WritableByteChannel to, Progress progress) {
        this.codec = codec;
        this.to = to;
        this.progress = progress;
    }

    /** Copies until the camera ends its answer, or until the caller has had enough; closes nothing. Returns the bytes that were written. */
    long copy(HttpConversation conversation) {
        MultipartParser parser = new MultipartParser(
                conversation.head().header("content-type").orElse(""),
                codec.equals(Codec.H264) ? H264Stream.LIMITS : JpegStream.LIMITS,
                this);
        ByteBuffer buffer = ByteBuffer.allocate(PIECE);
        while (wanted) {
            buffer.clear();
            if (conversation.read(buffer) < 0) {
                parser.end();
                return done;
            }
            parser.feed(buffer.flip());
        }
        return done;
    }

    @Override
    public ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(Math.max(1, size));
    }

    /** What is no picture is left out. */
    @Override
    public boolean part(PartHeaders headers, ByteBuffer body) {
        boolean picture = codec.equals(Codec.H264) ? AnnexB.begins(body) : JpegHeader.begins(body);
        if (picture) {
            done += body.remaining();
            write(body);
            wanted = progress.advanced(done, -1);
        }
        return wanted;
    }

    private void write(ByteBuffer picture) {
        try {
            while (picture.hasRemaining()) {
                to.write(picture);
            }
        } catch (IOException e) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "What the camera sends cannot be written to where it should go: " + e + ".",
                    e);
        }
    }
}
