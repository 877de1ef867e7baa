package org.lensbridge.driver.dahua.capability.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;

class MotionGridTest {
    private static Area area(double left, double top, double right, double bottom) {
        return new Area(new Point(left, top), new Point(right, bottom));
    }

    @Test
    void wholePictureIsEveryBlock() {
        int[] lines = MotionGrid.lines(List.of(area(0, 0, 1, 1)));
        for (int line : lines) {
            assertEquals(4_194_303, line);
        }
        assertEquals(List.of(area(0, 0, 1, 1)), MotionGrid.areas(lines));
    }

    @Test
    void leftmostBlockIsTheLowestBit() {
        int[] lines = MotionGrid.lines(List.of(area(0, 17 / 18d, 2 / 22d, 1)));
        int[] expected = new int[18];
        expected[17] = 3;
        assertArrayEquals(expected, lines);
    }

    @Test
    void areasAreRoundedOutwards() {
        int[] lines = MotionGrid.lines(List.of(area(0.5 / 22, 0.5 / 18, 1.1 / 22, 1.1 / 18)));
        int[] expected = new int[18];
        expected[0] = 3;
        expected[1] = 3;
        assertArrayEquals(expected, lines);
    }

    @Test
    void whatIsTinyIsABlock() {
        double last = Math.nextDown(1d);
        assertEquals(1 << 21, MotionGrid.lines(List.of(area(last, last, 1, 1)))[17]);
        assertEquals(1, MotionGrid.lines(List.of(area(0, 0, 1e-9, 1e-9)))[0]);
    }

    @Test
    void anyBlocksComeBackAsTheyWere() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int[] lines = new int[18];
            for (int line = 0; line < lines.length; line++) {
                lines[line] = random.nextInt(1 << 22) & random.nextInt(1 << 22);
            }
            assertArrayEquals(lines, MotionGrid.lines(MotionGrid.areas(lines)));
        }
    }
}
