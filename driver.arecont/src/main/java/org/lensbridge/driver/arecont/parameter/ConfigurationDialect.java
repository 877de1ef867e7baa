package org.lensbridge.driver.arecont.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.operation.ConfigurationOperations;
import org.lensbridge.driver.arecont.operation.MaintenanceOperations;
import org.lensbridge.driver.arecont.operation.Pair;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.ParameterDialect;
import org.lensbridge.transport.http.HttpReply;

/**
 * How a camera is asked for parameters: one request each, and what was written is committed to flash memory once, after all changes. A key is the
 * name in the document. Immutable.
 *
 * @param severally whether sensors are asked one by one for what each has for itself
 */
public record ConfigurationDialect(boolean severally) implements ParameterDialect {
    @Override
    public Optional<String> group(String key) {
        return key.matches("[A-Za-z0-9_]{1,64}") ? Optional.of(key) : Optional.empty();
    }

    @Override
    public boolean covers(String key, int channel) {
        return Configuration.mayBeOfSensor(key) == channel > 0;
    }

    @Override
    public Request read(List<String> groups) {
        String name = groups.get(0);
        return Request.read(
                isOfSensor(name) ? ConfigurationOperations.GET_SENSOR : ConfigurationOperations.GET,
                Map.of(ConfigurationOperations.NAME, Value.of(name)));
    }

    @Override
    public Answer answer(List<String> groups, HttpReply reply) {
        Map<String, String> values = new LinkedHashMap<>();
        Pair.of(reply.text())
                .filter(pair -> pair.isOf(groups.get(0)))
                .ifPresent(pair -> values.put(groups.get(0), pair.value()));
        return new Answer(
                values,
                values.isEmpty() ? List.of("The camera did not answer with " + groups.get(0) + ".") : List.of());
    }

    @Override
    public List<Request> write(String group, Map<String, String> changes) {
        changes.forEach(Forms::require);
        Operation row = isOfSensor(group) ? ConfigurationOperations.SET_SENSOR : ConfigurationOperations.SET;
        return changes.entrySet().stream()
                .map(change -> new Request(
                        row,
                        Map.of(
                                ConfigurationOperations.NAME, Value.of(change.getKey()),
                                ConfigurationOperations.VALUE, Value.of(change.getValue())),
                        List.of(change.getKey())))
                .toList();
    }

    @Override
    public Optional<Request> commit() {
        return Optional.of(new Request(MaintenanceOperations.SAVE, Map.of(), List.of()));
    }

    private boolean isOfSensor(String name) {
        return severally && Configuration.mayBeOfSensor(name.toLowerCase(Locale.ROOT));
    }
}
