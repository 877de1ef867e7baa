package org.lensbridge.driver.arecont.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

class MotionResultFuzzTest {
    @FuzzTest
    void readsAnyResult(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        MotionResult.parse(text, OptionalInt.empty()).ifPresent(result -> {
            assertTrue(Set.of(0, ZoneGrid.REGULAR, ZoneGrid.EXTENDED).contains(result.side()));
            assertTrue(result.blocks() >= result.moving().cardinality());
        });
        MotionResult.parse(text, OptionalInt.of(ZoneGrid.EXTENDED));
        FocusStatus.moving(text);
        ZoneMap.parse(text).ifPresent(map -> assertEquals(Optional.of(map), ZoneMap.parse(map.format())));
    }

    @FuzzTest
    void zonesAreTheSameAfterBecomingAreas(byte[] input) {
        int first = input.length > 0 ? input[0] & 0xff : 0;
        int second = input.length > 1 ? input[1] & 0xff : 0;
        int side = input.length > 128 ? ZoneGrid.EXTENDED : ZoneGrid.REGULAR;
        ZoneGrid grid = ZoneGrid.of(
                side, Optional.of(first % 16), Optional.of(second * 20), Optional.of((first ^ second) * 20));
        BitSet zones = grid.within(BitSet.valueOf(input));
        assertEquals(zones, grid.zones(grid.areas(zones)));
        assertEquals(zones.isEmpty(), grid.box(zones).isEmpty());
    }
}
