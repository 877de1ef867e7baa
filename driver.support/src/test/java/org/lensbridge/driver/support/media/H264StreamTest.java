package org.lensbridge.driver.support.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.transport.multipart.PartHeaders;

class H264StreamTest {
    private static final String SETS = "000000016742c00ad902c4ec044000000300400000030283c48992" + "0000000168ce3880";
    private static final String KEY = SETS + "00000165888400";
    private static final String NEXT = "00000001419a0000";
    private static final String END = "0000010910";

    private final List<MediaPacket> packets = new ArrayList<>();
    private boolean wanted = true;
    private final H264Stream stream = new H264Stream(
            new StreamProfile("main", "", Codec.H264, 640, 480, 0),
            new MediaSink() {
                @Override
                public ByteBuffer allocate(int size) {
                    return ByteBuffer.allocateDirect(size);
                }

                @Override
                public boolean accept(MediaPacket packet) {
                    packets.add(packet);
                    return wanted;
                }

                @Override
                public void end(StreamEnd end) {}
            },
            Clock.systemUTC());

    private boolean part(String type, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        ByteBuffer body = stream.allocate(bytes.length).put(bytes).flip();
        return stream.part(new PartHeaders(Map.of("Content-Type", type)), body);
    }

    private List<MediaFrame> frames() {
        return packets.stream()
                .filter(MediaFrame.class::isInstance)
                .map(MediaFrame.class::cast)
                .toList();
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HexFormat.of().formatHex(copy);
    }

    @Test
    void picturesBecomeDelimitedFramesBehindTheirFormat() {
        assertTrue(part("image/h264", KEY));
        assertTrue(part("image/h264", NEXT));
        MediaFormat format = (MediaFormat) packets.get(0);
        assertEquals(List.of(176, 144), List.of(format.width(), format.height()));
        assertEquals(SETS, hex(format.configuration()));
        assertEquals(
                List.of(true, false),
                frames().stream().map(MediaFrame::keyFrame).toList());
        assertEquals("00000001419a" + END, hex(frames().get(1).payload()));
        assertTrue(frames().get(0).pts().compareTo(frames().get(1).pts()) <= 0);
    }

    @ParameterizedTest
    @CsvSource({
        "image/h264;I,00000001419a,false",
        "image/h264;P,0000000165888400,true",
        "image/h264;I,0000000114aa,true",
        "video/h264i,0000000114aa,true",
        "video/x-h264; frame=I,0000000114aa,true",
        "video/x-h264; type=idr,0000000114aa,true",
        "image/h264;P,0000000114aa,false",
        "image/h264,0000000114aa,false",
        "application/octet-stream,0000000114aa,false"
    })
    void slicesOverruleTheType(String type, String hex, boolean key) {
        part("", KEY);
        part(type, hex);
        assertEquals(key, frames().get(1).keyFrame());
    }

    /** They were those of the picture that was too large, not of a later one. */
    @Test
    void parameterSetsBeforeATooLargePictureAreDropped() {
        part("", KEY);
        part("", SETS);
        byte[] head = HexFormat.of().parseHex("00000001419a80");
        int size = MediaSink.MAXIMUM_FRAME - 10;
        ByteBuffer large = stream.allocate(size).put(head);
        while (large.position() < size) {
            large.put((byte) 0x55);
        }
        assertTrue(stream.part(new PartHeaders(Map.of("Content-Type", "")), large.flip()));
        part("", NEXT);
        assertEquals("00000001419a" + END, hex(frames().get(2).payload()));
    }

    @Test
    void parameterSetsOfTheirOwnGoInFrontOfTheNextPicture() {
        String sets = KEY.substring(0, KEY.lastIndexOf("00000001"));
        assertTrue(part("image/h264;I", sets));
        assertTrue(part("image/h264;I", "000000010605aa"));
        assertEquals(List.of(), packets);
        assertTrue(part("image/h264;I", KEY.substring(sets.length())));
        assertTrue(part("image/h264;P", NEXT));
        assertEquals(SETS, hex(((MediaFormat) packets.get(0)).configuration()));
        assertEquals(
                List.of(true, false),
                frames().stream().map(MediaFrame::keyFrame).toList());
        assertEquals(
                sets + "000000010605aa" + KEY.substring(sets.length(), KEY.length() - 2) + END,
                hex(frames().get(0).payload()));
    }

    @Test
    void beginsWithAKeyFrame() {
        for (int i = 0; i < 1000; i++) {
            assertTrue(part("", NEXT));
        }
        assertEquals(List.of(), packets);
        CameraException failure = assertThrows(CameraException.class, () -> part("", NEXT));
        assertEquals(Kind.PROTOCOL, failure.kind());
    }

    @Test
    void formatIsToldAgainWhenItChanges() {
        part("", KEY);
        part("", KEY);
        part("", KEY.replace("6742c00a", "6742c00b").replace("68ce3880", "68ce3881"));
        assertEquals(2, packets.size() - frames().size());
    }

    @Test
    void picturesWithDelimitersOfTheirOwnGetNoOther() {
        part("", "0000010910" + KEY);
        assertEquals("0000010910" + SETS + "000001658884", hex(frames().get(0).payload()));
    }

    @Test
    void formatOfAStreamWithoutParameterSetsIsThatOfTheProfile() {
        part("", "0000000165888400");
        MediaFormat format = (MediaFormat) packets.get(0);
        assertEquals(List.of(640, 480), List.of(format.width(), format.height()));
        assertFalse(format.configuration().hasRemaining());
    }

    @Test
    void bufferWithoutRoomIsReplaced() {
        byte[] key = HexFormat.of().parseHex("000000016588");
        stream.part(PartHeaders.NONE, ByteBuffer.wrap(key));
        assertEquals("000000016588" + END, hex(frames().get(0).payload()));
    }

    @Test
    void strangePartsArePassedOverAndManyEndTheStream() {
        part("", KEY);
        for (int i = 0; i < 50; i++) {
            assertTrue(part("image/jpeg", "ffd8ffe000"));
        }
        part("", NEXT);
        assertEquals(2, frames().size());
        CameraException failure = assertThrows(CameraException.class, () -> {
            for (int i = 0; i <= 50; i++) {
                part("", "0000000000");
            }
        });
        assertEquals(Kind.PROTOCOL, failure.kind());
    }

    @Test
    void endsWhenNobodyWantsMore() {
        wanted = false;
        assertFalse(part("", KEY));
        assertEquals(1, packets.size());
    }
}
