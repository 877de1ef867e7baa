package org.lensbridge.driver.dahua.codec.dhav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.media.Codec;

class ContainerDemuxerTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2024, 3, 9, 17, 42, 31);
    private static final byte[] FIRST = {0, 0, 0, 1, 0x65, 1, 2, 3};
    private static final byte[] SECOND = {0, 0, 0, 1, 0x41, 4};
    private static final byte[] THIRD = {0, 0, 0, 1, 0x41, 5, 6};
    private static final byte[] BLOCK = {(byte) 0xd5, 0x55, 0x54};
    /** A whole packet of chapter 15 that holds nothing. */
    private static final byte[] DOCUMENTED =
            HexFormat.of().parseHex("4448200018000000" + "0000000001000000" + "00f1536500000000");

    private static DhavWriter stream() {
        return new DhavWriter()
                .key(2, 25, 1920, 1080, TIME, 65_500, FIRST)
                .sound(0x0e, 2, TIME, 65_510, BLOCK)
                .delta(TIME, 4, SECOND);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 24, 100_000})
    void findsPacketsInPiecesOfAnySize(int piece) {
        Taken taken = Taken.from(stream().bytes(), piece);
        assertEquals(
                List.of(Packet.Kind.VIDEO, Packet.Kind.AUDIO, Packet.Kind.VIDEO),
                taken.packets.stream().map(Packet::kind).toList());
        assertArrayEquals(FIRST, taken.payloads.get(0));
        assertArrayEquals(BLOCK, taken.payloads.get(1));
        assertArrayEquals(SECOND, taken.payloads.get(2));
        assertEquals(
                Optional.of(new Picture(Codec.H264, 1920, 1080, 25, 0)),
                taken.packets.get(2).picture());
        assertEquals(
                Optional.of(new Sound(Codec.PCMA, 1, 8000)),
                taken.packets.get(1).sound());
        assertEquals(
                List.of(true, true, false),
                taken.packets.stream().map(Packet::keyFrame).toList());
        assertEquals(0, taken.demuxer.lost());
    }

    @Test
    void readsAHeadThatWasWrittenByHand() {
        // 2024-03-09 17:42:31 is 24<<26 | 3<<22 | 9<<17 | 17<<12 | 42<<6 | 31 = 0x60d31a9f.
        byte[] bytes = HexFormat.of()
                .parseHex("44484156" + "fd000300" + "07000000" + "2b000000" + "9f1ad360" + "dcff" + "08" + "00"
                        + "8000f087" + "81000c14" + "aabbcc" + "64686176" + "2b000000");
        Taken taken = Taken.from(bytes, 5);
        Packet packet = taken.packets.get(0);
        assertEquals(3, packet.channel());
        assertEquals(7, packet.sequence());
        assertEquals(Optional.of(new Picture(Codec.H265, 1920, 1080, 20, 0)), packet.picture());
        assertEquals(new Stamp(OptionalLong.of(1_710_006_151L), true, 0xffdc), packet.stamp());
        assertArrayEquals(new byte[] {(byte) 0xaa, (byte) 0xbb, (byte) 0xcc}, taken.payloads.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "0x01, MP4V-ES",
        "0x02, H264",
        "0x04, H264",
        "0x08, H264",
        "0x03, JPEG",
        "0x0c, H265",
    })
    void tellsPicturesByTheirNumber(int code, String name) {
        Taken taken = Taken.from(
                new DhavWriter().key(code, 25, 640, 480, TIME, 0, FIRST).bytes(), 100);
        assertEquals(name, taken.packets.get(0).picture().orElseThrow().codec().name());
    }

    @ParameterizedTest
    @CsvSource({
        "0x07, 0, PCM8, 8000",
        "0x0a, 2, PCMU, 8000",
        "0x16, 1, PCMU, 4000",
        "0x0e, 4, PCMA, 16000",
        "0x0c, 10, PCM16LE, 96000",
        "0x10, 11, PCM16LE, 192000",
        "0x1a, 12, AAC, 64000",
        "0x0d, 99, ADPCM-MS, 8000",
        "0x1f, 8, MPA, 44100",
        "0x21, 9, MPA, 48000"
    })
    void tellsSoundsByTheirNumber(int code, int rate, String name, int hertz) {
        Taken taken =
                Taken.from(new DhavWriter().sound(code, rate, TIME, 0, BLOCK).bytes(), 100);
        Sound sound = taken.packets.get(0).sound().orElseThrow();
        assertEquals(name, sound.codec().name());
        assertEquals(hertz, sound.sampleRate());
    }

    @Test
    void passesUnknownExtensionsOver() {
        byte[] known = {(byte) 0x8c, 0, 2, 0x0e, 4, 0, 0, 0};
        byte[] extension = Arrays.copyOf(known, 12);
        extension[8] = 0x66;
        Taken taken = Taken.from(
                new DhavWriter().packet(0xf0, extension, TIME, 0, BLOCK).bytes(), 3);
        assertEquals(
                Optional.of(new Sound(Codec.PCMA, 2, 16_000)),
                taken.packets.get(0).sound());
        assertArrayEquals(BLOCK, taken.payloads.get(0));
    }

    @Test
    void passesAuxiliaryPacketsOver() {
        DhavWriter writer = new DhavWriter().packet(0xf1, new byte[0], TIME, 0, new byte[300]);
        Taken taken = Taken.from(
                writer.packet(0x77, new byte[0], TIME, 0, new byte[9])
                        .delta(TIME, 0, SECOND)
                        .bytes(),
                11);
        assertEquals(3, taken.packets.size());
        assertArrayEquals(SECOND, taken.payloads.get(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 13, 5000})
    void passesThePrefaceOfAFileOver(int piece) {
        byte[] preface = Arrays.copyOf("DAHUA".getBytes(StandardCharsets.US_ASCII), 0x400);
        preface[600] = 'D';
        Taken taken =
                Taken.from(new DhavWriter().raw(preface).raw(stream().bytes()).bytes(), piece);
        assertEquals(3, taken.packets.size());
        assertEquals(0, taken.demuxer.lost());
    }

    @Test
    void doesWithoutTrailers() {
        DhavWriter writer = new DhavWriter().withoutTrailers();
        Taken taken = Taken.from(
                writer.key(2, 25, 64, 64, TIME, 0, FIRST)
                        .delta(TIME, 40, SECOND)
                        .delta(TIME, 80, THIRD)
                        .bytes(),
                9);
        assertEquals(3, taken.packets.size());
        assertArrayEquals(THIRD, taken.payloads.get(2));
        assertEquals(0, taken.demuxer.lost());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 5000})
    void findsTheNextPacketAfterDamage(int piece) {
        DhavWriter writer = stream();
        writer.raw("noise DHAV\u00fd DH DHDHDHAV dhav".getBytes(StandardCharsets.ISO_8859_1));
        Taken taken = Taken.from(writer.delta(TIME, 44, THIRD).bytes(), piece);
        assertEquals(4, taken.packets.size());
        assertArrayEquals(THIRD, taken.payloads.get(3));
        assertTrue(taken.demuxer.lost() > 0);
        assertEquals(0, taken.demuxer.stray());
    }

    @Test
    void believesNoHeadWithAWrongSumAfterDamage() {
        byte[] liar =
                new DhavWriter().withoutSums().delta(TIME, 0, new byte[500]).bytes();
        byte[] head = Arrays.copyOf(liar, Head.SIZE);
        Taken taken = Taken.from(
                stream().raw(new byte[30]).raw(head).delta(TIME, 44, THIRD).bytes(), 40);
        assertArrayEquals(THIRD, taken.payloads.get(3));
    }

    @Test
    void believesADeviceThatDoesNotSum() {
        DhavWriter writer = new DhavWriter().withoutSums().key(2, 25, 64, 64, TIME, 0, FIRST);
        Taken taken = Taken.from(writer.raw(new byte[30]).delta(TIME, 44, THIRD).bytes(), 40);
        assertArrayEquals(THIRD, taken.payloads.get(1));
    }

    @Test
    void believesNoLengthBeyondItsLimit() {
        byte[] huge = new DhavWriter().delta(TIME, 0, new byte[1]).bytes();
        ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(12, Integer.MAX_VALUE);
        Taken taken =
                Taken.from(new DhavWriter().raw(huge).delta(TIME, 40, SECOND).bytes(), 8);
        assertEquals(1, taken.packets.size());
        assertArrayEquals(SECOND, taken.payloads.get(0));
    }

    @Test
    void takesBothContainersFromOneStream() {
        Taken taken = Taken.from(stream().raw(DOCUMENTED).delta(TIME, 44, THIRD).bytes(), 6);
        assertEquals(5, taken.packets.size());
        assertFalse(taken.packets.get(3).stamp().local());
        assertTrue(taken.packets.get(4).stamp().local());
    }

    @Test
    void stopsWhenNoMoreAreWanted() {
        Taken taken = new Taken();
        taken.most = 1;
        ByteBuffer bytes = ByteBuffer.wrap(stream().bytes());
        assertFalse(taken.demuxer.feed(bytes));
        assertFalse(taken.demuxer.feed(bytes));
        assertEquals(1, taken.packets.size());
    }
}
