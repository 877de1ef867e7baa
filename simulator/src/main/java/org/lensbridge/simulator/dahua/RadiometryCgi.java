package org.lensbridge.simulator.dahua;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.dahua.Thermometer.Measurement;
import org.lensbridge.simulator.dahua.thermal.HeatScene;
import org.lensbridge.simulator.dahua.thermal.Reading;
import org.lensbridge.simulator.dahua.thermal.Region;
import org.lensbridge.simulator.dahua.thermal.Region.Point;
import org.lensbridge.simulator.dahua.thermal.Region.Shape;

/** {@code RadiometryManager.cgi}, what it answers at once: 10.2.1 and 10.2.5 to 10.2.7. Channels count from 1. */
final class RadiometryCgi {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final Duration MEMORY = Duration.ofHours(24);
    private static final ValueRule PERIOD = ValueRule.oneOf("5", "10", "15", "30");

    private final Site site;
    private final Thermometer thermometer;
    private final LocalDateTime first;
    private final Searches<Measurement> searches = new Searches<>();

    RadiometryCgi(Site site, Thermometer thermometer) {
        this.site = site;
        this.thermometer = thermometer;
        this.first = site.clock().now().minus(MEMORY);
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "RadiometryManager.cgi?getCaps",
                this::capabilities,
                "RadiometryManager.cgi?getRandomPointTemper",
                this::point,
                "RadiometryManager.cgi?getTemper",
                this::rule,
                "RadiometryManager.cgi?startFind",
                this::start,
                "RadiometryManager.cgi?doFind",
                call -> searches.part(call, (lines, item) -> write(lines, item, thermometer)),
                "RadiometryManager.cgi?stopFind",
                searches::stop);
    }

    Searches<?> searches() {
        return searches;
    }

    private void capabilities(Call call) throws Refusal {
        if (call.parameter("channel").isPresent()) {
            checkChannel(call, "channel");
        }
        Lines lines = new Lines("caps.");
        lines.at("TotalNum.")
                .add("MaxNum", ThermalTables.MOST_RULES)
                .add("Spot.MaxSpots", ThermalTables.MOST_RULES)
                .add("Line.MaxLines", 1)
                .add("Area.MaxAreas", ThermalTables.MOST_RULES);
        lines.add("TemperPresets.MaxPresets", ThermalTables.MOST_PRESETS);
        Lines meter = lines.at("MeterInfo.");
        for (Shape shape : Shape.values()) {
            meter.add("Type[" + shape.ordinal() + "]", shape.wire());
        }
        range(meter, "ObjectEmissivity", "1", "1", "0.01");
        range(meter, "ObjectDistanceMeter", "100", "100", "0.1");
        range(meter, "ReflectedTemperature", "100", "20", "0.1");
        range(meter, "RelativeHumidity", "100", "50", "1");
        range(meter, "AtmosphericTemperature", "100", "20", "0.1");
        lines.add("Statistics.MinPeriod", 60)
                .add("Isotherm.MaxTemp", Double.toString(ThermalTables.HOTTEST))
                .add("Isotherm.MinTemp", Double.toString(ThermalTables.COLDEST));
        call.lines(lines.all());
    }

    private static void range(Lines lines, String name, String most, String usual, String step) {
        lines.at(name + ".")
                .add("Max", most)
                .add("Min", "0")
                .add("Default", usual)
                .add("Step", step);
    }

    private void point(Call call) throws Refusal {
        checkChannel(call, "channel");
        call.required("coordinate[0]");
        call.required("coordinate[1]");
        Region spot = Region.spot(
                call.number("coordinate[0]", 0, 0, HeatScene.LARGEST_PLACE),
                call.number("coordinate[1]", 0, 0, HeatScene.LARGEST_PLACE));
        checkMeasuring();
        tell(call, Shape.SPOT, spot.measure(thermometer.scene(), site.clock().now()));
    }

    /** The document writes the channel with a capital in its table and without one in its example. */
    private void rule(Call call) throws Refusal {
        boolean capital = call.parameter("condition.Channel").isPresent();
        checkChannel(call, capital ? "condition.Channel" : "condition.channel");
        int preset = call.number("condition.PresetId", 0, 0, ThermalTables.MOST_PRESETS);
        call.required("condition.RuleId");
        int id = call.number("condition.RuleId", 0, 0, ThermalTables.MOST_RULES);
        Shape shape = shape(call);
        String name = call.required("condition.Name");
        checkMeasuring();
        Thermometer.Rule rule = thermometer.rules().stream()
                .filter(one -> one.preset() == preset && one.id() == id)
                .filter(one -> one.region().shape() == shape && one.name().equals(name))
                .findFirst()
                .orElseThrow(Refusal::invalidParam);
        tell(call, shape, thermometer.measure(rule, site.clock().now()).reading());
    }

    private void tell(Call call, Shape shape, Reading reading) {
        String unit = thermometer.unit();
        Lines lines = new Lines("TempInfo.")
                .add("Type", shape.wire())
                .add("TemperAver", Reading.text(reading.average(), unit));
        if (shape != Shape.SPOT) {
            lines.add("TemperMax", Reading.text(reading.most(), unit))
                    .add("TemperMin", Reading.text(reading.least(), unit));
        }
        call.lines(lines.all());
    }

    private void start(Call call) throws Refusal {
        checkChannel(call, "condition.channel");
        LocalDateTime start = ClockCgi.time(call.required("condition.StartTime"));
        LocalDateTime end = ClockCgi.time(call.required("condition.EndTime"));
        Shape shape = shape(call);
        if (end.isBefore(start) || !PERIOD.test(call.required("condition.Period"))) {
            throw Refusal.invalidParam();
        }
        searches.start(call, history(start, end, shape, call.number("condition.Period", 5, 5, 30)));
    }

    /** What is remembered is made when it is asked for, from what is in the view now. */
    private List<Measurement> history(LocalDateTime start, LocalDateTime end, Shape shape, int minutes) {
        List<Thermometer.Rule> rules = thermometer.rules().stream()
                .filter(rule -> rule.region().shape() == shape)
                .toList();
        LocalDateTime now = site.clock().now();
        LocalDateTime last = end.isBefore(now) ? end : now;
        LocalDateTime at = (start.isBefore(first) ? first : start).truncatedTo(ChronoUnit.HOURS);
        List<Measurement> all = new ArrayList<>();
        for (; !at.isAfter(last); at = at.plusMinutes(minutes)) {
            for (Thermometer.Rule rule : rules) {
                if (!at.isBefore(start)) {
                    all.add(thermometer.measure(rule, at));
                }
            }
        }
        return all;
    }

    private static Shape shape(Call call) throws Refusal {
        return Thermometer.shape(call.required("condition.Type")).orElseThrow(Refusal::invalidParam);
    }

    private void checkChannel(Call call, String name) throws Refusal {
        call.required(name);
        if (call.number(name, 1, 1, site.settings().channels()) - 1 != thermometer.channel()) {
            throw Refusal.invalidParam();
        }
    }

    private void checkMeasuring() throws Refusal {
        if (!thermometer.isOn()) {
            throw new Refusal(DahuaError.INVALID_REQUEST);
        }
    }

    /** One item of 10.2.7 and 10.2.8. */
    static void write(Lines lines, Measurement item, Thermometer thermometer) {
        Thermometer.Rule rule = item.rule();
        Point place = rule.region().points().get(0);
        String unit = thermometer.unit();
        lines.add("Time", TIME.format(item.time()))
                .add("PresetId", rule.preset())
                .add("RuleId", rule.id())
                .add("Type", rule.region().shape().wire())
                .add("Name", rule.name())
                .add("Coordinate[0]", place.x())
                .add("Coordinate[1]", place.y())
                .add("Channel", thermometer.channel())
                .add("TemperatureUnit", unit);
        lines.at("QueryTemperInfo.")
                .add("TemperAve", Reading.text(item.reading().average(), unit))
                .add("TemperMax", Reading.text(item.reading().most(), unit))
                .add("TemperMin", Reading.text(item.reading().least(), unit));
    }
}
