package org.lensbridge.driver.arecont.capability.picture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.driver.arecont.codec.Rectangle;

/**
 * The blocks of 32 by 32 pixels that privacy masks are made of, over a sensor of some size. Immutable.
 *
 * @param width of the sensor, in pixels
 * @param height of the sensor, in pixels
 */
record MaskBlocks(int width, int height) {
    /** Pixels of a block's side. */
    static final int BLOCK = 32;

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,4})-(\\d{1,4})-(\\d{1,4})-(\\d{1,4})");

    /** What a block may be touched by without counting: areas that were read are the same blocks when they are written. */
    private static final double TOUCH = 1e-6;

    MaskBlocks {
        if (width < 1 || height < 1 || width > Rectangle.MOST * BLOCK || height > Rectangle.MOST * BLOCK) {
            throw new IllegalArgumentException("A sensor has a size");
        }
    }

    /** The blocks that an area touches. */
    Rectangle blocks(Area area) {
        int columns = (width + BLOCK - 1) / BLOCK;
        int rows = (height + BLOCK - 1) / BLOCK;
        int left = Math.min(columns - 1, first(area.from().x(), width));
        int top = Math.min(rows - 1, first(area.from().y(), height));
        return new Rectangle(
                left,
                top,
                Math.max(left + 1, Math.min(columns, last(area.to().x(), width))),
                Math.max(top + 1, Math.min(rows, last(area.to().y(), height))));
    }

    private static int first(double share, int pixels) {
        return (int) Math.floor(share * pixels / BLOCK + TOUCH);
    }

    private static int last(double share, int pixels) {
        return (int) Math.ceil(share * pixels / BLOCK - TOUCH);
    }

    /** What blocks cover of the picture. */
    Area area(Rectangle blocks) {
        return new Area(point(blocks.left(), blocks.top()), point(blocks.right(), blocks.bottom()));
    }

    private Point point(int column, int row) {
        return new Point(Math.min(1, (double) column * BLOCK / width), Math.min(1, (double) row * BLOCK / height));
    }

    /** What callers know blocks by: their corners, so that a mask can be removed by who has only its token. */
    static String token(Rectangle blocks) {
        return blocks.left() + "-" + blocks.top() + "-" + blocks.right() + "-" + blocks.bottom();
    }

    /** The blocks of a token; empty for one that is none, or of blocks that this sensor has not. */
    Optional<Rectangle> blocks(String token) {
        Matcher sides = TOKEN.matcher(token);
        if (!sides.matches()) {
            return Optional.empty();
        }
        int left = Integer.parseInt(sides.group(1));
        int top = Integer.parseInt(sides.group(2));
        int right = Integer.parseInt(sides.group(3));
        int bottom = Integer.parseInt(sides.group(4));
        return inside(left, top, right, bottom)
                ? Optional.of(new Rectangle(left, top, right, bottom))
                : Optional.empty();
    }

    private boolean inside(int left, int top, int right, int bottom) {
        return left < right && top < bottom && (right - 1) * BLOCK < width && (bottom - 1) * BLOCK < height;
    }
}
