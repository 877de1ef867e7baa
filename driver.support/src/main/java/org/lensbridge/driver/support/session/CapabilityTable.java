package org.lensbridge.driver.support.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lensbridge.api.capability.Capability;

/** Which channel has which capabilities. Immutable, and thread-safe once built. */
public final class CapabilityTable {
    /** Of a session that is not connected yet. */
    public static final CapabilityTable EMPTY = new Builder().build();

    private final Map<Integer, Map<Class<? extends Capability>, Capability>> channels;

    private CapabilityTable(Map<Integer, Map<Class<? extends Capability>, Capability>> channels) {
        this.channels = channels;
    }

    /** The capability of a channel (0 is the device itself). */
    public <C extends Capability> Optional<C> find(int channel, Class<C> type) {
        return Optional.ofNullable(channels.getOrDefault(channel, Map.of()).get(type))
                .map(type::cast);
    }

    /** The names of a channel's capabilities, as a {@code ChannelInfo} lists them. */
    public Set<String> names(int channel) {
        Set<String> names = new TreeSet<>();
        channels.getOrDefault(channel, Map.of()).keySet().forEach(type -> names.add(Capability.nameOf(type)));
        return names;
    }

    /** Collects capabilities. Confined to one thread. */
    public static final class Builder {
        private final Map<Integer, Map<Class<? extends Capability>, Capability>> channels = new HashMap<>();

        /** Gives a channel a capability. */
        public <C extends Capability> Builder add(int channel, Class<C> type, C capability) {
            channels.computeIfAbsent(channel, any -> new HashMap<>()).put(type, capability);
            return this;
        }

        /** The table of what was added. */
        public CapabilityTable build() {
            Map<Integer, Map<Class<? extends Capability>, Capability>> copy = new HashMap<>();
            channels.forEach((channel, capabilities) -> copy.put(channel, Map.copyOf(capabilities)));
            return new CapabilityTable(Map.copyOf(copy));
        }
    }
}
