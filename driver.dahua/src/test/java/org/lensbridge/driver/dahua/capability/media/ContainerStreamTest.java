package org.lensbridge.driver.dahua.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.dahua.codec.dhav.DhavWriter;

class ContainerStreamTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2024, 3, 9, 17, 42, 31);
    private static final byte[] PICTURE = {0, 0, 0, 1, 0x65, 1, 2, 3};
    private static final byte[] BLOCK = {(byte) 0xd5, 0x55, 0x54};
    private static final StreamEnd END = new StreamEnd(Kind.UNREACHABLE, "The device ended the stream.");

    private final CollectingSink sink = new CollectingSink();

    private static Clock clock(String utc, ZoneOffset zone) {
        return Clock.fixed(Instant.parse(utc), zone);
    }

    private static DhavWriter video() {
        return new DhavWriter()
                .key(2, 25, 1920, 1080, TIME, 100, PICTURE)
                .sound(0x0e, 2, TIME, 110, BLOCK)
                .delta(TIME, 140, PICTURE);
    }

    @Test
    void announcesTracksOnceAndThenTheirFrames() {
        ContainerStream stream = new ContainerStream(sink, clock("2024-03-09T17:42:33Z", ZoneOffset.UTC));
        assertTrue(stream.bytes(ByteBuffer.wrap(video().bytes())));
        stream.end(END);
        assertEquals(
                List.of(
                        MediaFormat.video(Codec.H264, 1920, 1080),
                        frame(0, 0, true, PICTURE),
                        new MediaFormat(1, Codec.PCMA, 0, 0, 8000, 1, ByteBuffer.allocate(0)),
                        frame(1, 10, true, BLOCK),
                        frame(0, 40, false, PICTURE)),
                sink.packets);
        assertEquals(List.of(END), sink.ends);
    }

    private static MediaFrame frame(int track, int ms, boolean key, byte[] bytes) {
        return new MediaFrame(
                track,
                Duration.ofMillis(ms),
                TIME.toInstant(ZoneOffset.UTC).plusMillis(ms),
                key,
                ByteBuffer.wrap(bytes));
    }

    @Test
    void announcesAChange() {
        ContainerStream stream = new ContainerStream(sink, Clock.systemUTC());
        stream.bytes(ByteBuffer.wrap(video().key(0x0c, 25, 1920, 1080, TIME, 180, PICTURE)
                .key(0x0c, 15, 1920, 1080, TIME, 220, PICTURE)
                .bytes()));
        assertEquals(
                List.of("H264", "PCMA", "H265"),
                sink.formats().stream().map(format -> format.codec().name()).toList());
    }

    @Test
    void passesPicturesOverUntilOneTellsItsCodec() {
        ContainerStream stream = new ContainerStream(sink, Clock.systemUTC());
        DhavWriter late = new DhavWriter().delta(TIME, 0, BLOCK).raw(video().bytes());
        stream.bytes(ByteBuffer.wrap(late.bytes()));
        assertEquals(3, sink.frames().size());
        assertTrue(sink.frames().get(0).keyFrame());
    }

    @Test
    void beginsWithAKeyFrame() {
        // The documented form: a P frame, which tells its codec like every picture, an I frame, a P frame.
        String first = "444820002a0000000000100001000000" + "00f1536500000000" + "21100000";
        byte[] p = HexFormat.of().parseHex(first + "0202" + "80073804" + "3219" + "00000000" + "4141");
        byte[] i = HexFormat.of().parseHex(first + "0201" + "80073804" + "3219" + "00000000" + "6565");
        ContainerStream stream = new ContainerStream(sink, Clock.systemUTC());
        for (byte[] packet : List.of(p, i, p)) {
            stream.bytes(ByteBuffer.wrap(packet));
        }
        assertEquals(
                List.of(true, false),
                sink.frames().stream().map(MediaFrame::keyFrame).toList());
        assertEquals(Instant.ofEpochSecond(1_700_000_000L), sink.frames().get(0).captured());
    }

    /** A key frame of the documented form that obeys a control request; the payload is its number. */
    private static ByteBuffer obeying(int request) {
        String id = String.format("%02x", request);
        return ByteBuffer.wrap(HexFormat.of()
                .parseHex("444820002a0000000000100001000000" + "00f1536500000000" + "21100000" + "0201" + "80073804"
                        + "3219" + id + "000000" + id + id));
    }

    @Test
    void passesOverWhatObeysAnEarlierRequest() {
        ContainerStream stream = new ContainerStream(sink, Clock.systemUTC());
        stream.bytes(obeying(1));
        stream.obey(3);
        for (int request : new int[] {1, 1, 2, 3, 3, 4}) {
            stream.bytes(obeying(request));
        }
        assertEquals(
                List.of(1, 3, 3, 4),
                sink.frames().stream()
                        .map(frame -> (int) frame.payload().get(0))
                        .toList());
    }

    @Test
    void playsADeviceThatNeverObeys() {
        ContainerStream stream = new ContainerStream(sink, Clock.systemUTC());
        stream.obey(3);
        for (int i = 0; i < 1_010; i++) {
            stream.bytes(obeying(1));
        }
        assertEquals(10, sink.frames().size());
        stream.obey(3);
        stream.bytes(ByteBuffer.wrap(video().bytes()));
        assertEquals(13, sink.frames().size(), "DHAV tells no request");
    }

    @Test
    void readsTimesInTheZoneOfTheClock() {
        ContainerStream stream = new ContainerStream(sink, clock("2030-01-01T00:00:00Z", ZoneOffset.ofHours(8)));
        stream.bytes(ByteBuffer.wrap(video().bytes()));
        assertEquals(Instant.parse("2024-03-09T09:42:31Z"), sink.frames().get(0).captured());
    }

    @Test
    void learnsTheZoneFromLiveVideo() {
        // The device is 5:30 ahead, and its clock 97 seconds late.
        ContainerStream stream = ContainerStream.live(sink, clock("2024-03-09T12:14:08Z", ZoneOffset.UTC));
        stream.bytes(ByteBuffer.wrap(video().bytes()));
        assertEquals(Instant.parse("2024-03-09T12:12:31Z"), sink.frames().get(0).captured());
    }

    @Test
    void takesTheTimeOfAStrayClockAsItIs() {
        ContainerStream stream = ContainerStream.live(sink, clock("2026-03-09T12:14:08Z", ZoneOffset.UTC));
        stream.bytes(ByteBuffer.wrap(video().bytes()));
        assertEquals(TIME.toInstant(ZoneOffset.UTC), sink.frames().get(0).captured());
    }

    @Test
    void endsAStreamWithoutPackets() {
        ContainerStream stream = new ContainerStream(sink, Clock.systemUTC());
        CameraException failure =
                assertThrows(CameraException.class, () -> stream.bytes(ByteBuffer.allocate((1 << 20) + 100)));
        assertEquals(Kind.PROTOCOL, failure.kind());
    }

    @Test
    void stopsWhenTheSinkWantsNoMore() {
        sink.most = 2;
        ContainerStream stream = new ContainerStream(sink, Clock.systemUTC());
        assertFalse(stream.bytes(ByteBuffer.wrap(video().bytes())));
        stream.end(END);
        assertEquals(2, sink.packets.size());
        assertEquals(List.of(), sink.ends);
    }
}
