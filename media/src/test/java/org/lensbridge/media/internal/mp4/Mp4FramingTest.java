package org.lensbridge.media.internal.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.media.internal.feed.Head;

class Mp4FramingTest {
    /** A baseline stream of 64 by 64 pixels. */
    private static final String SEQUENCE = "6742c00ad90426c0";

    private static final String PICTURE = "68cb83cb20";
    private final Mp4Framing framing = new Mp4Framing(false);

    @Test
    void describesTheDecoder() {
        Head head = framing.head(List.of(video())).orElseThrow();
        assertEquals("video/mp4; codecs=\"avc1.42c00a\"", head.contentType());
        String start = hex(head.start());
        assertTrue(start.startsWith("0000001c66747970" + "69736f35"), start);
        String record = "61766343" + "0142c00aff" + "e1" + "0008" + SEQUENCE + "01" + "0005" + PICTURE;
        assertTrue(start.contains(record), start);
        String defaults = "0000002074726578" + "00000000" + "00000001" + "00000001";
        assertTrue(start.contains(defaults), start);
    }

    @Test
    void writesAFragmentForEachFrame() {
        framing.head(List.of(video())).orElseThrow();
        String picture = written(true, 5000, "00000001" + SEQUENCE + "000001" + PICTURE + "00000165888400");
        assertEquals(
                "000000646d6f6f66"
                        + "000000106d666864" + "00000000" + "00000001"
                        + "0000004c74726166"
                        + "0000001074666864" + "00020000" + "00000001"
                        + "0000001474666474" + "01000000" + "0000000000000000"
                        + "000000207472756e" + "00000701" + "00000001" + "0000006c"
                        + "00000e10" + "0000001c" + "02000000"
                        + "000000246d646174"
                        + "00000008" + SEQUENCE + "00000005" + PICTURE + "00000003" + "658884",
                picture);
        String next = written(false, 5050, "00000001" + "419a0203");
        assertTrue(next.contains("74666474" + "01000000" + "0000000000001194"), "50 ms later: " + next);
        assertTrue(next.contains("00001194" + "00000008" + "01010000"), "lasts 50 ms, needs others: " + next);
        String same = written(false, 5050, "00000001" + "419a0203");
        assertTrue(same.contains("0000000000001195"), "no two frames at one time: " + same);
    }

    @Test
    void leavesLargeUnitsWhereTheyAre() {
        framing.head(List.of(video())).orElseThrow();
        byte[] payload = new byte[3000];
        Arrays.fill(payload, (byte) 0x7f);
        System.arraycopy(new byte[] {0, 0, 0, 1, 0x65}, 0, payload, 0, 5);
        ByteBuffer direct = ByteBuffer.allocateDirect(3000).put(payload).flip();
        ByteBuffer[] buffers = framing.frame(new MediaFrame(0, Duration.ZERO, Instant.EPOCH, true, direct))
                .orElseThrow()
                .buffers();
        assertEquals(2, buffers.length);
        assertEquals(108 + 4, buffers[0].remaining());
        assertEquals(2996, buffers[1].remaining());
        direct.put(5, (byte) 1);
        assertEquals(1, buffers[1].get(1), "the same memory");
    }

    @Test
    void waitsForParameterSetsAndRefusesOtherPictures() {
        assertTrue(framing.head(List.of(MediaFormat.video(Codec.H265, 0, 0))).isEmpty());
        assertTrue(framing.head(List.of()).isEmpty());
        List<MediaFormat> other = List.of(MediaFormat.video(Codec.MPEG4, 0, 0));
        assertThrows(CameraException.class, () -> framing.head(other));
    }

    @Test
    void takesHeadsOffAac() {
        MediaFormat sound = new MediaFormat(3, Codec.AAC, 0, 0, 16000, 1, ByteBuffer.allocate(0));
        Head head = framing.head(List.of(video(), sound)).orElseThrow();
        assertEquals("video/mp4; codecs=\"avc1.42c00a, mp4a.40.2\"", head.contentType());
        assertTrue(hex(head.start()).contains("0502" + "1408" + "060102"), "LC, 16 kHz, mono");
        byte[] two = HexFormat.of().parseHex("fff16040013ffc" + "aabb" + "fff16040013ffc" + "ccdd");
        ByteBuffer[] buffers = framing.frame(
                        new MediaFrame(3, Duration.ofSeconds(9), Instant.EPOCH, true, ByteBuffer.wrap(two)))
                .orElseThrow()
                .buffers();
        String hex = hex(buffers);
        assertTrue(hex.endsWith("0000000c6d646174" + "aabbccdd"), hex);
        assertTrue(hex.contains("00000701" + "00000002"), "two samples: " + hex);
    }

    @Test
    void keepsSoundEndToEnd() {
        TrackClock clock = new TrackClock(8000);
        assertEquals(0, clock.sound(Duration.ZERO, 160));
        assertEquals(160, clock.sound(Duration.ofMillis(23), 160));
        assertEquals(320, clock.sound(Duration.ofMillis(35), 160));
        assertEquals(8000, clock.sound(Duration.ofSeconds(1), 160));
        assertEquals(8160, clock.sound(Duration.ofMillis(1), 160), "never back");
    }

    @Test
    void countsForLongerThanADay() {
        TrackClock clock = new TrackClock(90_000);
        assertEquals(0, clock.picture(Duration.ofSeconds(-1)));
        assertEquals(90_000L * 86_400 * 400, clock.picture(Duration.ofDays(400)));
    }

    private String written(boolean key, int millis, String payload) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(payload));
        MediaFrame frame = new MediaFrame(0, Duration.ofMillis(millis), Instant.EPOCH, key, bytes);
        return hex(framing.frame(frame).orElseThrow().buffers());
    }

    private static MediaFormat video() {
        byte[] sets = HexFormat.of().parseHex("00000001" + SEQUENCE + "00000001" + PICTURE);
        return new MediaFormat(0, Codec.H264, 64, 64, 0, 0, ByteBuffer.wrap(sets));
    }

    private static String hex(ByteBuffer... buffers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[buffer.remaining()];
            buffer.duplicate().get(part);
            bytes.writeBytes(part);
        }
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
