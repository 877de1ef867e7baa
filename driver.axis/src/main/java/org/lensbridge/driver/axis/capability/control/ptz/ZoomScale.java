package org.lensbridge.driver.axis.capability.control.ptz;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the steps of a zoom magnify: points that the device tells, with straight lines between them, as the document's own example has it.
 * Immutable.
 */
final class ZoomScale {
    private static final Pattern POINT =
            Pattern.compile("(?i)value\\s*=\\s*(\\d{1,6})\\s*\\|\\s*zoom\\s*=\\s*(\\d{1,6}(?:\\.\\d{1,9})?)");

    private final TreeMap<Double, Double> points;

    private ZoomScale(TreeMap<Double, Double> points) {
        this.points = points;
    }

    /** By {@code zoomSteps}, which look like {@code value=1 | zoom=1,value=9999 | zoom=12}; empty when these are no scale. */
    static Optional<ZoomScale> ofSteps(String text) {
        TreeMap<Double, Double> points = new TreeMap<>();
        Matcher point = POINT.matcher(text);
        while (point.find() && points.size() < 1000) {
            points.put(Double.valueOf(point.group(1)), Double.valueOf(point.group(2)));
        }
        return scale(points);
    }

    /** By the greatest magnification at the last step. */
    static Optional<ZoomScale> ofMost(PtzLimits.Range steps, double most) {
        TreeMap<Double, Double> points = new TreeMap<>();
        points.put(steps.least(), 1.0);
        points.put(steps.most(), most);
        return scale(points);
    }

    /**
     * By the angles of view at both ends, in tenths of a degree. Digital zooms tell shares of the picture instead, which begin at 1; no lens sees so
     * little.
     */
    static Optional<ZoomScale> ofAngles(PtzLimits.Range steps, BigDecimal narrow, BigDecimal wide) {
        double least = narrow.doubleValue();
        double most = wide.doubleValue();
        if (least < 2 || most <= least || most >= 1800) {
            return Optional.empty();
        }
        return ofMost(steps, Math.tan(Math.toRadians(most / 20)) / Math.tan(Math.toRadians(least / 20)));
    }

    private static Optional<ZoomScale> scale(TreeMap<Double, Double> points) {
        double before = 0;
        for (double magnification : points.values()) {
            if (magnification <= before || magnification >= 10_000) {
                return Optional.empty();
            }
            before = magnification;
        }
        return points.size() < 2 ? Optional.empty() : Optional.of(new ZoomScale(points));
    }

    /** The magnification of a step; outside of the scale that of its nearer end. */
    double magnification(double step) {
        Map.Entry<Double, Double> below = points.floorEntry(step);
        Map.Entry<Double, Double> above = points.ceilingEntry(step);
        if (below == null || above == null) {
            return below == null ? above.getValue() : below.getValue();
        }
        double way = above.getKey() - below.getKey();
        double share = way == 0 ? 0 : (step - below.getKey()) / way;
        return below.getValue() + share * (above.getValue() - below.getValue());
    }

    double least() {
        return points.firstEntry().getValue();
    }

    double most() {
        return points.lastEntry().getValue();
    }

    /** The nearest step that magnifies so. */
    long step(double magnification) {
        Map.Entry<Double, Double> below = points.firstEntry();
        for (Map.Entry<Double, Double> above : points.entrySet()) {
            if (above.getValue() >= magnification) {
                double rise = above.getValue() - below.getValue();
                double share = rise == 0 ? 0 : Math.max(0, (magnification - below.getValue()) / rise);
                return Math.round(below.getKey() + share * (above.getKey() - below.getKey()));
            }
            below = above;
        }
        return Math.round(below.getKey());
    }
}
