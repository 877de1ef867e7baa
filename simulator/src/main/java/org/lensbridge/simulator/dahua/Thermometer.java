package org.lensbridge.simulator.dahua;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lensbridge.simulator.dahua.thermal.HeatScene;
import org.lensbridge.simulator.dahua.thermal.Reading;
import org.lensbridge.simulator.dahua.thermal.Region;
import org.lensbridge.simulator.dahua.thermal.Region.Point;
import org.lensbridge.simulator.dahua.thermal.Region.Shape;

/** Measures by the rules of the table {@code ThermometryRule} (10.2.3). Confined to the event loop. */
final class Thermometer {
    private static final String GENERAL = "HeatImagingThermometry.";

    private final ConfigTables tables;
    private final HeatScene scene;
    private final int channel;

    /**
     * A rule that is enabled.
     *
     * @param period how often it measures, in seconds
     */
    record Rule(int preset, int id, String name, Region region, int period) {}

    /** What a rule measured at a time. */
    record Measurement(Rule rule, LocalDateTime time, Reading reading) {}

    Thermometer(Site site, HeatScene scene) {
        this.tables = site.tables();
        this.scene = scene;
        this.channel = ThermalTables.channel(site.settings());
    }

    HeatScene scene() {
        return scene;
    }

    /** The thermal channel, from 0. */
    int channel() {
        return channel;
    }

    /** Whether it measures at all. */
    boolean isOn() {
        return tables.value(GENERAL + "TemperEnable").filter("true"::equals).isPresent();
    }

    String unit() {
        return tables.value(GENERAL + "TemperatureUnit").orElse("Centigrade");
    }

    List<Rule> rules() {
        return IntStream.range(0, ThermalTables.MOST_RULES)
                .mapToObj(this::rule)
                .flatMap(Optional::stream)
                .toList();
    }

    /** One that lacks its region is not ready to measure. */
    private Optional<Rule> rule(int index) {
        String head = "ThermometryRule[" + channel + "][" + index + "].";
        List<Point> points = points(head);
        if (points.isEmpty() || !text(head + "Enable").equals("true")) {
            return Optional.empty();
        }
        Shape shape = shape(text(head + "Type")).orElse(Shape.SPOT);
        return Optional.of(new Rule(
                tables.number(head + "PresetId", 0),
                tables.number(head + "RuleId", index),
                text(head + "Name"),
                new Region(shape, points),
                tables.number(head + "T", 1)));
    }

    private List<Point> points(String head) {
        List<Point> points = new ArrayList<>();
        int x = 0;
        int y = 0;
        while (x >= 0 && y >= 0) {
            String coordinates = head + "MeterRegion.Coordinates[" + points.size() + "]";
            x = tables.number(coordinates + "[0]", -1);
            y = tables.number(coordinates + "[1]", -1);
            points.add(new Point(x, y));
        }
        return points.subList(0, points.size() - 1);
    }

    private String text(String name) {
        return tables.value(name).orElse("");
    }

    static Optional<Shape> shape(String wire) {
        return List.of(Shape.values()).stream()
                .filter(shape -> shape.wire().equals(wire))
                .findFirst();
    }

    Measurement measure(Rule rule, LocalDateTime when) {
        return new Measurement(rule, when, rule.region().measure(scene, when));
    }
}
