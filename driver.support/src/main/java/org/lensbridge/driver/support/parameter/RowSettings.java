package org.lensbridge.driver.support.parameter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * A driver's parameter rows as the API's capability. Secrets are read as asterisks and can be written only. Thread-safe.
 */
public final class RowSettings implements Settings {
    private final ParameterEngine documented;
    private final Supplier<Map<String, ValueType>> ranges;
    private final SessionScope scope;
    private final BiConsumer<String, String> warnings;
    private volatile Optional<ParameterEngine> adapted = Optional.empty();

    /** Warnings go, by request and sentence, to {@code warnings}: usually the driver context's {@code warn}. */
    public RowSettings(ParameterEngine engine, SessionScope scope, BiConsumer<String, String> warnings) {
        this(engine, Map::of, scope, warnings);
    }

    /**
     * The same for a device that tells ranges of its own. {@code ranges} asks it, once and not before the first call; what it fails with
     * fails that call.
     */
    public RowSettings(
            ParameterEngine engine,
            Supplier<Map<String, ValueType>> ranges,
            SessionScope scope,
            BiConsumer<String, String> warnings) {
        this.documented = engine;
        this.ranges = ranges;
        this.scope = scope;
        this.warnings = warnings;
    }

    @Override
    public List<Setting> describe() {
        scope.ensureOpen();
        return engine().settings();
    }

    @Override
    public Map<String, Value> read(Collection<String> keys) {
        scope.ensureOpen();
        return told(engine().read(keys));
    }

    @Override
    public Map<String, Value> write(Map<String, Value> changes) {
        scope.ensureOpen();
        return told(engine().write(changes));
    }

    /** Calls come one at a time; if two did not, the device would be asked twice and nothing else. */
    private ParameterEngine engine() {
        if (adapted.isEmpty()) {
            adapted = Optional.of(documented.withRanges(ranges.get()));
        }
        return adapted.get();
    }

    private Map<String, Value> told(Outcome outcome) {
        outcome.warnings()
                .forEach(warning -> warnings.accept(
                        warning.operation().isEmpty() ? "Settings" : warning.operation(), warning.sentence()));
        return outcome.values();
    }
}
