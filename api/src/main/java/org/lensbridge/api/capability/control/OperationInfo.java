package org.lensbridge.api.capability.control;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A documented request.
 *
 * @param name unique within the driver: {@code ptz.start}
 * @param source the section of the vendor's document
 * @param description one sentence
 */
public record OperationInfo(
        String name, String source, List<Argument> arguments, Set<Trait> traits, String description) {
    public OperationInfo {
        Objects.requireNonNull(name);
        Objects.requireNonNull(source);
        arguments = List.copyOf(arguments);
        traits = Set.copyOf(traits);
        Objects.requireNonNull(description);
    }
}
