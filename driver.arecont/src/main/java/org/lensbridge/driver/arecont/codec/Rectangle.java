package org.lensbridge.driver.arecont.codec;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some cells of a grid that are a rectangle. Immutable.
 *
 * @param left the first column, from 0
 * @param top the first row, from 0
 * @param right the column behind the last one
 * @param bottom the row behind the last one
 */
public record Rectangle(int left, int top, int right, int bottom) {
    /** More columns or rows no grid of these cameras has. */
    public static final int MOST = 4096;

    public Rectangle {
        if (left < 0 || top < 0 || right <= left || bottom <= top || right > MOST || bottom > MOST) {
            throw new IllegalArgumentException(
                    "A rectangle goes from its upper left to its lower right cell, within " + MOST + " of each");
        }
    }

    /** The cells of a grid with so many columns as rectangles that do not overlap: from the top, each as wide and then as high as it can be. */
    public static List<Rectangle> covering(BitSet cells, int columns) {
        BitSet rest = (BitSet) cells.clone();
        List<Rectangle> rectangles = new ArrayList<>();
        for (int first = rest.nextSetBit(0); first >= 0; first = rest.nextSetBit(first)) {
            int top = first / columns;
            int left = first % columns;
            int right = Math.min(columns, rest.nextClearBit(first) - top * columns);
            int bottom = top;
            while (has(rest, bottom * columns + left, bottom * columns + right)) {
                rest.clear(bottom * columns + left, bottom * columns + right);
                bottom++;
            }
            rectangles.add(new Rectangle(left, top, right, bottom));
        }
        return rectangles;
    }

    private static boolean has(BitSet cells, int from, int to) {
        return cells.nextClearBit(from) >= to;
    }

    /** What of this is in none of the others, as rectangles that do not overlap. */
    public List<Rectangle> without(List<Rectangle> others) {
        int columns = right - left;
        BitSet rest = new BitSet();
        rest.set(0, columns * (bottom - top));
        others.stream().flatMap(this::common).forEach(common -> {
            for (int row = common.top - top; row < common.bottom - top; row++) {
                rest.clear(row * columns + common.left - left, row * columns + common.right - left);
            }
        });
        return covering(rest, columns).stream()
                .map(part -> new Rectangle(part.left + left, part.top + top, part.right + left, part.bottom + top))
                .toList();
    }

    /** What both have; one rectangle or none. */
    private Stream<Rectangle> common(Rectangle other) {
        int from = Math.max(left, other.left);
        int to = Math.min(right, other.right);
        int first = Math.max(top, other.top);
        int last = Math.min(bottom, other.bottom);
        return to > from && last > first ? Stream.of(new Rectangle(from, first, to, last)) : Stream.empty();
    }
}
