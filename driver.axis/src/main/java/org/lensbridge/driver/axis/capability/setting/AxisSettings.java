package org.lensbridge.driver.axis.capability.setting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.parameter.AxisParameters;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.driver.support.parameter.RowSettings;

/**
 * The settings of a channel, or of the device itself: the document's rows that the device has, with what its definitions say, and what it
 * defines beyond the document. Definitions are asked when they are first needed. A row that the device has under another key than the document
 * is found by both. Thread-safe.
 */
public final class AxisSettings implements Settings {
    private final Ground ground;
    private final int channel;
    private final List<Parameter> rows;
    /** The key in use by the others. */
    private final Map<String, String> aliases = new HashMap<>();

    private final Set<String> documented = new HashSet<>();

    private volatile Learnt learnt;

    /** What the device told so far. Immutable. */
    private record Learnt(Set<String> branches, Optional<RowSettings> settings) {}

    private AxisSettings(Ground ground, int channel, List<Parameter> rows, List<String> branches) {
        this.ground = ground;
        this.channel = channel;
        this.rows = rows.stream()
                .map(row -> ChannelRows.settled(row, ground.tree()))
                .toList();
        rows.forEach(row -> {
            documented.add(row.key());
            row.otherKeys().forEach(other -> aliases.put(other, row.key()));
        });
        this.learnt = new Learnt(Set.copyOf(branches), Optional.empty());
    }

    /** Those of the device itself. */
    public static Settings ofDevice(Ground ground) {
        List<Parameter> rows = ChannelRows.ofDevice(AxisParameters.ALL, ground.views(), ground.tree());
        List<String> branches = rows.stream()
                .map(Parameter::key)
                .filter(key -> !key.startsWith("Image"))
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .toList();
        return new AxisSettings(ground, 0, rows, branches);
    }

    /** Those of a channel. */
    public static Settings of(Ground ground, View view) {
        return new AxisSettings(
                ground, view.channel(), ChannelRows.of(AxisParameters.ALL, view, ground.tree()), branches(view));
    }

    /** The branches that belong to a channel alone, or to those that share its sensor. */
    static List<String> branches(View view) {
        List<String> branches = new ArrayList<>();
        if (view.hasSource()) {
            branches.add("ImageSource.I" + view.source());
        }
        branches.add("Image.I" + view.image());
        return branches;
    }

    @Override
    public List<Setting> describe() {
        return settings(Set.of()).describe();
    }

    @Override
    public Map<String, Value> read(Collection<String> keys) {
        List<String> own = keys.stream().map(this::own).toList();
        return answered(keys, settings(Set.of()).read(own));
    }

    @Override
    public Map<String, Value> write(Map<String, Value> changes) {
        Map<String, Value> own = new LinkedHashMap<>();
        Set<String> unknown = new HashSet<>();
        changes.forEach((key, value) -> {
            requireHere(key);
            own.put(own(key), value);
            if (!documented.contains(own(key))) {
                // What only the device knows is checked by what it says of it.
                AxisParameters.DIALECT.group(key).ifPresent(unknown::add);
            }
        });
        try {
            return answered(changes.keySet(), settings(unknown).write(own));
        } catch (CameraException e) {
            throw Refused.naming(e, own.keySet());
        }
    }

    /** What is of another channel is not written from here, whatever the device defines of it. */
    private void requireHere(String key) {
        List<Integer> owners = ground.views().stream()
                .filter(view -> branches(view).stream().anyMatch(branch -> key.startsWith(branch + ".")))
                .map(View::channel)
                .toList();
        if (!owners.isEmpty() && !owners.contains(channel)) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was written. " + key + " is no setting here but of channel " + owners.get(0) + ".");
        }
    }

    private String own(String key) {
        return aliases.getOrDefault(key, key);
    }

    /** Answers under the keys that were asked for. */
    private Map<String, Value> answered(Collection<String> asked, Map<String, Value> values) {
        Map<String, Value> answers = new LinkedHashMap<>(values);
        for (String key : asked) {
            String own = own(key);
            if (!own.equals(key) && values.containsKey(own)) {
                answers.put(key, values.get(own));
                if (!asked.contains(own)) {
                    answers.remove(own);
                }
            }
        }
        return answers;
    }

    /** Calls come one at a time; if two did not, the device would be asked twice and nothing else. */
    private RowSettings settings(Set<String> more) {
        ground.scope().ensureOpen();
        Learnt before = learnt;
        if (before.settings().isPresent() && before.branches().containsAll(more)) {
            return before.settings().get();
        }
        Set<String> branches = new HashSet<>(before.branches());
        branches.addAll(more);
        DefinedRows defined = DefinedRows.of(rows, ground.definitions().of(branches), ground.tree(), channel);
        RowSettings settings = new RowSettings(
                new ParameterEngine(ground.engine(), AxisParameters.DIALECT, defined.rows(), channel)
                        .withRanges(defined.ranges()),
                ground.scope(),
                ground.context()::warn);
        learnt = new Learnt(Set.copyOf(branches), Optional.of(settings));
        return settings;
    }
}
