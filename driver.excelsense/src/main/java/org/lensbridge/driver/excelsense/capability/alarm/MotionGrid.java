package org.lensbridge.driver.excelsense.capability.alarm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.excelsense.operation.AlarmOperations;

/** Areas of the picture in the grid of section "Motion Alarm", and back. Stateless. */
final class MotionGrid {
    /** What a cell may be touched by without counting: areas that were read are the same cells when they are written. */
    private static final double TOUCH = 1e-6;

    private MotionGrid() {}

    /** The cells that an area touches, as topX, topY, width and height. */
    static Value cells(Area area) {
        long left = first(area.from().x(), AlarmOperations.COLUMNS);
        long top = first(area.from().y(), AlarmOperations.ROWS);
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("topX", Value.of(left));
        fields.put("topY", Value.of(top));
        fields.put("width", Value.of(last(area.to().x(), AlarmOperations.COLUMNS) - left));
        fields.put("height", Value.of(last(area.to().y(), AlarmOperations.ROWS) - top));
        return Value.of(fields);
    }

    private static long first(double share, int cells) {
        return Math.min(cells - 1, (long) Math.floor(share * cells + TOUCH));
    }

    private static long last(double share, int cells) {
        return Math.max(1, Math.min(cells, (long) Math.ceil(share * cells - TOUCH)));
    }

    /** The area of these cells, as far as it is in the picture; empty when a device tells none. */
    static Optional<Area> area(Value told) {
        Told cells = Told.of(told);
        Optional<Long> left = cells.number("topX");
        Optional<Long> top = cells.number("topY");
        Optional<Long> width = cells.number("width");
        Optional<Long> height = cells.number("height");
        if (left.isEmpty() || top.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        long right = Math.min(AlarmOperations.COLUMNS, left.get() + width.get());
        long bottom = Math.min(AlarmOperations.ROWS, top.get() + height.get());
        return right > left.get() && bottom > top.get()
                ? Optional.of(new Area(point(left.get(), top.get()), point(right, bottom)))
                : Optional.empty();
    }

    private static Point point(long column, long row) {
        return new Point((double) column / AlarmOperations.COLUMNS, (double) row / AlarmOperations.ROWS);
    }
}
