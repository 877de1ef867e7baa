package org.lensbridge.driver.axis.capability.setting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.axis.parameter.AxisParameters;
import org.lensbridge.driver.axis.parameter.Definition;
import org.lensbridge.driver.axis.parameter.Definitions;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.parameter.Parameter;

/** What the settings of one channel take, by the device's word or else by the document's. Keys are found in any case. Immutable. */
public final class ChannelRanges {
    private final Map<String, Definition> definitions;
    private final Map<String, ValueType> ranges = new HashMap<>();
    private final Map<String, Access> accesses = new HashMap<>();

    private ChannelRanges(Map<String, Definition> definitions, DefinedRows rows) {
        this.definitions = definitions;
        for (Parameter row : rows.rows()) {
            List<String> keys = new ArrayList<>(List.of(row.key()));
            keys.addAll(row.otherKeys());
            for (String key : keys) {
                ranges.putIfAbsent(Definitions.lower(key), rows.ranges().getOrDefault(row.key(), row.type()));
                accesses.putIfAbsent(Definitions.lower(key), row.access());
            }
        }
    }

    /** Those of a channel. Asks the device once in a connection. */
    public static ChannelRanges of(Ground ground, View view) {
        Map<String, Definition> definitions = ground.definitions().of(AxisSettings.branches(view));
        return new ChannelRanges(
                definitions,
                DefinedRows.of(
                        ChannelRows.of(AxisParameters.ALL, view, ground.tree()),
                        definitions,
                        ground.tree(),
                        view.channel()));
    }

    /** What a setting takes; empty for one that neither the device nor the document defines. */
    public Optional<ValueType> range(String key) {
        return Optional.ofNullable(ranges.get(Definitions.lower(key)));
    }

    /** What the device itself says that a setting takes. */
    public Optional<ValueType> told(String key) {
        return definition(key).flatMap(Definition::type);
    }

    /** The device's words for a choice or a flag, with its labels for people; empty where it does not tell. */
    public Map<String, String> words(String key) {
        return definition(key).map(Definition::words).orElse(Map.of());
    }

    /** Whether anybody may write a setting. */
    public boolean writable(String key) {
        return accesses.getOrDefault(Definitions.lower(key), Access.READ_WRITE) != Access.READ;
    }

    private Optional<Definition> definition(String key) {
        return Optional.ofNullable(definitions.get(Definitions.lower(key)));
    }
}
