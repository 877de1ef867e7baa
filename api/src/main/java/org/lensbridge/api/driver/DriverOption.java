package org.lensbridge.api.driver;

import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

/** Something that a device's configuration may set for its driver, described so that a form can be made of it. */
public record DriverOption(String name, ValueType type, Optional<Value> defaultValue, String description) {
    public DriverOption {
        if (!name.matches("[a-z][a-zA-Z0-9.]{0,39}")) {
            throw new IllegalArgumentException("An option's name begins with a lower-case letter: " + name);
        }
        Objects.requireNonNull(type);
        Objects.requireNonNull(defaultValue);
        Objects.requireNonNull(description);
    }
}
