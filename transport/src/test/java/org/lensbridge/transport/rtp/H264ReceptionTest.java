package org.lensbridge.transport.rtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Packets written by hand after RFC 6184. */
class H264ReceptionTest {
    private static final String SPS = "67 42 c0 1e 95 a0 50 7c 84";
    private static final String PPS = "68 ce 3c 80";
    private static final String KEY = "65 88 84 01";
    private static final String LATER = "41 9a 02 03";
    private static final String START = "00 00 00 01";

    private final Wire wire = Wire.h264(false, "");

    private void frame(int index, boolean key, String... units) {
        StringBuilder all = new StringBuilder();
        for (String unit : units) {
            all.append(START).append(unit);
        }
        assertArrayEquals(Wire.hex(all.toString()), wire.sink.bytes(index), "frame " + index);
        assertEquals(key, wire.sink.frames.get(index).keyFrame());
    }

    @Test
    void takesSingleUnits() {
        wire.send(false, 0, SPS).send(false, 0, PPS).send(true, 0, KEY).send(true, 3600, LATER);
        frame(0, true, SPS, PPS, KEY);
        frame(1, false, LATER);
        assertEquals(Duration.ZERO, wire.sink.frames.get(0).pts());
        assertEquals(Duration.ofMillis(40), wire.sink.frames.get(1).pts());
        assertArrayEquals(
                Wire.hex(START + SPS + START + PPS),
                Collected.bytes(wire.sink.formats.get(0).configuration()));
    }

    @Test
    void takesAggregates() {
        wire.send(true, 0, "78 | 0009" + SPS + "0004" + PPS + "0004" + KEY).send(true, 3600, LATER);
        frame(0, true, SPS, PPS, KEY);
    }

    @Test
    void takesFragments() {
        wire.send(true, 0, "7c 85 88 84")
                .send(false, 1, "7c 85 88")
                .send(false, 1, "7c 05 84")
                .send(true, 1, "7c 45 01 02");
        wire.send(true, 2, LATER);
        frame(1, true, "65 88 84 01 02");
        frame(0, true, "65 88 84");
    }

    @Test
    void endsPicturesWithTheirTimestampWhereTheMarkerIsMissing() {
        wire.send(false, 0, KEY).send(false, 3600, LATER).send(false, 7200, LATER);
        frame(0, true, KEY);
        frame(1, false, LATER);
        assertEquals(2, wire.sink.frames.size());
    }

    @Test
    void doesNotBelieveMarkersAtEveryPacket() {
        wire.send(true, 0, SPS).send(true, 0, PPS).send(true, 0, KEY).send(true, 0, "65 12 13");
        wire.send(true, 3600, LATER).send(true, 3600, "41 12 13").send(true, 7200, LATER);
        frame(0, true, SPS, PPS, KEY, "65 12 13");
        frame(1, false, LATER, "41 12 13");
        assertEquals(0, wire.sink.lost);
    }

    @Test
    void doesNotBelieveMarkersAtEveryFragment() {
        wire.send(true, 0, SPS)
                .send(true, 0, "7c 85 88")
                .send(true, 0, "7c 05 84")
                .send(true, 0, "7c 45 01");
        wire.send(true, 1, "5c 81 9a").send(true, 1, "5c 41 02").send(true, 2, LATER);
        frame(0, true, SPS, "65 88 84 01");
        frame(1, false, "41 9a 02");
        assertEquals(0, wire.sink.lost);
    }

    @Test
    void bringsParameterSetsWithTimestampsOfTheirOwnToTheirPicture() {
        wire.send(true, 0, SPS).send(true, 1, PPS).send(true, 2, KEY).send(true, 3, LATER);
        wire.send(true, 4, SPS).send(true, 5, PPS).send(true, 6, KEY);
        frame(0, true, SPS, PPS, KEY);
        frame(2, true, SPS, PPS, KEY);
    }

    @Test
    void firstPictureWaitsForNothingButAMoment() {
        wire.send(true, 0, KEY);
        assertTrue(wire.sink.frames.isEmpty());
        wire.pass(40);
        frame(0, true, KEY);
        wire.send(true, 3600, LATER);
        frame(1, false, LATER);
    }

    @Test
    void dropsThePictureOfWhichAFragmentIsMissing() {
        wire.send(true, 0, KEY).send(true, 1, LATER);
        wire.send(false, 2, "5c 81 9a").lose().send(true, 2, "5c 41 03").send(true, 3, LATER);
        assertEquals(1, wire.sink.lost);
        assertEquals(3, wire.sink.frames.size());
        frame(2, false, LATER);
    }

    @Test
    void dropsThePictureWhoseEndOrBeginningIsMissing() {
        wire.send(true, 0, KEY).send(true, 1, LATER);
        wire.send(false, 2, LATER).lose().send(false, 3, LATER).send(true, 3, "41 12 13");
        wire.lose().send(true, 4, "41 12 13").send(true, 5, LATER);
        assertEquals(2, wire.sink.lost);
        assertEquals(4, wire.sink.frames.size());
        frame(2, false, LATER, "41 12 13");
        frame(3, false, LATER);
    }

    @Test
    void beginsWithAKeyFrame() {
        wire.send(true, 0, LATER).send(true, 1, LATER).send(true, 2, KEY).send(true, 3, LATER);
        assertEquals(2, wire.sink.frames.size());
        frame(0, true, KEY);
        assertEquals(0, wire.sink.lost);
    }

    @Test
    void takesRecoveryPointsForKeyFramesWhereThereAreNoOthers() {
        String recovery = "06 06 01 c4 80";
        wire.send(true, 0, LATER).send(false, 1, recovery).send(true, 1, LATER).send(true, 2, LATER);
        frame(0, true, recovery, LATER);
        frame(1, false, LATER);
        wire.send(true, 3, KEY).send(false, 4, recovery).send(true, 4, LATER);
        wire.send(false, 5, recovery).send(true, 5, LATER);
        frame(3, false, recovery, LATER);
        frame(4, true, recovery, LATER);
    }

    @Test
    void takesUnitsWithStartCodes() {
        wire.send(true, 0, START + SPS + START + PPS + START + KEY).send(true, 1, LATER);
        frame(0, true, SPS, PPS, KEY);
    }

    @Test
    void tellsWhatIsNewOfTheFormat() {
        wire.send(false, 0, SPS).send(true, 0, KEY).send(false, 1, SPS).send(true, 1, KEY);
        assertEquals(1, wire.sink.formats.size());
        wire.send(false, 2, "67 42 c0 1f 95 a0 50 7c 84").send(true, 2, KEY);
        assertEquals(2, wire.sink.formats.size());
    }

    @Test
    void takesParameterSetsOfTheDescription() {
        Wire described = Wire.h264(false, "Packetization-Mode=28; sprop-parameter-sets = Z0LAHpWgUHyE, aM48gA==");
        described.send(true, 0, KEY).pass(40);
        assertArrayEquals(
                Wire.hex(START + SPS + START + PPS),
                Collected.bytes(described.sink.formats.get(0).configuration()));
        assertTrue(described.sink.formats.get(0).width() > 0);
    }

    @Test
    void putsInterleavedUnitsInOrder() {
        Wire mixed = Wire.h264(false, "packetization-mode=2;sprop-interleaving-depth=1");
        // STAP-B: decoding order 1, then MTAP16 with orders 0 and 2 at their own times, then FU-B of order 3.
        mixed.send(true, 3600, "79 0001 0004" + LATER);
        mixed.send(true, 0, "7a 0000 | 0004 00 0000" + KEY + "0004 02 1c20" + LATER);
        mixed.send(false, 10_800, "7d 81 0003 9a 02").send(true, 10_800, "7c 41 03 04");
        mixed.send(true, 14_400, "79 0004 0004" + LATER).send(true, 18_000, "79 0005 0004" + LATER);
        assertArrayEquals(Wire.hex(START + KEY), mixed.sink.bytes(0));
        assertArrayEquals(Wire.hex(START + LATER), mixed.sink.bytes(1));
        assertArrayEquals(Wire.hex(START + LATER), mixed.sink.bytes(2));
        assertArrayEquals(Wire.hex(START + "61 9a 02 03 04"), mixed.sink.bytes(3));
        assertEquals(Duration.ofMillis(80), mixed.sink.frames.get(2).pts());
    }

    @Test
    void givesNothingMoreToASinkThatWantsNothing() {
        wire.send(true, 0, KEY).send(true, 1, LATER);
        wire.sink.wanted = false;
        assertFalse(wire.reception.rtp(0, java.nio.ByteBuffer.wrap(wire.packet(true, 2, Wire.hex(LATER))), wire.now));
        int before = wire.sink.frames.size();
        wire.send(true, 3, LATER);
        assertEquals(before, wire.sink.frames.size());
    }

    @Test
    void takesPacketsWhosePaddingIsNone() {
        byte[] padded = wire.packet(true, 0, Wire.hex("65 88 84 ff"));
        padded[0] |= 0x20;
        wire.send(padded).send(true, 3600, LATER);
        frame(0, true, "65 88 84 ff");
    }

    @Test
    void passesOverWhatIsNoneOfTheMediumWithNumbersOfItsOwn() {
        wire.send(true, 0, KEY).send(false, 3600, "5c 81 9a 02");
        int sequence = wire.sequence;
        wire.type = 50;
        wire.sequence = 30_000;
        wire.send(false, 9, "01 02").send(false, 9, "01 02");
        wire.type = 96;
        wire.sequence = sequence;
        wire.send(true, 3600, "5c 41 03").send(true, 7200, LATER);
        frame(1, false, "41 9a 02 03");
        frame(2, false, LATER);
        assertEquals(0, wire.sink.lost);
    }

    @Test
    void keepsWhatIsNotWholeOfOneTypeOnly() {
        int types = 100;
        StringBuilder formats = new StringBuilder("m=video 0 RTP/AVP");
        String[] lines = new String[types + 1];
        for (int type = 0; type < types; type++) {
            formats.append(' ').append(type);
            lines[type + 1] = "a=rtpmap:" + type + " H264/90000";
        }
        lines[0] = formats.toString();
        Wire many = new Wire(false, lines);
        byte[] fragment = new byte[60_000];
        fragment[0] = 0x7c;
        long before = used();
        for (many.type = 0; many.type < types; many.type++) {
            for (int i = 0; i < 40; i++) {
                fragment[1] = (byte) (i == 0 ? 0x85 : 5);
                many.send(many.packet(false, 0, fragment));
            }
        }
        assertTrue(used() - before < 50 << 20);
        many.type = 0;
        many.send(true, 3600, KEY).send(true, 7200, LATER);
        assertEquals(2, many.sink.frames.size());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
