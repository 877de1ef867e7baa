package org.lensbridge.driver.genericcgi.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.parameter.ParameterDialect;
import org.lensbridge.transport.http.HttpReply;

/** Settings by a profile: those that one request tells are a group. Immutable. */
final class ProfileDialect implements ParameterDialect {
    private final Map<String, Profile.Setting> settings = new LinkedHashMap<>();

    ProfileDialect(List<Profile.Setting> settings) {
        settings.forEach(setting -> this.settings.put(setting.row().key(), setting));
    }

    @Override
    public Optional<String> group(String key) {
        return Optional.ofNullable(settings.get(key))
                .map(setting -> setting.read().name());
    }

    @Override
    public boolean covers(String key, int channel) {
        return false;
    }

    @Override
    public Request read(List<String> groups) {
        return Request.read(members(groups.get(0)).findFirst().orElseThrow().read(), Map.of());
    }

    @Override
    public Answer answer(List<String> groups, HttpReply reply) {
        String text = reply.text();
        Map<String, String> values = new LinkedHashMap<>();
        members(groups.get(0)).forEach(setting -> setting.find()
                .value(text)
                .ifPresent(value -> values.put(setting.row().key(), value)));
        return new Answer(values, List.of());
    }

    @Override
    public List<Request> write(String group, Map<String, String> changes) {
        return changes.entrySet().stream()
                .map(change -> new Request(
                        settings.get(change.getKey()).write().orElseThrow(),
                        Map.of("value", Value.of(change.getValue())),
                        List.of(change.getKey())))
                .toList();
    }

    private Stream<Profile.Setting> members(String group) {
        return settings.values().stream()
                .filter(setting -> setting.read().name().equals(group));
    }
}
