package org.lensbridge.driver.arecont.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;

class ZonesTest {
    /** Zones of 256 pixels: five and four of them make the picture. */
    private static final ZoneGrid GRID = ZoneGrid.of(8, Optional.of(8), Optional.of(1280), Optional.of(1024));

    private static Area area(double left, double top, double right, double bottom) {
        return new Area(new Point(left, top), new Point(right, bottom));
    }

    private static BitSet zones(int... numbers) {
        BitSet zones = new BitSet();
        for (int number : numbers) {
            zones.set(number);
        }
        return zones;
    }

    @Test
    void zonesOutsideThePictureMeanNothing() {
        assertEquals(5, GRID.columns());
        assertEquals(4, GRID.rows());
        assertEquals(20, GRID.all().cardinality());
        assertEquals(zones(4, 8), GRID.within(zones(4, 5, 8, 32, 63)));
        assertEquals(Optional.empty(), GRID.box(zones(5, 63)));
    }

    @Test
    void gridWithoutSizesFillsThePicture() {
        ZoneGrid grid = ZoneGrid.of(32, Optional.of(3), Optional.empty(), Optional.of(1024));
        assertEquals(32, grid.columns());
        assertEquals(32, grid.rows());
        assertEquals(ZoneGrid.of(8, Optional.of(0), Optional.of(1), Optional.of(1)), new ZoneGrid(8, 0.125, 0.125));
    }

    @Test
    void areasAreRoundedOutwards() {
        assertEquals(zones(0), GRID.zones(List.of(area(0, 0, 0.2, 0.25))));
        assertEquals(zones(0, 1, 8, 9), GRID.zones(List.of(area(0.1, 0.1, 0.21, 0.26))));
        assertEquals(zones(28), GRID.zones(List.of(area(0.99, 0.99, 1, 1))));
        assertEquals(GRID.all(), GRID.zones(List.of(area(0, 0, 1, 1))));
    }

    @Test
    void areasThatWereReadAreTheSameZonesWhenWritten() {
        for (ZoneGrid grid : List.of(GRID, ZoneGrid.of(32, Optional.of(2), Optional.of(1920), Optional.of(1088)))) {
            BitSet some = grid.within(BitSet.valueOf(new long[] {0x0f3c_a517_42ff_0155L, 77}));
            assertEquals(some, grid.zones(grid.areas(some)));
        }
    }

    @Test
    void boxHoldsAllZones() {
        assertEquals(Optional.of(area(0.2, 0.25, 0.8, 0.75)), GRID.box(zones(9, 19)));
    }

    @Test
    void leftmostZoneOfAMapIsTheLowestBit() {
        ZoneMap map = ZoneMap.parse("0180000000000010").orElseThrow();
        assertEquals(8, map.side());
        assertEquals(zones(0, 15, 60), map.watched());
        assertEquals("0180000000000010", map.format());
    }

    @Test
    void extendedMapsHaveFourBytesARow() {
        ZoneMap map =
                ZoneMap.parse("0x" + "00000080" + "01000000" + "0".repeat(240)).orElseThrow();
        assertEquals(32, map.side());
        assertEquals(zones(31, 32), map.watched());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "255", "018000000000001", "01800000000000100", "01800000000000zz", "off"})
    void otherValuesAreNoMap(String value) {
        assertEquals(Optional.empty(), ZoneMap.parse(value));
    }

    @Test
    void differenceOfRectanglesIsExact() {
        Rectangle whole = new Rectangle(2, 3, 12, 9);
        Rectangle hole = new Rectangle(4, 4, 6, 6);
        Rectangle beside = new Rectangle(11, 0, 30, 5);
        List<Rectangle> rest = whole.without(List.of(hole, beside, new Rectangle(100, 100, 101, 101)));
        for (int x = 0; x < 20; x++) {
            for (int y = 0; y < 20; y++) {
                Rectangle cell = new Rectangle(x, y, x + 1, y + 1);
                boolean expected = has(whole, cell) && !has(hole, cell) && !has(beside, cell);
                assertEquals(
                        expected ? 1 : 0,
                        rest.stream().filter(part -> has(part, cell)).count(),
                        cell::toString);
            }
        }
        assertTrue(whole.without(List.of(whole)).isEmpty());
        assertEquals(List.of(whole), whole.without(List.of()));
    }

    private static boolean has(Rectangle all, Rectangle cell) {
        return cell.left() >= all.left()
                && cell.right() <= all.right()
                && cell.top() >= all.top()
                && cell.bottom() <= all.bottom();
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "1", "status=moving", "Focusing...", "IN_PROGRESS", "not ready", "searching 12"})
    void lensMoves(String status) {
        assertEquals(Optional.of(true), FocusStatus.moving(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"idle", "0", "status=done", "Stopped", "not busy", "ok"})
    void lensStands(String status) {
        assertEquals(Optional.of(false), FocusStatus.moving(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "350", "-1", "near", "<html>"})
    void otherWordsTellNeither(String status) {
        assertFalse(FocusStatus.moving(status).isPresent());
    }
}
