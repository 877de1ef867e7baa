package org.lensbridge.driver.support.parameter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * A driver's parameter rows as the API's capability. Secrets are read as asterisks and can be written only. Thread-safe.
 */
public final class RowSettings implements Settings {
    private final ParameterEngine engine;
    private final SessionScope scope;
    private final BiConsumer<String, String> warnings;

    /** Warnings go, by request and sentence, to {@code warnings}: usually the driver context's {@code warn}. */
    public RowSettings(ParameterEngine engine, SessionScope scope, BiConsumer<String, String> warnings) {
        this.engine = engine;
        this.scope = scope;
        this.warnings = warnings;
    }

    @Override
    public List<Setting> describe() {
        scope.ensureOpen();
        return engine.settings();
    }

    @Override
    public Map<String, Value> read(Collection<String> keys) {
        scope.ensureOpen();
        return told(engine.read(keys));
    }

    @Override
    public Map<String, Value> write(Map<String, Value> changes) {
        scope.ensureOpen();
        return told(engine.write(changes));
    }

    private Map<String, Value> told(Outcome outcome) {
        outcome.warnings()
                .forEach(warning -> warnings.accept(
                        warning.operation().isEmpty() ? "Settings" : warning.operation(), warning.sentence()));
        return outcome.values();
    }
}
