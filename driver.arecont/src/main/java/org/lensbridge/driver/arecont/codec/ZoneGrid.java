package org.lensbridge.driver.arecont.codec;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;

/**
 * The zones in which a sensor looks for motion: 8 by 8 or, in extended mode, 32 by 32 squares of {@code mdzonesize} blocks of 32 pixels each, counted
 * from the upper left corner row by row. Large zones reach beyond the picture: those wholly outside mean nothing (the vendor's user manuals say so of
 * {@code mdresult}). Immutable.
 *
 * @param side the zones in a row, and in a column
 * @param width of a zone, as a share of the picture's
 * @param height of a zone, as a share of the picture's
 */
public record ZoneGrid(int side, double width, double height) {
    /** Zones in a row of the regular mode. */
    public static final int REGULAR = 8;
    /** Zones in a row of the extended mode. */
    public static final int EXTENDED = 32;

    private static final int BLOCK = 32;

    /** What a zone may be touched by without counting: areas that were read are the same zones when they are written. */
    private static final double TOUCH = 1e-6;

    public ZoneGrid {
        if (side < 1 || side > EXTENDED || !(width > 0 && height > 0)) {
            throw new IllegalArgumentException("A grid has zones of some size");
        }
    }

    /** A grid over the whole picture where the camera tells no sizes: then the zones are taken to fill it. */
    public static ZoneGrid of(int side, Optional<Integer> zoneSize, Optional<Integer> width, Optional<Integer> height) {
        boolean told = zoneSize.filter(size -> size > 0).isPresent()
                && width.filter(pixels -> pixels > 0).isPresent()
                && height.filter(pixels -> pixels > 0).isPresent();
        return told
                ? new ZoneGrid(
                        side,
                        (double) zoneSize.get() * BLOCK / width.get(),
                        (double) zoneSize.get() * BLOCK / height.get())
                : new ZoneGrid(side, 1.0 / side, 1.0 / side);
    }

    /** The zones in a row that are in the picture. */
    public int columns() {
        return last(1, width);
    }

    /** The zones in a column that are in the picture. */
    public int rows() {
        return last(1, height);
    }

    /** All zones in the picture. */
    public BitSet all() {
        BitSet zones = new BitSet();
        fill(zones, 0, 0, columns(), rows());
        return zones;
    }

    /** Those of some zones that are in the picture. */
    public BitSet within(BitSet zones) {
        BitSet inside = all();
        inside.and(zones);
        return inside;
    }

    /** The zones that areas touch. */
    public BitSet zones(List<Area> areas) {
        BitSet zones = new BitSet();
        for (Area area : areas) {
            int left = Math.min(columns() - 1, first(area.from().x(), width));
            int top = Math.min(rows() - 1, first(area.from().y(), height));
            fill(
                    zones,
                    left,
                    top,
                    Math.max(left + 1, last(area.to().x(), width)),
                    Math.max(top + 1, last(area.to().y(), height)));
        }
        return zones;
    }

    private void fill(BitSet zones, int left, int top, int right, int bottom) {
        for (int row = top; row < bottom; row++) {
            zones.set(row * side + left, row * side + right);
        }
    }

    private static int first(double share, double size) {
        return (int) Math.floor(share / size + TOUCH);
    }

    private int last(double share, double size) {
        return Math.max(1, Math.min(side, (int) Math.ceil(share / size - TOUCH)));
    }

    /** Zones in the picture as areas that do not overlap. */
    public List<Area> areas(BitSet zones) {
        return Rectangle.covering(within(zones), side).stream().map(this::area).toList();
    }

    private Area area(Rectangle zones) {
        return new Area(point(zones.left(), zones.top()), point(zones.right(), zones.bottom()));
    }

    private Point point(int column, int row) {
        return new Point(Math.min(1, column * width), Math.min(1, row * height));
    }

    /** The smallest area with all of these zones; empty when none is in the picture. */
    public Optional<Area> box(BitSet zones) {
        BitSet inside = within(zones);
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        int left = side;
        int right = 0;
        for (int zone = inside.nextSetBit(0); zone >= 0; zone = inside.nextSetBit(zone + 1)) {
            left = Math.min(left, zone % side);
            right = Math.max(right, zone % side + 1);
        }
        return Optional.of(
                area(new Rectangle(left, inside.nextSetBit(0) / side, right, (inside.length() - 1) / side + 1)));
    }
}
