package org.lensbridge.api.capability.image;

/**
 * How finely a channel can look for motion.
 *
 * @param regions the most regions
 * @param columns of the grid that areas are rounded to, outwards; 0 when areas are free
 * @param rows of the grid; 0 when areas are free
 * @param shared whether all regions share one sensitivity: that of the first
 */
public record MotionOptions(int regions, int columns, int rows, boolean shared) {
    public MotionOptions {
        if (regions < 1 || columns < 0 || rows < 0 || (columns == 0) != (rows == 0)) {
            throw new IllegalArgumentException("There is at least one region, and a grid has columns and rows");
        }
    }
}
