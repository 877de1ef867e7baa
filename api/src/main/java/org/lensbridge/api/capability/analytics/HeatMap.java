package org.lensbridge.api.capability.analytics;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Where in the picture much happened.
 *
 * @param cells row by row from the upper left; each byte, read as 0 to 255, is hotter the larger it is
 */
public record HeatMap(int width, int height, ByteBuffer cells) {
    public HeatMap {
        if (width < 1 || height < 1 || width > 8192 || height > 8192 || cells.remaining() != width * height) {
            throw new IllegalArgumentException("A heat map has one byte for each of its cells");
        }
        byte[] copy = new byte[cells.remaining()];
        cells.duplicate().get(copy);
        cells = ByteBuffer.wrap(copy).asReadOnlyBuffer();
    }

    /** A fresh view; its position is the caller's own. */
    @Override
    public ByteBuffer cells() {
        return cells.duplicate();
    }

    /** The heat of a cell, 0 to 255; columns and rows from 0. */
    public int heat(int column, int row) {
        Objects.checkIndex(column, width);
        Objects.checkIndex(row, height);
        return cells.get(row * width + column) & 0xFF;
    }
}
