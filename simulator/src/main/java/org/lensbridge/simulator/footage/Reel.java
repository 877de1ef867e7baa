package org.lensbridge.simulator.footage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lensbridge.simulator.container.Picture;
import org.lensbridge.simulator.container.VideoCodec;

/**
 * A loop of four seconds, 320 by 180 at 15 frames per second, whose number is burnt in. Every second begins with a key
 * frame that brings its parameter sets along. Immutable.
 */
public final class Reel {
    public static final int FRAMES_PER_SECOND = 15;

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    /** The byte after the start code of an access unit delimiter; the loops have one before each frame. */
    private static final int AVC_DELIMITER = 0x09;

    private static final int HEVC_DELIMITER = 0x46;

    private static final class Loaded {
        static final Reel AVC = load("loop.h264", VideoCodec.H264, AVC_DELIMITER);
        static final Reel HEVC = load("loop.h265", VideoCodec.H265, HEVC_DELIMITER);
    }

    private final List<Picture> pictures;

    private Reel(List<Picture> pictures) {
        this.pictures = List.copyOf(pictures);
    }

    /** Of H.264 or H.265. */
    public static Reel of(VideoCodec codec) {
        return switch (codec) {
            case H264 -> Loaded.AVC;
            case H265 -> Loaded.HEVC;
            case MJPEG -> throw new IllegalArgumentException("pictures in JPEG are drawn, not kept in a loop");
        };
    }

    /** Seconds until the loop begins again. */
    public int seconds() {
        return pictures.size() / FRAMES_PER_SECOND;
    }

    public VideoCodec codec() {
        return pictures.get(0).codec();
    }

    /** The frame with this number, from 0 without end. */
    public Picture picture(long number) {
        return pictures.get((int) Math.floorMod(number, (long) pictures.size()));
    }

    private static Reel load(String resource, VideoCodec codec, int delimiter) {
        byte[] bytes = read(resource);
        List<Picture> pictures = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= bytes.length; i++) {
            if (i == bytes.length || isDelimiter(bytes, i, delimiter)) {
                ByteBuffer data =
                        ByteBuffer.wrap(bytes, start, i - start).slice().asReadOnlyBuffer();
                boolean key = pictures.size() % FRAMES_PER_SECOND == 0;
                pictures.add(
                        new Picture(codec, key, WIDTH, HEIGHT, FRAMES_PER_SECOND, FRAMES_PER_SECOND, List.of(data)));
                start = i;
            }
        }
        return new Reel(pictures);
    }

    private static boolean isDelimiter(byte[] bytes, int at, int delimiter) {
        return at + 5 <= bytes.length
                && bytes[at] == 0
                && bytes[at + 1] == 0
                && bytes[at + 2] == 0
                && bytes[at + 3] == 1
                && bytes[at + 4] == delimiter;
    }

    private static byte[] read(String resource) {
        try (InputStream input = Reel.class.getResourceAsStream(resource)) {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
