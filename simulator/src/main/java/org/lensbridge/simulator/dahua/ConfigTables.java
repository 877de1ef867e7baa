package org.lensbridge.simulator.dahua;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lensbridge.simulator.http.Parameter;

/**
 * The camera's settings, as flat names such as {@code Encode[0].MainFormat[0].Video.FPS}. Thread-safe.
 *
 * <p>A write is checked as a whole and then done as a whole. A name is accepted when it exists, or when one that
 * differs in its indexes only exists and the channel does: that is how lists grow.
 */
public final class ConfigTables {
    private static final String PREFIX = "table.";

    private final CameraSettings settings;
    private final Map<String, TableSource> sources = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, ConfigTable> tables = new LinkedHashMap<>();
    private final List<Consumer<Set<String>>> listeners = new ArrayList<>();

    ConfigTables(CameraSettings settings, List<TableSource> known) {
        this.settings = settings;
        for (TableSource source : known) {
            if (source.fitted().test(settings) && !settings.lacking().contains(source.name())) {
                sources.put(source.name(), source);
            }
        }
    }

    /** Calls the listener after each write with the names that were written; on the thread that wrote. */
    synchronized void whenWritten(Consumer<Set<String>> listener) {
        listeners.add(listener);
    }

    /** The value of one setting, named without {@code table.}. */
    public synchronized Optional<String> value(String name) {
        return table(name).map(table -> table.values().get(name));
    }

    /** As {@link #value}, for a setting that is a number; the other one when there is none. */
    int number(String name, int otherwise) {
        return value(name).filter(ValueRule.INTEGER).map(Integer::parseInt).orElse(otherwise);
    }

    /** Everything in a table, or in a part of one such as {@code Encode[0]}; empty when there is no such part. */
    synchronized List<Parameter> read(String part) {
        List<Parameter> lines = new ArrayList<>();
        String wanted = canonical(part);
        table(wanted).ifPresent(table -> table.values().forEach((name, value) -> {
            boolean inside = name.length() == wanted.length()
                    || name.length() > wanted.length() && ".[".indexOf(name.charAt(wanted.length())) >= 0;
            if (inside && name.regionMatches(true, 0, wanted, 0, wanted.length())) {
                lines.add(new Parameter(name, value));
            }
        }));
        return lines;
    }

    /** Changes all of the settings or, when one of them is refused, none. */
    void write(List<Parameter> changes) throws Refusal {
        List<Consumer<Set<String>>> told;
        Map<String, String> accepted = new LinkedHashMap<>();
        changes.forEach(change -> accepted.put(canonical(change.name()), change.value()));
        synchronized (this) {
            if (accepted.isEmpty()) {
                throw new Refusal(DahuaError.REQUEST_PARSES_ERROR);
            }
            Map<String, Map<String, String>> byTable = new LinkedHashMap<>();
            accepted.forEach((name, value) -> byTable.computeIfAbsent(head(name), any -> new LinkedHashMap<>())
                    .put(name, value));
            for (Map.Entry<String, Map<String, String>> part : byTable.entrySet()) {
                table(part.getKey()).orElseThrow(Refusal::invalidParam).check(part.getValue());
            }
            byTable.forEach((name, values) ->
                    table(name).ifPresent(table -> table.values().putAll(values)));
            told = List.copyOf(listeners);
        }
        told.forEach(listener -> listener.accept(accepted.keySet()));
    }

    /** The device sets something itself; nobody checks it, nobody is told. */
    synchronized void set(String name, String value) {
        table(name).ifPresent(table -> table.values().put(name, value));
    }

    /** The names of all tables. */
    synchronized List<String> names() {
        return List.copyOf(sources.keySet());
    }

    /** Puts tables back to their defaults; does nothing and says no when there is none of one of the names. */
    void restore(Set<String> names) throws Refusal {
        List<Consumer<Set<String>>> told;
        synchronized (this) {
            if (!sources.keySet().containsAll(names)) {
                throw Refusal.invalidParam();
            }
            names.forEach(name -> tables.remove(sources.get(name).name()));
            told = List.copyOf(listeners);
        }
        told.forEach(listener -> listener.accept(names));
    }

    private Optional<ConfigTable> table(String name) {
        TableSource source = sources.get(head(name));
        return Optional.ofNullable(source)
                .map(found -> tables.computeIfAbsent(found.name(), any -> new ConfigTable(found, settings)));
    }

    /**
     * The document writes {@code NetWork} once, {@code table.VideoOut} and {@code NomalOptions}, an index as {@code [0u]}, and
     * {@code RefalectedTemp} where it reads what it writes as {@code ReflectedTemp}: all are understood.
     */
    private String canonical(String given) {
        String name = given.startsWith(PREFIX) ? given.substring(PREFIX.length()) : given;
        name = name.replace(".NomalOptions.", ".NormalOptions.")
                .replace(".LocalParameters.ReflectedTemp", ".LocalParameters.RefalectedTemp")
                .replaceAll("\\[(\\d+)u\\]", "[$1]");
        TableSource source = sources.get(head(name));
        return source == null ? name : source.name() + name.substring(head(name).length());
    }

    private static String head(String name) {
        int end = 0;
        while (end < name.length() && ".[".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return name.substring(0, end);
    }
}
