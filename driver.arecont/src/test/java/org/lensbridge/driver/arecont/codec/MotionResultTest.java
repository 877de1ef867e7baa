package org.lensbridge.driver.arecont.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotionResultTest {
    private static String cells(int count, String... first) {
        List<String> cells = new java.util.ArrayList<>(Collections.nCopies(count, "00"));
        for (int i = 0; i < first.length; i++) {
            cells.set(i, first[i]);
        }
        return String.join(" ", cells);
    }

    private static Optional<MotionResult> parse(String text) {
        return MotionResult.parse(text, OptionalInt.empty());
    }

    @Test
    void zonesWithBlocksMove() {
        MotionResult result = parse(cells(64, "00", "1A", "0", "1") + " ").orElseThrow();
        assertEquals(8, result.side());
        assertEquals(27, result.blocks());
        BitSet moving = new BitSet();
        moving.set(1);
        moving.set(3);
        assertEquals(moving, result.moving());
    }

    @Test
    void zonesMayStandInRowsAndBetweenCommas() {
        String row = "00 00 00 02 00 00 00 00";
        assertEquals(8, parse((row + "\r\n").repeat(8)).orElseThrow().moving().cardinality());
        assertEquals(
                16, parse((row + ";").repeat(8).replace(' ', ',')).orElseThrow().blocks());
    }

    @Test
    void extendedModeHasManyZones() {
        MotionResult result = parse(cells(1024, "0f")).orElseThrow();
        assertEquals(32, result.side());
        assertEquals(15, result.blocks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no motion", " No  Motion\r\n", "NO MOTION.", "nomotion", "no_motion"})
    void nothingMoves(String text) {
        assertEquals(Optional.of(MotionResult.STILL), parse(text));
    }

    @Test
    void zonesAboveTheExpectedOnesAreLeftOut() {
        assertEquals(
                8,
                MotionResult.parse(cells(1024), OptionalInt.of(8)).orElseThrow().side());
    }

    @Test
    void fewerZonesThanExpectedCannotBeUsed() {
        assertEquals(Optional.empty(), parse(cells(63)));
        assertEquals(Optional.empty(), MotionResult.parse(cells(64), OptionalInt.of(32)));
        assertEquals(Optional.empty(), MotionResult.parse(cells(1023), OptionalInt.of(32)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "motion", "-1", "12345", "0x", "٣"})
    void whatIsNoNumberCannotBeUsed(String cell) {
        assertEquals(Optional.empty(), parse(cell));
        assertEquals(Optional.empty(), parse(cells(63) + " " + cell));
    }
}
