package org.lensbridge.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;

/**
 * Frames that an encoder made, 25 pictures a second of 320 x 240, or sound.
 *
 * @param length of a frame
 * @param keys one of so many frames is a key frame, the first is
 */
record Footage(MediaFormat format, Duration length, int keys, List<ByteBuffer> frames) {
    private static final Duration PICTURE = Duration.ofMillis(40);

    static Footage h264() throws IOException {
        byte[] stream = pictures("libx264", "-tune zerolatency -bsf:v h264_metadata=aud=insert -f h264");
        return new Footage(MediaFormat.video(Codec.H264, 320, 240), PICTURE, 10, split(stream, 0, 0, 0, 1, 9));
    }

    static Footage h265() throws IOException {
        byte[] stream = pictures("libx265", "-tune zerolatency -x265-params aud=1:log-level=none -f hevc");
        return new Footage(MediaFormat.video(Codec.H265, 320, 240), PICTURE, 10, split(stream, 0, 0, 0, 1, 0x46));
    }

    static Footage jpeg() throws IOException {
        byte[] stream = pictures("mjpeg", "-huffman default -pix_fmt yuvj420p -f mjpeg");
        return new Footage(MediaFormat.video(Codec.JPEG, 320, 240), PICTURE, 1, split(stream, 0xff, 0xd8, 0xff));
    }

    static Footage aac() throws IOException {
        byte[] stream = encode("-i sine=sample_rate=16000 -t 4 -c:a aac -f adts");
        ByteBuffer configuration = ByteBuffer.wrap(new byte[] {0x14, 0x08});
        return new Footage(
                new MediaFormat(1, Codec.AAC, 0, 0, 16_000, 1, configuration),
                Duration.ofMillis(64),
                1,
                split(stream, 0xff, 0xf1));
    }

    /** Silence. */
    static Footage pcm(Codec codec, int bytes) {
        return new Footage(
                new MediaFormat(1, codec, 0, 0, 8000, 1, ByteBuffer.allocate(0)),
                PICTURE,
                1,
                List.of(ByteBuffer.allocate(bytes)));
    }

    /** Pushes pictures and sound into the default stream, in real time, as long as the process runs. */
    static void play(FakeHub hub, Process process, Footage... tracks) throws InterruptedException {
        Await.until(() -> !hub.subscribers(Pictures.KEY).isEmpty() || !process.isAlive());
        int[] next = new int[tracks.length];
        for (Footage track : tracks) {
            hub.push(Pictures.KEY, track.format);
        }
        long began = System.nanoTime();
        while (process.isAlive()) {
            int first = 0;
            for (int i = 1; i < tracks.length; i++) {
                first = tracks[i].pts(next[i]).compareTo(tracks[first].pts(next[first])) < 0 ? i : first;
            }
            hub.push(Pictures.KEY, tracks[first].frame(next[first]++));
            long wait = began + tracks[first].pts(next[first]).toNanos() - System.nanoTime();
            process.waitFor(Math.max(0, wait), TimeUnit.NANOSECONDS);
        }
    }

    private Duration pts(int number) {
        return length.multipliedBy(number);
    }

    private MediaFrame frame(int number) {
        ByteBuffer payload = frames.get(number % frames.size());
        return new MediaFrame(
                format.track(), pts(number), Pictures.BEGAN.plus(pts(number)), number % keys == 0, payload);
    }

    private static byte[] pictures(String codec, String more) throws IOException {
        return encode("-i testsrc2=size=320x240:rate=25 -frames:v 100 -g 10 -preset ultrafast -pix_fmt yuv420p -c:v "
                + codec + " " + more);
    }

    private static byte[] encode(String arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ToolCheck.require("ffmpeg", "ffmpeg")));
        command.addAll(List.of(("-v error -f lavfi " + arguments + " -").split(" ")));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream output = process.getInputStream()) {
            return output.readAllBytes();
        }
    }

    /** Each frame begins with these bytes. */
    private static List<ByteBuffer> split(byte[] stream, int... begin) {
        List<Integer> begins = new ArrayList<>();
        for (int i = 0; i + begin.length <= stream.length; i++) {
            int at = 0;
            while (at < begin.length && (stream[i + at] & 0xff) == begin[at]) {
                at++;
            }
            if (at == begin.length) {
                begins.add(i);
            }
        }
        List<ByteBuffer> frames = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            int end = i + 1 < begins.size() ? begins.get(i + 1) : stream.length;
            frames.add(ByteBuffer.wrap(Arrays.copyOfRange(stream, begins.get(i), end)));
        }
        return frames;
    }
}
