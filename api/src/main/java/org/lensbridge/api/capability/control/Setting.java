package org.lensbridge.api.capability.control;

import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

/**
 * A parameter of a device.
 *
 * @param key the vendor's name, unique within the device or channel
 * @param type what it accepts
 * @param defaultValue what the document says it is from the factory
 * @param unit of a number, such as {@code seconds}; empty for none
 * @param secret whether its value must not be shown
 * @param destructive whether writing it takes something away, the device's service for a while for one: people are asked first
 * @param description one sentence
 * @param source the section of the vendor's document
 */
public record Setting(
        String key,
        ValueType type,
        Access access,
        Optional<Value> defaultValue,
        String unit,
        boolean secret,
        boolean destructive,
        String description,
        String source) {
    public Setting {
        Objects.requireNonNull(key);
        Objects.requireNonNull(type);
        Objects.requireNonNull(access);
        Objects.requireNonNull(defaultValue);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(description);
        Objects.requireNonNull(source);
    }
}
