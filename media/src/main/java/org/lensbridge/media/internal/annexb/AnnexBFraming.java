package org.lensbridge.media.internal.annexb;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.media.internal.feed.Framed;
import org.lensbridge.media.internal.feed.Framing;
import org.lensbridge.media.internal.feed.Head;
import org.lensbridge.media.internal.feed.Output;
import org.lensbridge.transport.codec.H264Picture;
import org.lensbridge.transport.codec.H265Picture;

/** The pictures of a stream as they are, with parameter sets before each key frame. Confined to one thread. */
public final class AnnexBFraming implements Framing {
    /** H.264 or H.265 as a stream of bytes. */
    public static final Output OUTPUT = new Output("Annex B", Output.Policy.FROM_KEY_FRAME, AnnexBFraming::new);

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private MediaFormat track;
    private ByteBuffer sets = NOTHING;

    @Override
    public Optional<Head> head(List<MediaFormat> tracks) {
        Optional<MediaFormat> pictures = tracks.stream()
                .filter(format -> format.codec().medium() == Codec.Medium.VIDEO)
                .findFirst();
        if (pictures.isEmpty()) {
            return Optional.empty();
        }
        Codec codec = pictures.get().codec();
        if (!codec.equals(Codec.H264) && !codec.equals(Codec.H265)) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "is " + codec + ", and this address serves H.264 and H.265 only. Ask for "
                            + (codec.equals(Codec.JPEG) ? "/mjpeg instead of /annexb, or for " : "")
                            + "a profile of the camera that is H.264.");
        }
        if (!pictures.get().configuration().hasRemaining()) {
            return Optional.empty();
        }
        track = pictures.get();
        ByteBuffer stated = track.configuration();
        sets = ByteBuffer.allocateDirect(stated.remaining()).put(stated).flip();
        String type = codec.equals(Codec.H264) ? "video/h264" : "video/h265";
        return Optional.of(new Head(type, NOTHING, List.of(track)));
    }

    @Override
    public Optional<Framed> frame(MediaFrame frame) {
        if (frame.track() != track.track()) {
            return Optional.empty();
        }
        ByteBuffer payload = frame.payload();
        boolean bare = frame.keyFrame() && !sets(payload).hasRemaining();
        ByteBuffer[] buffers = bare ? new ByteBuffer[] {sets.duplicate(), payload} : new ByteBuffer[] {payload};
        return Optional.of(() -> buffers);
    }

    private ByteBuffer sets(ByteBuffer payload) {
        return track.codec().equals(Codec.H264)
                ? H264Picture.read(payload).map(H264Picture::parameterSets).orElse(NOTHING)
                : H265Picture.read(payload).map(H265Picture::parameterSets).orElse(NOTHING);
    }
}
