package org.lensbridge.driver.support.parameter;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

/**
 * A row: one parameter of a vendor's document as data. Immutable; drivers hold them as constants.
 *
 * @param key the vendor's own key, with a placeholder for each index: <code>Encode[{channel}].MainFormat[0].Video.FPS</code>
 * @param type the documented range; a device may narrow it, nothing widens it
 * @param access what may be done with it
 * @param defaultValue from the factory, where the document says it
 * @param unit of a number; empty for none
 * @param secret whether its value must not be shown
 * @param section of the vendor's document
 * @param description one sentence
 */
public record Parameter(
        String key,
        ValueType type,
        Access access,
        Optional<Value> defaultValue,
        String unit,
        boolean secret,
        String section,
        String description) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

    public Parameter {
        Objects.requireNonNull(key);
        Objects.requireNonNull(type);
        Objects.requireNonNull(access);
        Objects.requireNonNull(defaultValue);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(section);
        Objects.requireNonNull(description);
    }

    /** A parameter that can be read and written, without default and secret. */
    public static Parameter of(String key, ValueType type, String unit, String section, String description) {
        return new Parameter(key, type, Access.READ_WRITE, Optional.empty(), unit, false, section, description);
    }

    /** The key on the wire for these indexes, given in the vendor's own base. */
    public String key(Map<String, Integer> indexes) {
        return PLACEHOLDER
                .matcher(key)
                .replaceAll(match ->
                        Matcher.quoteReplacement(indexes.get(match.group(1)).toString()));
    }

    /** What a device answered for it; empty when the answer is outside of the documented type. */
    public Optional<Value> accept(Value answered) {
        return type.problem(answered).isEmpty() ? Optional.of(answered) : Optional.empty();
    }

    /** What callers see of the row for these indexes. */
    public Setting setting(Map<String, Integer> indexes) {
        return new Setting(key(indexes), type, access, defaultValue, unit, secret, description, section);
    }
}
