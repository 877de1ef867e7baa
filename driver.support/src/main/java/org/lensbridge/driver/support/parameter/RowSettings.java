package org.lensbridge.driver.support.parameter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * A driver's parameter rows as the API's capability. Secrets are read as asterisks and can be written only. Thread-safe.
 */
public final class RowSettings implements Settings {
    private final List<ToldRanges> told;
    private final SessionScope scope;
    private final BiConsumer<String, String> warnings;
    private volatile Learnt learnt;

    /**
     * What the device was asked so far. Immutable.
     *
     * @param engine with the ranges
     */
    private record Learnt(List<ToldRanges> asked, Map<String, ValueType> ranges, ParameterEngine engine) {}

    /** Warnings go, by request and sentence, to {@code warnings}: usually the driver context's {@code warn}. */
    public RowSettings(ParameterEngine engine, SessionScope scope, BiConsumer<String, String> warnings) {
        this(engine, List.of(), scope, warnings);
    }

    /** The same for a device that tells ranges of its own. Each question is asked once, by the first call that needs its answer. */
    public RowSettings(
            ParameterEngine engine, List<ToldRanges> told, SessionScope scope, BiConsumer<String, String> warnings) {
        this.told = List.copyOf(told);
        this.scope = scope;
        this.warnings = warnings;
        this.learnt = new Learnt(List.of(), Map.of(), engine);
    }

    @Override
    public List<Setting> describe() {
        scope.ensureOpen();
        return engine(ranges -> true).settings();
    }

    @Override
    public Map<String, Value> read(Collection<String> keys) {
        scope.ensureOpen();
        return values(engine(ranges -> keys.stream().anyMatch(ranges::concern)).read(keys));
    }

    @Override
    public Map<String, Value> write(Map<String, Value> changes) {
        scope.ensureOpen();
        return values(engine(ranges -> changes.keySet().stream().anyMatch(ranges::concern))
                .write(changes));
    }

    /** Calls come one at a time; if two did not, the device would be asked twice and nothing else. */
    private ParameterEngine engine(Predicate<ToldRanges> needed) {
        Learnt before = learnt;
        List<ToldRanges> now = told.stream()
                .filter(ranges -> !before.asked().contains(ranges) && needed.test(ranges))
                .toList();
        if (now.isEmpty()) {
            return before.engine();
        }
        List<ToldRanges> asked = new ArrayList<>(before.asked());
        Map<String, ValueType> ranges = new HashMap<>(before.ranges());
        for (ToldRanges some : now) {
            ranges.putAll(some.question().get());
            asked.add(some);
        }
        ParameterEngine engine = ranges.equals(before.ranges())
                ? before.engine()
                : before.engine().withRanges(ranges);
        learnt = new Learnt(asked, ranges, engine);
        return engine;
    }

    private Map<String, Value> values(Outcome outcome) {
        outcome.warnings()
                .forEach(warning -> warnings.accept(
                        warning.operation().isEmpty() ? "Settings" : warning.operation(), warning.sentence()));
        return outcome.values();
    }
}
