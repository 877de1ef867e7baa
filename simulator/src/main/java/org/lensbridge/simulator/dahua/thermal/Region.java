package org.lensbridge.simulator.dahua.thermal;

import java.awt.Polygon;
import java.awt.Rectangle;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where something is measured: a spot, a line through points, or the area that they enclose. */
public record Region(Shape shape, List<Point> points) {
    private static final int STEPS = 24;

    /** As {@code Type} names it (10.2.3). */
    public enum Shape {
        SPOT("Spot"),
        LINE("Line"),
        AREA("Area");

        private final String wire;

        Shape(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /** A place in the view. */
    public record Point(int x, int y) {
        private Point towards(Point other, double share) {
            return new Point((int) Math.round(x + (other.x - x) * share), (int) Math.round(y + (other.y - y) * share));
        }
    }

    public Region {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a region has at least one point");
        }
    }

    public static Region spot(int x, int y) {
        return new Region(Shape.SPOT, List.of(new Point(x, y)));
    }

    public Reading measure(HeatScene scene, LocalDateTime when) {
        DoubleStream degrees = samples().mapToDouble(point -> scene.temperature(point.x(), point.y(), when));
        return Reading.of(degrees);
    }

    private Stream<Point> samples() {
        return switch (shape) {
            case SPOT -> points.stream().limit(1);
            case LINE ->
                Stream.concat(
                        points.stream(),
                        IntStream.range(1, points.size())
                                .boxed()
                                .flatMap(at -> between(points.get(at - 1), points.get(at))));
            case AREA -> Stream.concat(points.stream(), inside());
        };
    }

    private static Stream<Point> between(Point one, Point other) {
        return IntStream.range(1, STEPS).mapToObj(step -> one.towards(other, (double) step / STEPS));
    }

    private Stream<Point> inside() {
        Polygon polygon = new Polygon();
        points.forEach(point -> polygon.addPoint(point.x(), point.y()));
        Rectangle box = polygon.getBounds();
        return IntStream.range(0, STEPS * STEPS)
                .mapToObj(at ->
                        new Point(box.x + box.width * (at % STEPS) / STEPS, box.y + box.height * (at / STEPS) / STEPS))
                .filter(point -> polygon.contains(point.x(), point.y()));
    }
}
