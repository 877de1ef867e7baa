package org.lensbridge.transport.rtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Packets written by hand after RFC 7798. */
class H265ReceptionTest {
    private static final String START = "00 00 00 01";
    private static final String VPS = "40 01 0c 01";
    private static final String SPS = "42 01 01 01";
    private static final String PPS = "44 01 c1 72";
    private static final String KEY = "26 01 af 08";
    private static final String LATER = "02 01 d0 09";

    private static Wire wire(String parameters) {
        return new Wire(
                false, "m=video 0 RTP/AVP 96", "a=rtpmap:96 h265/90000", "a=fmtp:96 profile-id=1;" + parameters);
    }

    private static void frame(Wire wire, int index, boolean key, String... units) {
        StringBuilder all = new StringBuilder();
        for (String unit : units) {
            all.append(START).append(unit);
        }
        assertArrayEquals(Wire.hex(all.toString()), wire.sink.bytes(index), "frame " + index);
        assertEquals(key, wire.sink.frames.get(index).keyFrame());
    }

    @Test
    void takesSingleUnitsAggregatesAndFragments() {
        Wire wire = wire("");
        wire.send(true, 0, LATER).send(false, 1, "60 01 | 0004" + VPS + "0004" + SPS + "0004" + PPS);
        wire.send(false, 1, "62 01 93 af").send(false, 1, "62 01 13 08").send(true, 1, "62 01 53 07");
        wire.send(true, 2, LATER)
                .send(false, 3, "62 01 81 d0")
                .lose()
                .send(true, 3, "62 01 41 01")
                .send(true, 4, LATER);
        frame(wire, 0, true, VPS, SPS, PPS, "26 01 af 08 07");
        frame(wire, 1, false, LATER);
        frame(wire, 2, false, LATER);
        assertEquals(3, wire.sink.frames.size());
        assertArrayEquals(
                Wire.hex(START + VPS + START + SPS + START + PPS),
                Collected.bytes(wire.sink.formats.get(0).configuration()));
    }

    @Test
    void putsNumberedUnitsInOrder() {
        Wire wire = wire("sprop-max-don-diff=2;sprop-depack-buf-nalus=2");
        // A single unit of number 1, an aggregate of 0 and 2, a unit of 3 in fragments.
        wire.send(true, 1, "02 01 0001 d0 09").send(true, 0, "60 01 | 0000 0004" + KEY);
        wire.send(true, 2, "60 01 | 0002 0004" + LATER + "00 0004 02 01 50 01");
        wire.send(false, 4, "62 01 81 0004 d0").send(true, 4, "62 01 41 07");
        for (int i = 5; i < 9; i++) {
            wire.send(true, i, "02 01 000" + i + " d0 09");
        }
        frame(wire, 0, true, KEY);
        frame(wire, 1, false, LATER);
        frame(wire, 2, false, LATER, "02 01 50 01");
        frame(wire, 3, false, "02 01 d0 07");
    }

    @Test
    void takesParameterSetsOfTheDescription() {
        Wire wire = wire("sprop-vps=QAEMAQ==; sprop-sps=QgEBAQ==; sprop-pps=RAHBcg==");
        wire.send(true, 0, KEY).pass(50);
        assertArrayEquals(
                Wire.hex(START + VPS + START + SPS + START + PPS),
                Collected.bytes(wire.sink.formats.get(0).configuration()));
    }
}
