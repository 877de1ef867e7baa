package org.lensbridge.driver.axis.capability.control.ptz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.capability.ptz.Tour;
import org.lensbridge.api.capability.ptz.TourStop;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.operation.TourOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;

/**
 * Guard tours of preset positions: the groups {@code GuardTour.G#}, whose names are the tokens. Stays are kept in whole seconds, or minutes beyond an
 * hour. Without state; called on the channel's lane.
 */
final class AxisTours implements Tours {
    private static final String HEAD = "GuardTour.G";
    private static final String FORBIDDEN = "\"<>";

    private final OperationEngine engine;
    private final SessionScope scope;
    private final int channel;
    private final Presets presets;
    private final int most;
    private final long shortest;

    AxisTours(Ground ground, int channel, Presets presets) {
        this.engine = ground.engine();
        this.scope = ground.scope();
        this.channel = channel;
        this.presets = presets;
        Tree tree = ground.tree();
        this.most = number(tree, "Properties.GuardTour.MaxGuardTours", Integer.MAX_VALUE);
        this.shortest = number(tree, "Properties.GuardTour.MinGuardTourWaitTime", 0);
    }

    private static int number(Tree tree, String name, int otherwise) {
        return tree.number(name)
                .map(BigDecimal::intValue)
                .filter(number -> number >= 0)
                .orElse(otherwise);
    }

    @Override
    public List<Tour> list() {
        Tree tree = tree();
        return mine(tree).stream().map(group -> tour(tree, group)).toList();
    }

    private static Tour tour(Tree tree, int group) {
        return new Tour(
                "G" + group,
                tree.text(HEAD + group + ".Name").orElse(""),
                stops(tree, group).stream().map(StoredStop::stop).toList());
    }

    private static List<StoredStop> stops(Tree tree, int group) {
        String head = HEAD + group + ".Tour.T";
        return tree.indexes(head).stream()
                .map(number -> StoredStop.in(tree, head, number))
                .sorted(Comparator.comparingInt(StoredStop::position))
                .toList();
    }

    private List<Integer> mine(Tree tree) {
        return tree.indexes(HEAD).stream()
                .filter(group -> number(tree, HEAD + group + ".CamNbr", 1) == channel)
                .toList();
    }

    /** A device without tours answers that it has no such parameters. */
    private Tree tree() {
        try {
            return Tree.of(engine.lines(TourOperations.LIST, Map.of()));
        } catch (CameraException e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return Tree.EMPTY;
            }
            throw e;
        }
    }

    @Override
    public void start(String token) {
        update(engine, Map.of(HEAD + known(tree(), token) + ".Running", "yes"));
    }

    @Override
    public void stop(String token) {
        scope.ensureOpen();
        OperationEngine urgently = engine.urgently();
        if (token.matches("G\\d{1,4}") && mine(tree()).contains(Integer.valueOf(token.substring(1)))) {
            update(urgently, Map.of(HEAD + token.substring(1) + ".Running", "no"));
        }
    }

    /** All is checked before anything is changed. */
    @Override
    public String put(Tour tour) {
        Tree tree = tree();
        boolean added = tour.token().isEmpty();
        int known = added ? -1 : known(tree, tour.token());
        checkName(tour.name());
        List<StoredStop> before = added ? List.of() : stops(tree, known);
        List<Map<String, String>> after = new ArrayList<>();
        for (int i = 0; i < tour.stops().size(); i++) {
            boolean same = i < before.size()
                    && before.get(i).stop().equals(tour.stops().get(i));
            after.add(same ? Map.of() : checked(tour.stops().get(i), position(before, i)));
        }
        requirePresets(tour.stops(), before);
        if (added && tree.indexes(HEAD).size() >= most) {
            throw failure("This camera has at most " + most + " tours. Remove one first.");
        }
        int group = added ? add(tour.name()) : known;
        if (!added
                && !tree.text(HEAD + group + ".Name").orElse("").equals(tour.name())
                && !tour.name().isEmpty()) {
            update(engine, Map.of(HEAD + group + ".Name", tour.name()));
        }
        try {
            store(group, before, after);
        } catch (CameraException e) {
            throw new CameraException(
                            e.kind(),
                            e.reason() + " Tour G" + group + " is stored in part now: put it again, or remove it.",
                            e)
                    .during(e.operation());
        }
        return "G" + group;
    }

    private Map<String, String> checked(TourStop stop, int position) {
        return StoredStop.parameters(stop, position, shortest);
    }

    /** Stops that are there keep their places, and new ones come behind them. */
    private static int position(List<StoredStop> before, int index) {
        if (index < before.size()) {
            return before.get(index).position();
        }
        int last = before.isEmpty() ? 0 : before.get(before.size() - 1).position();
        return last + 1 + index - before.size();
    }

    private int add(String name) {
        Map<String, Value> values = new LinkedHashMap<>();
        if (!name.isEmpty()) {
            values.put("GuardTour.G.Name", Value.of(name));
        }
        values.put("GuardTour.G.CamNbr", Value.of(channel));
        Value token = engine.call(TourOperations.ADD, Map.of(TourOperations.VALUES, Value.of(values)))
                .document();
        return Integer.parseInt(token.toString().substring(1));
    }

    private void store(int group, List<StoredStop> before, List<Map<String, String>> after) {
        for (int i = 0; i < after.size(); i++) {
            Map<String, String> parameters = after.get(i);
            if (i >= before.size()) {
                addStop(group, parameters);
            } else if (!parameters.isEmpty()) {
                String branch = HEAD + group + ".Tour.T" + before.get(i).group() + ".";
                Map<String, String> changes = new LinkedHashMap<>();
                parameters.forEach((name, value) -> changes.put(branch + name, value));
                update(engine, changes);
            }
        }
        for (int i = after.size(); i < before.size(); i++) {
            engine.call(
                    TourOperations.REMOVE_STOP,
                    Map.of(
                            "tour",
                            Value.of(group),
                            "stop",
                            Value.of(before.get(i).group())));
        }
    }

    private void addStop(int group, Map<String, String> parameters) {
        Map<String, Value> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> values.put(HEAD + group + ".Tour.T." + name, Value.of(value)));
        engine.call(TourOperations.ADD_STOP, Map.of("tour", Value.of(group), TourOperations.VALUES, Value.of(values)));
    }

    @Override
    public void remove(String token) {
        scope.ensureOpen();
        if (token.matches("G\\d{1,4}") && mine(tree()).contains(Integer.valueOf(token.substring(1)))) {
            engine.call(TourOperations.REMOVE, Map.of("tour", Value.of(token.substring(1))));
        }
    }

    private int known(Tree tree, String token) {
        if (!token.matches("G\\d{1,4}") || !mine(tree).contains(Integer.valueOf(token.substring(1)))) {
            throw failure("There is no tour '" + token + "' on channel " + channel + ".");
        }
        return Integer.parseInt(token.substring(1));
    }

    /** A stop that is stored already may name a preset that is gone. */
    private void requirePresets(List<TourStop> stops, List<StoredStop> before) {
        Set<String> known = before.stream().map(stop -> stop.stop().preset()).collect(Collectors.toSet());
        if (stops.stream().allMatch(stop -> known.contains(stop.preset()))) {
            return;
        }
        presets.list().stream().map(Preset::token).forEach(known::add);
        for (TourStop stop : stops) {
            if (!known.contains(stop.preset())) {
                throw failure("There is no preset '" + stop.preset() + "' on channel " + channel
                        + " that the tour could stop at.");
            }
        }
    }

    private static void checkName(String name) {
        if (name.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0 || c < ' ')) {
            throw failure("The name of a tour of this camera has none of the characters " + FORBIDDEN + ".");
        }
    }

    private static void update(OperationEngine engine, Map<String, String> changes) {
        Map<String, Value> values = new LinkedHashMap<>();
        changes.forEach((name, value) -> values.put(name, Value.of(value)));
        engine.call(ParameterOperations.UPDATE, Map.of(TreeDialect.CHANGES, Value.of(values)));
    }

    private static CameraException failure(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
