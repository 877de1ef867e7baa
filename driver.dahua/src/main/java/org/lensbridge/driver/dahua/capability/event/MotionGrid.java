package org.lensbridge.driver.dahua.capability.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.driver.dahua.parameter.MotionParameters;

/** The blocks of a detect window (4.8.1) as areas of the picture, and back. Stateless. */
final class MotionGrid {
    private static final int COLUMNS = MotionParameters.COLUMNS;
    private static final int ROWS = MotionParameters.ROWS;

    /** What a block may be touched by without counting: areas that were read are the same blocks when they are written. */
    private static final double TOUCH = 1e-6;

    private MotionGrid() {}

    /** The blocks that areas touch, a number for each of the 18 lines. */
    static int[] lines(List<Area> areas) {
        int[] lines = new int[ROWS];
        for (Area area : areas) {
            int left = first(area.from().x(), COLUMNS);
            int right = last(area.to().x(), COLUMNS);
            int bits = ((1 << right) - 1) & -(1 << left);
            for (int row = first(area.from().y(), ROWS); row < last(area.to().y(), ROWS); row++) {
                lines[row] |= bits;
            }
        }
        return lines;
    }

    private static int first(double share, int blocks) {
        return Math.min(blocks - 1, (int) Math.floor(share * blocks + TOUCH));
    }

    private static int last(double share, int blocks) {
        return Math.max(1, Math.min(blocks, (int) Math.ceil(share * blocks - TOUCH)));
    }

    /** The blocks as areas that do not overlap: from the top, each as wide and then as high as it can be. */
    static List<Area> areas(int[] lines) {
        int[] left = Arrays.copyOf(lines, ROWS);
        List<Area> areas = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            while (left[row] != 0) {
                int from = Integer.numberOfTrailingZeros(left[row]);
                int to = from + Integer.numberOfTrailingZeros(~(left[row] >>> from));
                int bits = ((1 << to) - 1) & -(1 << from);
                int end = row;
                while (end < ROWS && (left[end] & bits) == bits) {
                    left[end] &= ~bits;
                    end++;
                }
                areas.add(new Area(point(from, row), point(to, end)));
            }
        }
        return areas;
    }

    private static Point point(int column, int row) {
        return new Point((double) column / COLUMNS, (double) row / ROWS);
    }
}
