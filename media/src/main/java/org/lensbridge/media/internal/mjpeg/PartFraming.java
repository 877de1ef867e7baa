package org.lensbridge.media.internal.mjpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.lensbridge.media.internal.feed.HeadMemory;
import org.lensbridge.media.internal.feed.Output;

/**
 * Frames as parts of {@code multipart/x-mixed-replace}. The boundary follows each image at once instead of preceding the next one:
 * browsers show an image when they see the boundary behind it, and would otherwise always be one frame late.
 * Confined to one thread.
 */
public final class PartFraming implements Framing {
    private static final String BOUNDARY = "lensbridge-frame";

    /** What all of a stream is. */
    public static final String CONTENT_TYPE = "multipart/x-mixed-replace; boundary=" + BOUNDARY;

    /** MJPEG over HTTP. */
    public static final Output OUTPUT = new Output("MJPEG", Output.Policy.NEWEST, PartFraming::new);

    private static final byte[] PREAMBLE = ascii("--" + BOUNDARY + "\r\n");
    private static final ByteBuffer TAIL = direct(ascii("\r\n--" + BOUNDARY + "\r\n"));

    private final HeadMemory memory = new HeadMemory();
    private int track = -1;

    @Override
    public Optional<Head> head(List<MediaFormat> tracks) {
        Optional<MediaFormat> pictures = tracks.stream()
                .filter(format -> format.codec().medium() == Codec.Medium.VIDEO)
                .findFirst();
        if (pictures.isEmpty()) {
            return Optional.empty();
        }
        if (!pictures.get().codec().equals(Codec.JPEG)) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "is " + pictures.get().codec()
                            + ", and this address serves MJPEG only. Ask for /mp4 or /annexb instead"
                            + " of /mjpeg, or for a profile of the camera that is MJPEG.");
        }
        track = pictures.get().track();
        return Optional.of(new Head(CONTENT_TYPE, ByteBuffer.wrap(PREAMBLE), List.of(pictures.get())));
    }

    /** The frame as the next part. Its bytes are shared, wherever they lie. */
    @Override
    public Optional<Framed> frame(MediaFrame frame) {
        if (frame.track() != track) {
            return Optional.empty();
        }
        ByteBuffer payload = frame.payload();
        ByteBuffer head = head(payload.remaining(), frame.captured());
        return Optional.of(() -> new ByteBuffer[] {head.duplicate(), payload.duplicate(), TAIL.duplicate()});
    }

    private ByteBuffer head(int length, Instant captured) {
        byte[] text = ascii("Content-Type: image/jpeg\r\nContent-Length: " + length + "\r\nX-Timestamp: "
                + seconds(captured) + "\r\n\r\n");
        return memory.allocate(text.length).put(text).flip();
    }

    /** Seconds since 1970 with six decimals, as other MJPEG servers write them. */
    private static String seconds(Instant time) {
        String micros = Integer.toString(1_000_000 + time.getNano() / 1000);
        return time.getEpochSecond() + "." + micros.substring(1);
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
