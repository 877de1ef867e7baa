package org.lensbridge.driver.genericcgi.capability.live.ptz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.ptz.Tour;
import org.lensbridge.api.capability.ptz.TourStop;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.operation.PtzOperations;
import org.lensbridge.driver.genericcgi.operation.SequenceOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * Tours by sections 5.3.1.1 to 5.3.1.3. The token of a sequence line is its number; cruise lines, which are recorded movements, and autopan lines are
 * {@code cruise-1} and {@code autopan-1}. No request tells which of the latter are recorded: all numbers that the document has are listed. None ends a tour
 * either; a movement of no speed, or by no angle, does. Without state; called on the channel's lane.
 */
final class GenericTours implements Tours {
    private static final Pattern TOKEN = Pattern.compile("(?:(cruise|autopan)-)?([1-8])");

    private final Ground ground;
    private final Commands commands;
    private final StoredPresets presets;
    private final SequenceLines lines;

    GenericTours(Ground ground, Commands commands) {
        this.ground = ground;
        this.commands = commands;
        this.presets = new StoredPresets(ground);
        this.lines = new SequenceLines(ground);
    }

    /** What a token stands for: the command that runs it, and its number. */
    private record Target(Operation row, int number) {
        boolean isSequence() {
            return row == PtzOperations.RUN_SEQUENCE;
        }
    }

    @Override
    public List<Tour> list() {
        ground.scope().ensureOpen();
        List<Tour> tours = new ArrayList<>();
        if (sequences()) {
            lines.ask()
                    .forEach((number, line) -> tours.add(new Tour(
                            Integer.toString(number),
                            line.name(),
                            List.copyOf(line.stops().values()))));
        }
        if (commands.have("gotoservercruiseno")) {
            recorded(tours, "cruise-", "Cruise ", PtzOperations.LINES);
        }
        if (commands.have("gotoserverautopanno")) {
            recorded(tours, "autopan-", "Autopan ", PtzOperations.AUTOPANS);
        }
        return tours;
    }

    private static void recorded(List<Tour> tours, String token, String name, int most) {
        for (int number = 1; number <= most; number++) {
            tours.add(new Tour(token + number, name + number, List.of()));
        }
    }

    @Override
    public void start(String token) {
        ground.scope().ensureOpen();
        Target target = target(token).orElseThrow(() -> unknown(token));
        if (target.isSequence() && !lines.ask().containsKey(target.number())) {
            throw unknown(token);
        }
        ground.engine().call(target.row(), Map.of("line", Value.of(target.number())));
    }

    @Override
    public void stop(String token) {
        ground.scope().ensureOpen();
        if (target(token).isPresent()) {
            OperationEngine engine = ground.engine().urgently();
            if (commands.have("continuouspantiltmove")) {
                engine.call(PtzOperations.TURN_ON, Map.of("pan", Value.of(0), "tilt", Value.of(0)));
            } else if (commands.have("rpan")) {
                engine.call(PtzOperations.PAN_BY, Map.of("pan", Value.of(0)));
            } else {
                throw new CameraException(
                        Kind.UNSUPPORTED, "This camera's tours end by another movement only: go to a preset.");
            }
        }
    }

    @Override
    public String put(Tour tour) {
        ground.scope().ensureOpen();
        Target target = tour.token().isEmpty()
                ? new Target(PtzOperations.RUN_SEQUENCE, 0)
                : target(tour.token()).orElseThrow(() -> unknown(tour.token()));
        if (!target.isSequence() || !sequences()) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "It has no stops that could be stored. Record a cruise line: invoke ptz.cruise.set with state start,"
                            + " move the camera, and invoke it with state end.");
        }
        boolean isNew = target.number() == 0;
        SortedMap<Integer, TourStop> present = isNew ? new TreeMap<>() : present(tour.token(), target.number());
        check(tour.stops(), present);
        int number = isNew ? lines.create() : target.number();
        try {
            lines.fill(number, present, tour.stops());
        } catch (CameraException e) {
            throw new CameraException(
                            e.kind(), e.reason() + " Sequence line " + number + " has not all of its stops now.", e)
                    .during(e.operation());
        }
        return Integer.toString(number);
    }

    private SortedMap<Integer, TourStop> present(String token, int number) {
        return Optional.ofNullable(lines.ask().get(number))
                .orElseThrow(() -> unknown(token))
                .stops();
    }

    /** A preset that the tour has already is not asked for: the device may have lost it since. */
    private void check(List<TourStop> stops, SortedMap<Integer, TourStop> present) {
        if (stops.isEmpty() || stops.size() > SequenceOperations.MOST_POINTS) {
            throw invalid("A tour of this camera has 1 to " + SequenceOperations.MOST_POINTS
                    + " stops; remove the tour instead of all its stops.");
        }
        Optional<Map<Integer, String>> known = presets.ask();
        for (TourStop stop : stops) {
            boolean held =
                    present.values().stream().anyMatch(other -> other.preset().equals(stop.preset()));
            if (!isPreset(stop.preset()) || !held && lacks(known, stop.preset())) {
                throw invalid("There is no preset '" + stop.preset() + "' that the tour could stop at.");
            }
            if (stop.stay().toSeconds() > SequenceOperations.LONGEST) {
                throw invalid("A tour of this camera stays at a stop for at most " + SequenceOperations.LONGEST
                        + " seconds.");
            }
        }
    }

    private static boolean isPreset(String token) {
        return token.matches("[1-9]\\d{0,2}") && Integer.parseInt(token) <= PtzOperations.MOST_PRESETS;
    }

    private static boolean lacks(Optional<Map<Integer, String>> known, String preset) {
        return known.filter(all -> !all.containsKey(Integer.valueOf(preset))).isPresent();
    }

    @Override
    public void remove(String token) {
        ground.scope().ensureOpen();
        Optional<Target> target = target(token);
        if (target.isEmpty()) {
            return;
        }
        if (!target.get().isSequence()) {
            throw new CameraException(
                    Kind.UNSUPPORTED, "This camera has no request that removes a cruise or autopan line.");
        }
        if (lines.ask().containsKey(target.get().number())) {
            lines.remove(target.get().number());
        }
    }

    private boolean sequences() {
        return commands.have("gotoserversequenceno");
    }

    private Optional<Target> target(String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(2));
        if (matcher.group(1) == null) {
            return Optional.of(new Target(PtzOperations.RUN_SEQUENCE, number)).filter(any -> sequences());
        }
        return matcher.group(1).equals("cruise")
                ? Optional.of(new Target(PtzOperations.RUN_CRUISE, number))
                        .filter(any -> commands.have("gotoservercruiseno"))
                : Optional.of(new Target(PtzOperations.RUN_AUTOPAN, number))
                        .filter(any -> number <= PtzOperations.AUTOPANS && commands.have("gotoserverautopanno"));
    }

    private static CameraException unknown(String token) {
        return invalid("There is no tour '" + token + "'.");
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
