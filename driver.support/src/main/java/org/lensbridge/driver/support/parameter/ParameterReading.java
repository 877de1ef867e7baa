package org.lensbridge.driver.support.parameter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;

/** One call that reads: which groups it takes, and what of the answers it gives. Confined to that call. */
final class ParameterReading {
    /** Devices put asterisks in place of what the user has no right to see. */
    private static final Pattern HIDDEN = Pattern.compile("\\*{4,}");

    private final ParameterContext context;
    private final List<Outcome.Warning> warnings;
    private final Set<String> groups = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();

    ParameterReading(ParameterContext context, List<Outcome.Warning> warnings) {
        this.context = context;
        this.warnings = warnings;
    }

    Map<String, Value> read(Collection<String> keys, boolean fresh) {
        for (String key : keys) {
            if (key.endsWith("*")) {
                wantAll(key.substring(0, key.length() - 1));
            } else {
                want(key);
            }
        }
        GroupReader reader = new GroupReader(context, fresh, warnings);
        Map<String, Value> values = new LinkedHashMap<>();
        reader.read(groups).forEach((key, text) -> {
            Optional<ParameterTable.Entry> row = context.table().answered(key);
            String name = row.map(ParameterTable.Entry::key).orElse(key);
            boolean here = row.map(ParameterTable.Entry::readable).orElseGet(() -> context.mayHold(key));
            if (here && wanted(name)) {
                value(row, name, text, reader.source(key)).ifPresent(value -> values.put(name, value));
            }
        });
        return values;
    }

    private boolean wanted(String name) {
        return names.contains(name) || prefixes.stream().anyMatch(name::startsWith);
    }

    private void wantAll(String prefix) {
        prefixes.add(prefix);
        Optional<String> covering = context.dialect().groupCovering(prefix);
        covering.ifPresent(groups::add);
        if (covering.isEmpty()) {
            context.table().all().stream()
                    .filter(entry -> entry.readable() && entry.key().startsWith(prefix))
                    .forEach(this::addGroups);
        }
    }

    private void want(String key) {
        names.add(key);
        Optional<ParameterTable.Entry> row = context.table().find(key);
        row.filter(ParameterTable.Entry::readable).ifPresent(this::addGroups);
        if (row.isEmpty() && context.mayHold(key)) {
            context.dialect().group(key).ifPresent(groups::add);
        }
    }

    private void addGroups(ParameterTable.Entry entry) {
        entry.keys().forEach(key -> context.dialect().group(key).ifPresent(groups::add));
    }

    private Optional<Value> value(
            Optional<ParameterTable.Entry> row, String key, String text, GroupReader.Source source) {
        if (context.isSecret(key)) {
            return Optional.of(Value.of(text.isEmpty() ? "" : ParameterEngine.MASK));
        }
        if (row.isEmpty()) {
            return Optional.of(Value.of(text));
        }
        Optional<Value> value = row.get().read(text);
        if (HIDDEN.matcher(text).matches()) {
            warnings.add(source.warning(key + " is hidden from this user by the device; the value is left out."));
            return Optional.empty();
        }
        if (value.isEmpty()) {
            warnings.add(source.warning(key + "=" + shown(text) + " is none of "
                    + row.get().range().summary() + "; the value is left out."));
        }
        return value;
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 40 ? line.substring(0, 40) + "..." : line;
    }
}
