package org.lensbridge.simulator.footage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.simulator.container.VideoCodec;

/**
 * A loop of two seconds at 25 frames per second in Annex B form, as cameras send it that know no access unit delimiters. Every second
 * begins with a key frame that brings its parameter sets along. Each frame that is taken out says in a message of user data (SEI, type 5)
 * which one it is and when it was taken; a decoder skips that, {@link #numberOf} and {@link #millisOf} read it. Immutable.
 */
public final class CodedLoop {
    public static final int FRAMES_PER_SECOND = 25;

    /** Frames from one key frame to the next. */
    public static final int KEY_FRAME_INTERVAL = 25;

    /** Where a UUID stands in such a message. */
    private static final byte[] MARK = "Lensbridge frame".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern TOLD = Pattern.compile("number=(\\d{1,18}) millis=(\\d{1,18});");
    private static final int LONGEST_TELLING = 64;
    private static final byte[] START_CODE = {0, 0, 0, 1};

    private static final class Loaded {
        static final CodedLoop SMALL_AVC = load("coded-320x240.h264", VideoCodec.H264, 320, 240);
        static final CodedLoop LARGE_AVC = load("coded-640x480.h264", VideoCodec.H264, 640, 480);
        static final CodedLoop HEVC = load("coded-320x240.h265", VideoCodec.H265, 320, 240);
    }

    private static final class Chain {
        static final CodedLoop AVC = load("coded-chain-320x240.h264", VideoCodec.H264, 320, 240);
    }

    private final VideoCodec codec;
    private final int width;
    private final int height;
    private final List<Coded> frames;

    /** What stands before the message (parameter sets, for a key frame), and the picture behind it. */
    private record Coded(byte[] before, byte[] picture) {}

    private CodedLoop(VideoCodec codec, int width, int height, List<Coded> frames) {
        this.codec = codec;
        this.width = width;
        this.height = height;
        this.frames = List.copyOf(frames);
    }

    /** The largest loop that is no wider than that, the smallest (320 by 240) when all are; H.264 has one of 640 by 480 too. */
    public static CodedLoop of(VideoCodec codec, int widest) {
        return switch (codec) {
            case H264 -> widest >= 640 ? Loaded.LARGE_AVC : Loaded.SMALL_AVC;
            case H265 -> Loaded.HEVC;
            case MJPEG -> throw new IllegalArgumentException("pictures in JPEG are drawn, not kept in a loop");
        };
    }

    /** H.264 of one key frame and a hundred others: whoever needs a key frame earlier begins again. */
    public static CodedLoop chain() {
        return Chain.AVC;
    }

    /** The number of a frame that was taken from a loop, whatever else is around it; empty when there is none. */
    public static OptionalLong numberOf(byte[] frame) {
        return told(frame, 1);
    }

    /** When the frame was taken, in milliseconds since 1970; empty as for {@link #numberOf}. */
    public static OptionalLong millisOf(byte[] frame) {
        return told(frame, 2);
    }

    private static OptionalLong told(byte[] frame, int which) {
        for (int at = 0; at + MARK.length <= frame.length; at++) {
            if (Arrays.equals(frame, at, at + MARK.length, MARK, 0, MARK.length)) {
                int begin = at + MARK.length;
                int count = Math.min(LONGEST_TELLING, frame.length - begin);
                Matcher matcher = TOLD.matcher(new String(frame, begin, count, StandardCharsets.ISO_8859_1));
                return matcher.lookingAt()
                        ? OptionalLong.of(Long.parseLong(matcher.group(which)))
                        : OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    public VideoCodec codec() {
        return codec;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Frames until it begins again. */
    public int size() {
        return frames.size();
    }

    /** Whether the frame with this number can be decoded without another one; frames count from 0 without end. */
    public boolean keyFrame(long number) {
        return frames.get(at(number)).before().length > 0;
    }

    /** The frame with this number, taken now. */
    public byte[] frame(long number) {
        return frame(number, System.currentTimeMillis());
    }

    /** The frame with this number, taken so many milliseconds after the beginning of 1970. */
    public byte[] frame(long number, long millis) {
        return frame(at(number), number, millis);
    }

    /** The frame at a place of the loop, from 0, saying another number. */
    public byte[] frame(int place, long number, long millis) {
        Coded coded = frames.get(place);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(coded.picture().length + 256);
        bytes.writeBytes(coded.before());
        bytes.writeBytes(message(number, millis));
        bytes.writeBytes(coded.picture());
        return bytes.toByteArray();
    }

    private int at(long number) {
        return (int) Math.floorMod(number, (long) frames.size());
    }

    /** Holds no zero, so nothing in it needs to be escaped. */
    private byte[] message(long number, long millis) {
        byte[] telling = ("number=" + number + " millis=" + millis + ";").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(START_CODE);
        bytes.writeBytes(codec == VideoCodec.H264 ? new byte[] {6, 5} : new byte[] {39 << 1, 1, 5});
        bytes.write(MARK.length + telling.length);
        bytes.writeBytes(MARK);
        bytes.writeBytes(telling);
        bytes.write(0x80);
        return bytes.toByteArray();
    }

    private static CodedLoop load(String resource, VideoCodec codec, int width, int height) {
        byte[] bytes = read(resource);
        List<Coded> frames = new ArrayList<>();
        int begin = 0;
        for (int unit = next(bytes, 0); unit < bytes.length; ) {
            int following = next(bytes, unit + 4);
            if (isPicture(codec, bytes[unit] == 0 && bytes[unit + 2] == 0 ? bytes[unit + 4] : bytes[unit + 3])) {
                frames.add(
                        new Coded(Arrays.copyOfRange(bytes, begin, unit), Arrays.copyOfRange(bytes, unit, following)));
                begin = following;
            }
            unit = following;
        }
        return new CodedLoop(codec, width, height, frames);
    }

    /** Each frame is one slice. */
    private static boolean isPicture(VideoCodec codec, byte head) {
        return codec == VideoCodec.H264 ? (head & 31) <= 5 : (head >> 1 & 63) < 32;
    }

    /** Where the next start code begins, with the zero before it that belongs to it; the end when there is none. */
    private static int next(byte[] bytes, int from) {
        for (int at = from; at + 3 < bytes.length; at++) {
            if (bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1) {
                return at > from && bytes[at - 1] == 0 ? at - 1 : at;
            }
        }
        return bytes.length;
    }

    private static byte[] read(String resource) {
        try (InputStream input = CodedLoop.class.getResourceAsStream(resource)) {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
