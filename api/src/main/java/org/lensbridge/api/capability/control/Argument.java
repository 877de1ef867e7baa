package org.lensbridge.api.capability.control;

import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

/**
 * An argument of a request.
 *
 * @param required whether the request needs it
 * @param defaultValue what is sent, or what the device assumes, when it is left out
 */
public record Argument(
        String name, ValueType type, boolean required, Optional<Value> defaultValue, String description) {
    public Argument {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(defaultValue);
        Objects.requireNonNull(description);
    }
}
