package org.lensbridge.driver.axis.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Conversion;
import org.lensbridge.driver.support.parameter.Conversions;

/**
 * What a device says of one of its parameters. Immutable.
 *
 * @param key without {@code root.}
 * @param label for people; may be empty
 * @param type the range; empty where the device says nothing of it, or contradicts itself
 * @param whole whether it is a whole number, with a range or without
 * @param words that the type consists of, on the wire, with their labels for people: those of a choice, or of a flag the one for yes and the
 *     one for no
 * @param access what may be done with it
 * @param rights who may do it, as a sentence; empty where the device does not tell
 * @param hidden whether it is not meant for people
 * @param secret whether it is a password
 */
public record Definition(
        String key,
        String label,
        Optional<ValueType> type,
        boolean whole,
        Map<String, String> words,
        Access access,
        String rights,
        boolean hidden,
        boolean secret) {
    public Definition {
        Objects.requireNonNull(key);
        Objects.requireNonNull(label);
        Objects.requireNonNull(type);
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        Objects.requireNonNull(access);
        Objects.requireNonNull(rights);
    }

    /** The words as a choice; empty where there are none. */
    public Optional<ValueType> choice() {
        return words.isEmpty() ? Optional.empty() : Optional.of(new ValueType.ChoiceType(List.copyOf(words.keySet())));
    }

    /** How a flag is written: by its two words, the one for yes first. Empty where there are not two, or it cannot be told which is which. */
    public Optional<Conversion> flag() {
        List<String> both = List.copyOf(words.keySet());
        if (both.size() != 2) {
            return Optional.empty();
        }
        if (type.filter(ValueType.FlagType.class::isInstance).isPresent() || isYes(both.get(0)) && isNo(both.get(1))) {
            return Optional.of(Conversions.flag(both.get(0), both.get(1)));
        }
        return isNo(both.get(0)) && isYes(both.get(1))
                ? Optional.of(Conversions.flag(both.get(1), both.get(0)))
                : Optional.empty();
    }

    private static boolean isYes(String word) {
        return List.of("yes", "on", "true", "1").contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isNo(String word) {
        return List.of("no", "off", "false", "0").contains(word.toLowerCase(Locale.ROOT));
    }
}
