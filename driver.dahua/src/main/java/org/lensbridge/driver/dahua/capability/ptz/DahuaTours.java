package org.lensbridge.driver.dahua.capability.ptz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.capability.ptz.Tour;
import org.lensbridge.api.capability.ptz.TourStop;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.identity.PtzStores;
import org.lensbridge.driver.dahua.operation.PtzOperations;
import org.lensbridge.driver.dahua.quirk.DahuaQuirks;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * Tours by sections 4.10.6 and 4.10.7, and patterns, which are movements that the device has recorded. The token of a tour is its number, that of a
 * pattern {@code pattern-} and its number. No request tells which patterns are recorded: all numbers that the device has are listed. A
 * pattern is recorded by moving the camera between the operations {@code ptz.pattern.begin} and {@code ptz.pattern.end}. The device keeps neither names nor
 * stays nor speeds, and tells no stops. Without state; called on the channel's lane.
 */
final class DahuaTours implements Tours {
    private static final Pattern TOKEN = Pattern.compile("(pattern-)?(\\d{1,3})");
    private static final String PATTERN = "pattern-";

    private final OperationEngine engine;
    private final SessionScope scope;
    private final int channel;
    private final PtzStores stores;
    private final Presets presets;

    /** For a channel, from 1. */
    DahuaTours(OperationEngine engine, SessionScope scope, int channel, PtzStores stores, Presets presets) {
        this.engine = engine;
        this.scope = scope;
        this.channel = channel;
        this.stores = stores;
        this.presets = presets;
    }

    /** What a token stands for. */
    private record Target(boolean pattern, int number) {}

    @Override
    public List<Tour> list() {
        List<Tour> all = new ArrayList<>(tours());
        for (int number = stores.patterns().first(); number <= stores.patterns().last(); number++) {
            all.add(new Tour(PATTERN + number, "Pattern " + number, List.of()));
        }
        return all;
    }

    private List<Tour> tours() {
        if (stores.tours().none()) {
            return List.of();
        }
        KeyValueDocument answer = listed();
        List<Tour> tours = new ArrayList<>();
        for (String list : DahuaQuirks.TOUR_LISTS) {
            for (int i : answer.list(list)) {
                KeyValueDocument entry = answer.sub(list + "[" + i + "]");
                entry.text("Index")
                        .map(String::strip)
                        .filter(token -> token.matches("\\d{1,3}"))
                        .map(token -> Integer.toString(Integer.parseInt(token)))
                        .ifPresent(token -> tours.add(
                                new Tour(token, entry.text("Name").orElse("").strip(), List.of())));
            }
            if (!tours.isEmpty()) {
                break;
            }
        }
        return tours;
    }

    private KeyValueDocument listed() {
        try {
            return engine.lines(PtzOperations.TOURS.reused(Reuse.NEVER), Map.of(Operation.CHANNEL, Value.of(channel)));
        } catch (CameraException e) {
            if (DahuaRefusals.isBare(e)) {
                return KeyValues.parse("");
            }
            throw e;
        }
    }

    @Override
    public void start(String token) {
        Target target = target(token).orElseThrow(() -> unknown(token));
        boolean there = target.pattern() ? stores.patterns().has(target.number()) : stored().contains(target.number());
        if (!there) {
            throw unknown(token);
        }
        send(target.pattern() ? PtzOperations.START_PATTERN : PtzOperations.START_TOUR, target);
    }

    @Override
    public void stop(String token) {
        scope.ensureOpen();
        target(token)
                .filter(this::possible)
                .ifPresent(target ->
                        ifAny(target.pattern() ? PtzOperations.STOP_PATTERN : PtzOperations.STOP_TOUR, target));
    }

    /** All is checked before anything of a tour that is there is removed. */
    @Override
    public String put(Tour tour) {
        if (tour.token().startsWith(PATTERN)) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "A pattern has no stops. Record it: invoke ptz.pattern.begin, move the camera, invoke"
                            + " ptz.pattern.end.");
        }
        if (tour.stops().isEmpty()) {
            throw invalid("A tour of this camera has at least one stop; remove the tour instead.");
        }
        Set<Integer> stored = stored();
        int number = tour.token().isEmpty() ? free(stored) : number(tour.token());
        List<Integer> stops = stops(tour.stops());
        Target target = new Target(false, number);
        if (stored.contains(number)) {
            send(PtzOperations.CLEAR_TOUR, target);
        }
        for (int i = 0; i < stops.size(); i++) {
            try {
                engine.call(
                        PtzOperations.ADD_TO_TOUR,
                        Map.of(
                                Operation.CHANNEL,
                                Value.of(channel),
                                "tour",
                                Value.of(number),
                                "preset",
                                Value.of(stops.get(i))));
            } catch (CameraException e) {
                throw new CameraException(
                                e.kind(),
                                e.reason() + " Tour " + number + " has only the first " + i + " of its " + stops.size()
                                        + " stops now.",
                                e)
                        .during(e.operation());
            }
        }
        return Integer.toString(number);
    }

    @Override
    public void remove(String token) {
        scope.ensureOpen();
        target(token).filter(this::possible).ifPresent(target -> {
            if (target.pattern()) {
                ifAny(PtzOperations.CLEAR_PATTERN, target);
            } else if (stored().contains(target.number())) {
                send(PtzOperations.CLEAR_TOUR, target);
            }
        });
    }

    private List<Integer> stops(List<TourStop> stops) {
        Set<String> known = presets.list().stream().map(Preset::token).collect(Collectors.toSet());
        List<Integer> numbers = new ArrayList<>();
        for (TourStop stop : stops) {
            if (!known.contains(stop.preset()) || !stop.preset().matches("\\d{1,4}")) {
                throw invalid("There is no preset '" + stop.preset() + "' on channel " + channel
                        + " that the tour could stop at.");
            }
            numbers.add(Integer.parseInt(stop.preset()));
        }
        return numbers;
    }

    private Set<Integer> stored() {
        return tours().stream().map(tour -> Integer.parseInt(tour.token())).collect(Collectors.toSet());
    }

    /** Numbers are counted from 1 by people, though some devices have a tour 0 too: it comes last. */
    private int free(Set<Integer> stored) {
        for (int number = Math.max(1, stores.tours().first());
                number <= stores.tours().last();
                number++) {
            if (!stored.contains(number)) {
                return number;
            }
        }
        if (stores.tours().has(0) && !stored.contains(0)) {
            return 0;
        }
        throw invalid(
                stores.tours().none()
                        ? "This camera has patterns, but no tours."
                        : "All tours up to " + stores.tours().last() + " of channel " + channel
                                + " are taken. Remove one first.");
    }

    private int number(String token) {
        return target(token)
                .filter(this::possible)
                .map(Target::number)
                .orElseThrow(() -> invalid("A tour of this camera is a number from "
                        + stores.tours().first() + " to " + stores.tours().last() + ", not '" + token + "'."));
    }

    private boolean possible(Target target) {
        return (target.pattern() ? stores.patterns() : stores.tours()).has(target.number());
    }

    private static Optional<Target> target(String token) {
        Matcher matcher = TOKEN.matcher(token);
        return matcher.matches()
                ? Optional.of(new Target(matcher.group(1) != null, Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Devices differ in whether they accept to end what does not run, and to remove what was not recorded. */
    private void ifAny(Operation row, Target target) {
        try {
            send(row, target);
        } catch (CameraException e) {
            if (!DahuaRefusals.isLack(e)) {
                throw e;
            }
        }
    }

    private void send(Operation row, Target target) {
        engine.call(
                row,
                Map.of(
                        Operation.CHANNEL,
                        Value.of(channel),
                        target.pattern() ? "pattern" : "tour",
                        Value.of(target.number())));
    }

    private CameraException unknown(String token) {
        return invalid("There is no tour '" + token + "' on channel " + channel + ".");
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
