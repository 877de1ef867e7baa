package org.lensbridge.api.device;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One channel as the driver found it: a camera's sensor, an encoder's input, a camera behind a recorder.
 *
 * @param number from 1; 0 stands for the device itself
 * @param name what the device calls it; may be empty
 * @param capabilities the names of the capability types that it has, such as {@code Snapshot}
 * @param absences why a capability that devices of this family can have is not here: its name to a sentence
 */
public record ChannelInfo(int number, String name, Set<String> capabilities, Map<String, String> absences) {
    public ChannelInfo {
        if (number < 0 || number > 4096) {
            throw new IllegalArgumentException("A channel number is 0 (the device) or 1 to 4096, not " + number);
        }
        Objects.requireNonNull(name);
        capabilities = Set.copyOf(capabilities);
        absences = Map.copyOf(absences);
    }
}
