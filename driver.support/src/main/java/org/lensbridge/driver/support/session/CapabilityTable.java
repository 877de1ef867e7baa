package org.lensbridge.driver.support.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.device.ChannelInfo;

/** Which channel has which capabilities, and why it lacks others. Immutable, and thread-safe once built. */
public final class CapabilityTable {
    /** Of a session that is not connected yet. */
    public static final CapabilityTable EMPTY = new Builder().build();

    private record Column(
            String name, Map<Class<? extends Capability>, Capability> capabilities, Map<String, String> absences) {}

    private final Map<Integer, Column> columns;

    private CapabilityTable(Map<Integer, Column> columns) {
        this.columns = columns;
    }

    /** The capability of a channel (0 is the device itself). */
    public <C extends Capability> Optional<C> find(int channel, Class<C> type) {
        return Optional.ofNullable(columns.get(channel))
                .map(column -> column.capabilities.get(type))
                .map(type::cast);
    }

    /** The names of a channel's capabilities, as a {@code ChannelInfo} lists them. */
    public Set<String> names(int channel) {
        Set<String> names = new TreeSet<>();
        Optional.ofNullable(columns.get(channel))
                .ifPresent(column -> column.capabilities.keySet().forEach(type -> names.add(Capability.nameOf(type))));
        return names;
    }

    /** The channels in ascending order, for a {@code Description}. */
    public List<ChannelInfo> channels() {
        return columns.entrySet().stream()
                .map(entry -> new ChannelInfo(
                        entry.getKey(), entry.getValue().name, names(entry.getKey()), entry.getValue().absences))
                .toList();
    }

    /** Collects capabilities. Confined to one thread. */
    public static final class Builder {
        private final Map<Integer, Column> columns = new TreeMap<>();

        /** Names a channel, which may have no capability. */
        public Builder channel(int channel, String name) {
            Column before = column(channel);
            columns.put(channel, new Column(name, before.capabilities, before.absences));
            return this;
        }

        /** Gives a channel a capability. */
        public <C extends Capability> Builder add(int channel, Class<C> type, C capability) {
            column(channel).capabilities.put(type, capability);
            return this;
        }

        /** Says why a channel lacks a capability that others of the family have. */
        public Builder absent(int channel, Class<? extends Capability> type, String sentence) {
            column(channel).absences.put(Capability.nameOf(type), sentence);
            return this;
        }

        private Column column(int channel) {
            return columns.computeIfAbsent(channel, any -> new Column("", new HashMap<>(), new HashMap<>()));
        }

        /** The table of what was added. */
        public CapabilityTable build() {
            Map<Integer, Column> copy = new TreeMap<>();
            columns.forEach((channel, column) -> copy.put(
                    channel, new Column(column.name, Map.copyOf(column.capabilities), Map.copyOf(column.absences))));
            return new CapabilityTable(copy);
        }
    }
}
