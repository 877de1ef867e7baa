package org.lensbridge.driver.genericcgi.capability.live.ptz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.ptz.TourStop;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.operation.ParameterOperations;
import org.lensbridge.driver.genericcgi.operation.PtzOperations;
import org.lensbridge.driver.genericcgi.operation.SequenceOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;

/**
 * Sequence lines by section 5.3.1.2: what the branch {@code GuardTour} holds, and how it is changed. Speeds 0 to 14 stand for fifteenths of the fastest.
 * Without state.
 */
final class SequenceLines {
    private static final String BRANCH = "GuardTour";
    private static final Pattern POINT = Pattern.compile("(?i)GuardTour\\.G(\\d{1,3})\\.Tour\\.T(\\d{1,3})\\.(\\w+)");
    private static final Pattern NAME = Pattern.compile("(?i)GuardTour\\.G(\\d{1,3})\\.Name");
    private static final Pattern LINE = Pattern.compile("(?i)GuardTour\\.G(\\d{1,3})\\..*");

    private final Ground ground;

    SequenceLines(Ground ground) {
        this.ground = ground;
    }

    /**
     * A line.
     *
     * @param points what the device says of each point, by its number; the names of parameters in upper case
     */
    record Line(String name, SortedMap<Integer, Map<String, String>> points) {
        /** The stops that can be read, by the number of their points. */
        SortedMap<Integer, TourStop> stops() {
            SortedMap<Integer, TourStop> stops = new TreeMap<>();
            points.forEach((number, fields) -> {
                String preset = fields.getOrDefault("PRESETNBR", "").strip();
                if (!preset.isEmpty()) {
                    int wait = number(fields, "WAITTIME", SequenceOperations.LONGEST);
                    int speed = number(fields, "MOVESPEED", SequenceOperations.FASTEST);
                    stops.put(number, new TourStop(preset, Duration.ofSeconds(Math.max(0, wait)), share(speed)));
                }
            });
            return stops;
        }

        /** Below 0 for what is not there. */
        private static int number(Map<String, String> fields, String name, int most) {
            String text = fields.getOrDefault(name, "").strip();
            int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
            return number > most ? -1 : number;
        }

        private static OptionalDouble share(int speed) {
            return speed < 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(BigDecimal.valueOf(speed + 1L)
                            .divide(BigDecimal.valueOf(SequenceOperations.FASTEST + 1L), 4, RoundingMode.HALF_UP)
                            .doubleValue());
        }
    }

    /** The lines that the device has, by number; those beyond the numbers that can be run are left out. */
    SortedMap<Integer, Line> ask() {
        Map<String, Value> branch = Map.of(TreeDialect.GROUPS, Value.of(List.of(Value.of(BRANCH))));
        Inquiry.Answer answer = ground.ask(ParameterOperations.LIST.reused(Reuse.NEVER), branch);
        SortedMap<Integer, Line> lines = new TreeMap<>();
        Tree.of(answer.document()).values().forEach((key, text) -> {
            Matcher line = LINE.matcher(key);
            if (line.matches()) {
                int number = Integer.parseInt(line.group(1));
                if (number >= 1 && number <= PtzOperations.LINES) {
                    note(lines, number, key, text);
                }
            }
        });
        return lines;
    }

    private static void note(SortedMap<Integer, Line> lines, int number, String key, String text) {
        Line line = lines.computeIfAbsent(number, any -> new Line("", new TreeMap<>()));
        Matcher point = POINT.matcher(key);
        if (point.matches()) {
            line.points()
                    .computeIfAbsent(Integer.valueOf(point.group(2)), any -> new HashMap<>())
                    .put(point.group(3).toUpperCase(Locale.ROOT), text);
        } else if (NAME.matcher(key).matches()) {
            lines.put(number, new Line(text.strip(), line.points()));
        }
    }

    /** Adds a line and returns its number. */
    int create() {
        SortedMap<Integer, Line> before = ask();
        if (before.size() >= PtzOperations.LINES) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "All " + PtzOperations.LINES + " sequence lines of this camera are taken. Remove one first.");
        }
        String name = ground.engine().call(SequenceOperations.CREATE).document().toString();
        if (name.matches("G[1-8]")) {
            return Integer.parseInt(name.substring(1));
        }
        return ask().keySet().stream()
                .filter(number -> !before.containsKey(number))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.PROTOCOL, "The device added a sequence line and does not tell which."));
    }

    /** Makes the stops of a line these; what is so already is not sent. */
    void fill(int number, SortedMap<Integer, TourStop> present, List<TourStop> stops) {
        List<Integer> points = List.copyOf(present.keySet());
        for (int i = 0; i < stops.size(); i++) {
            if (i >= points.size()) {
                send(SequenceOperations.ADD_POINT, number, values(stops.get(i), Map.of()));
            } else if (!same(present.get(points.get(i)), stops.get(i))) {
                send(SequenceOperations.SET_POINT, number, values(stops.get(i), Map.of("point", points.get(i))));
            }
        }
        for (int i = points.size() - 1; i >= stops.size(); i--) {
            send(SequenceOperations.REMOVE_POINT, number, Map.of("point", Value.of(points.get(i))));
        }
    }

    /** Removes a line with its points. */
    void remove(int number) {
        send(SequenceOperations.REMOVE_LINE, number, Map.of());
    }

    private void send(Operation row, int line, Map<String, Value> more) {
        Map<String, Value> arguments = new HashMap<>(more);
        arguments.put("line", Value.of(line));
        ground.engine().call(row, arguments);
    }

    /** A stay or speed that is left to the device may be any. */
    private static boolean same(TourStop present, TourStop wished) {
        return present.preset().equals(wished.preset())
                && (wished.stay().isZero() || present.stay().equals(wished.stay()))
                && (wished.speed().isEmpty()
                        || present.speed().isPresent()
                                && speed(present.speed().getAsDouble())
                                        == speed(wished.speed().getAsDouble()));
    }

    private static Map<String, Value> values(TourStop stop, Map<String, Integer> point) {
        Map<String, Value> values = new HashMap<>();
        point.forEach((name, number) -> values.put(name, Value.of(number)));
        values.put("preset", Value.of(Integer.parseInt(stop.preset())));
        if (!stop.stay().isZero()) {
            values.put("wait", Value.of(Math.max(1, stop.stay().toSeconds())));
        }
        stop.speed().ifPresent(speed -> values.put("speed", Value.of(speed(speed))));
        return values;
    }

    private static long speed(double share) {
        return Math.max(0, Math.round(share * (SequenceOperations.FASTEST + 1)) - 1);
    }
}
